#pragma once

#include "ui/shell/views.h"

#include <QObject>

namespace ulpan {

class Console;
class MainWindow;

// Opens every view in each language and both styles and saves what is seen as VIEW-LANGUAGE-STYLE.png.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(ViewContext &context, Console &console, QString folder);
    void take();

Q_SIGNALS:
    void done(bool allSaved);

private:
    struct Shot
    {
        QString name, link;
        Language language;
        bool dark;
        QString step = {};                    // of bulk provisioning
        std::function<QWidget *()> show = {}; // what is not a place: shows it, and is what is seen
    };
    void addBeside(Language language, bool dark);
    void next();
    void save(const Shot &shot, QWidget *seen);

    ViewContext &m_context;
    Console &m_console;
    MainWindow &m_window;
    QString m_folder;
    QList<Shot> m_waiting;
    bool m_allSaved = true;
};

} // namespace ulpan
