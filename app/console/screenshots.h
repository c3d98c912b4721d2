#pragma once

#include "ui/shell/views.h"

#include <QObject>

namespace ulpan {

class MainWindow;

// Opens every view in each language and both styles and saves what is seen as VIEW-LANGUAGE-STYLE.png.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(ViewContext &context, MainWindow &window, QString folder, QObject *parent = nullptr);
    void take();

Q_SIGNALS:
    void done(bool allSaved);

private:
    struct Shot
    {
        QString name, link;
        Language language;
        bool dark;
        QString step = {}; // of bulk provisioning
    };
    void next();
    void save(const Shot &shot);

    ViewContext &m_context;
    MainWindow &m_window;
    QString m_folder;
    QList<Shot> m_waiting;
    bool m_allSaved = true;
};

} // namespace ulpan
