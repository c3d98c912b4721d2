#pragma once

#include "ui/widgets/icon.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

class QMenu;
class QMenuBar;

namespace ulpan {

// What the window itself can do, whatever page is shown.
enum class Command : quint8
{
    New,
    CopyLink,
    Connections,
    TestEnvironment,
    SignOut,
    Quit,
    Palette,
    Search,
    Undo,
    Find,
    Refresh,
    Back,
    Forward,
    NarrowNavigation,
    LargerText,
    SmallerText,
    NormalText,
    CompactTables,
    ArrangeColumns,
    WiderPane,
    NarrowerPane,
    Keys,
    About,
};

// A command's text, translated in "Commands", with its mnemonic's ampersand.
struct CommandText
{
    Command command;
    const char *source;
    std::optional<Icon> icon;
};

// The menu bar and its actions, made from one table; the keys sheet reads the same actions.
class Commands : public QObject
{
    Q_OBJECT

public:
    Commands(QMenuBar *bar, QWidget *window);
    [[nodiscard]] QAction *action(Command command) const { return m_actions[command]; }
    // A menu of the bar that others add to: views, languages, schemes.
    [[nodiscard]] QMenu *viewMenu() const;
    [[nodiscard]] static QList<CommandText> texts();
    [[nodiscard]] QList<QMenu *> menus() const { return m_menus; }
    // Lead to the menu bar; none where the system has keys of its own for that.
    [[nodiscard]] static QKeySequence menuBarKeys();
    // Says more than the command alone; asked for again in each language.
    void describe(Command command, std::function<QString()> text);

private:
    QList<QMenu *> m_menus;
    QHash<Command, QAction *> m_actions;
    QHash<Command, std::function<QString()>> m_described;
};

} // namespace ulpan
