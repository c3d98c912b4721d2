#include "ui/shell/commands.h"

#include "ui/widgets/retranslate.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

#include <array>

namespace ulpan {

// That of field flags would hide it.
using ::operator|;

namespace {

enum class CommandMenu : quint8
{
    File,
    Edit,
    View,
    Help
};

constexpr std::array commandMenuTitles = {
    QT_TRANSLATE_NOOP("Commands", "&File"),
    QT_TRANSLATE_NOOP("Commands", "&Edit"),
    QT_TRANSLATE_NOOP("Commands", "&View"),
    QT_TRANSLATE_NOOP("Commands", "&Help"),
};

struct CommandRow
{
    Command command;
    CommandMenu menu;
    const char *text;
    std::optional<Icon> icon;
    QKeyCombination keys;
};

constexpr QKeyCombination noKeys;

// Arrows of Alt are not mirrored: back is Alt+Left in every language, only its picture turns.
constexpr std::array commandRows = {
    CommandRow{Command::New, CommandMenu::File, QT_TRANSLATE_NOOP("Commands", "&New"), Icon::Add,
               Qt::CTRL | Qt::Key_N},
    CommandRow{Command::CopyLink, CommandMenu::File,
               QT_TRANSLATE_NOOP("Commands", "Copy &link to this place"), Icon::Link,
               Qt::CTRL | Qt::SHIFT | Qt::Key_L},
    CommandRow{Command::Connections, CommandMenu::File, QT_TRANSLATE_NOOP("Commands", "&Connections"),
               Icon::Connected, noKeys},
    CommandRow{Command::TestEnvironment, CommandMenu::File,
               QT_TRANSLATE_NOOP("Commands", "&Test environment"), Icon::Test, noKeys},
    CommandRow{Command::SignOut, CommandMenu::File, QT_TRANSLATE_NOOP("Commands", "Sign &out"), Icon::SignOut,
               noKeys},
    CommandRow{Command::Quit, CommandMenu::File, QT_TRANSLATE_NOOP("Commands", "&Quit"), Icon::Quit,
               Qt::CTRL | Qt::Key_Q},
    CommandRow{Command::Palette, CommandMenu::Edit, QT_TRANSLATE_NOOP("Commands", "&Go to or do…"),
               Icon::Next, Qt::CTRL | Qt::Key_K},
    CommandRow{Command::Search, CommandMenu::Edit, QT_TRANSLATE_NOOP("Commands", "&Search everywhere"),
               Icon::Search, Qt::Key_Slash},
    CommandRow{Command::Undo, CommandMenu::Edit, QT_TRANSLATE_NOOP("Commands", "&Undo the last change"),
               Icon::Undo, Qt::CTRL | Qt::Key_Z},
    CommandRow{Command::Find, CommandMenu::Edit, QT_TRANSLATE_NOOP("Commands", "&Find on this page"),
               Icon::Filter, Qt::CTRL | Qt::Key_F},
    CommandRow{Command::Refresh, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "&Refresh"), Icon::Refresh,
               Qt::Key_F5},
    CommandRow{Command::Back, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "&Back"), Icon::Back,
               Qt::ALT | Qt::Key_Left},
    CommandRow{Command::Forward, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "F&orward"), Icon::Forward,
               Qt::ALT | Qt::Key_Right},
    CommandRow{Command::NarrowNavigation, CommandMenu::View,
               QT_TRANSLATE_NOOP("Commands", "&Narrow navigation"), Icon::Collapse, Qt::Key_F9},
    CommandRow{Command::LargerText, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "&Larger text"),
               Icon::TextSize, Qt::CTRL | Qt::Key_Plus},
    CommandRow{Command::SmallerText, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "&Smaller text"),
               std::nullopt, Qt::CTRL | Qt::Key_Minus},
    CommandRow{Command::NormalText, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "Normal text si&ze"),
               std::nullopt, Qt::CTRL | Qt::Key_0},
    CommandRow{Command::CompactTables, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "&Compact tables"),
               std::nullopt, noKeys},
    CommandRow{Command::ArrangeColumns, CommandMenu::View,
               QT_TRANSLATE_NOOP("Commands", "&Arrange the columns…"), Icon::Columns,
               Qt::CTRL | Qt::SHIFT | Qt::Key_K},
    CommandRow{Command::WiderPane, CommandMenu::View, QT_TRANSLATE_NOOP("Commands", "Make the pane &wider"),
               std::nullopt, Qt::Key_F7},
    CommandRow{Command::NarrowerPane, CommandMenu::View,
               QT_TRANSLATE_NOOP("Commands", "Make the pane narro&wer"), std::nullopt,
               Qt::SHIFT | Qt::Key_F7},
    CommandRow{Command::Keys, CommandMenu::Help, QT_TRANSLATE_NOOP("Commands", "&Keys"), Icon::Keyboard,
               Qt::Key_F1},
    CommandRow{Command::About, CommandMenu::Help, QT_TRANSLATE_NOOP("Commands", "&About Ulpan"),
               Icon::Information, noKeys},
};

} // namespace

Commands::Commands(QMenuBar *bar, QWidget *window) : QObject(window)
{
    for (size_t i = 0; i < commandMenuTitles.size(); ++i)
        m_menus.append(bar->addMenu(QString()));
    for (const CommandRow &row : commandRows) {
        QAction *action = m_menus[int(row.menu)]->addAction(
            row.icon ? icon(*row.icon, Colour::Secondary) : QIcon(), QString());
        if (row.keys != noKeys)
            action->setShortcut(row.keys);
        action->setCheckable(row.command == Command::NarrowNavigation ||
                             row.command == Command::CompactTables ||
                             row.command == Command::TestEnvironment);
        m_actions.insert(row.command, action);
    }
    m_actions[Command::Quit]->setMenuRole(QAction::QuitRole);
    m_actions[Command::About]->setMenuRole(QAction::AboutRole);
    // Qt knows Alt alone.
    if (!menuBarKeys().isEmpty())
        connect(new QShortcut(menuBarKeys(), window), &QShortcut::activated, bar,
                [bar] { bar->setActiveAction(bar->actions().constFirst()); });
    retranslate(window, [this] {
        for (int i = 0; i < m_menus.size(); ++i)
            m_menus[i]->setTitle(QCoreApplication::translate("Commands", commandMenuTitles[size_t(i)]));
        for (const CommandRow &row : commandRows)
            m_actions[row.command]->setText(m_described.contains(row.command)
                                                ? m_described[row.command]()
                                                : QCoreApplication::translate("Commands", row.text));
    });
}

QKeySequence Commands::menuBarKeys()
{
#ifdef Q_OS_MACOS
    return {};
#else
    return QKeySequence(Qt::Key_F10);
#endif
}

void Commands::describe(Command command, std::function<QString()> text)
{
    m_described.insert(command, std::move(text));
}

QList<CommandText> Commands::texts()
{
    QList<CommandText> result;
    for (const CommandRow &row : commandRows)
        result << CommandText{row.command, row.text, row.icon};
    return result;
}

QMenu *Commands::viewMenu() const
{
    return m_menus[int(CommandMenu::View)];
}

} // namespace ulpan
