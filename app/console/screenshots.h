#pragma once

#include "app/console/quiet_wait.h"
#include "ui/shell/views.h"

#include <QObject>

#include <functional>
#include <vector>

namespace ulpan {

class Console;
class MainWindow;

// Opens every view in the languages and styles that are wanted and saves what is seen as
// VIEW-LANGUAGE-STYLE.png, each once the window is still.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(ViewContext &context, Console &console, QString folder);
    void take(const QList<Language> &languages, const QList<bool> &darkStyles);

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
        std::vector<std::function<void()>> steps = {};
        std::function<void()> after = {};
    };
    void addBeside(Language language, bool dark);
    void addStates(Language language, bool dark);
    void next();
    void take(const Shot &shot, size_t step);
    void save(const Shot &shot, QWidget *seen);
    void whenStill(const Shot &shot, std::function<void()> then);

    ViewContext &m_context;
    Console &m_console;
    MainWindow &m_window;
    QString m_folder;
    QuietWait m_quiet;
    QList<Shot> m_waiting;
    bool m_allSaved = true;
};

} // namespace ulpan
