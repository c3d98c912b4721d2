#include "ui/shell/keys_sheet.h"

#include "ui/shell/commands.h"
#include "ui/shell/views.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <array>

namespace ulpan {

namespace {

struct ListKey
{
    const char *text;
    QKeyCombination keys;
};

constexpr std::array formKeys = {
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Save"), QKeyCombination(Qt::CTRL, Qt::Key_S)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Go to the next rejected row of an import"), Qt::Key_F8},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Go on to the next step of an import"),
            QKeyCombination(Qt::CTRL, Qt::Key_Return)},
};

constexpr std::array listKeys = {
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Go from the search to the rows"), Qt::Key_Down},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Open; once more: go into the form"), Qt::Key_Return},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Select"), Qt::Key_Space},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Select all that match"), QKeyCombination(Qt::CTRL, Qt::Key_A)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Copy the selected rows"), QKeyCombination(Qt::CTRL, Qt::Key_C)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Copy the selected rows as CSV"),
            QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_C)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Close the pane, leave"), Qt::Key_Escape},
};

constexpr std::array columnKeys = {
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Show or hide"), Qt::Key_Space},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Move forward"), QKeyCombination(Qt::ALT, Qt::Key_Up)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Move back"), QKeyCombination(Qt::ALT, Qt::Key_Down)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Make wider"), QKeyCombination(Qt::CTRL, Qt::Key_Plus)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Make narrower"), QKeyCombination(Qt::CTRL, Qt::Key_Minus)},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Sort by it"), Qt::Key_F3},
    ListKey{QT_TRANSLATE_NOOP("ListKeys", "Sort by it downwards"), QKeyCombination(Qt::SHIFT, Qt::Key_F3)},
};

// What belongs together stands in one column.
struct KeysGroup
{
    QWidget *whole = new QWidget;
    QGridLayout *grid = new QGridLayout;
    QList<TextLabel *> words;
    int width = 0; // of its widest line
};

KeysGroup groupOfKeys(const QString &title)
{
    KeysGroup group;
    auto *head = new TextLabel(TextStyle::Section);
    head->setText(title);
    head->setWordWrap(true);
    auto *column = new QVBoxLayout(group.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(head);
    column->addLayout(group.grid);
    group.grid->setHorizontalSpacing(scaled(24));
    group.grid->setVerticalSpacing(scaled(6));
    group.grid->setColumnStretch(0, 1);
    return group;
}

void addKeys(KeysGroup &group, const QString &text, const QKeySequence &keys)
{
    const int row = group.grid->rowCount();
    auto *what = new TextLabel(TextStyle::Body);
    what->setText(text);
    auto *which = new TextLabel(TextStyle::Technical, Colour::Secondary);
    which->setLayoutDirection(Qt::LeftToRight);
    which->setText(keys.toString(QKeySequence::NativeText));
    group.grid->addWidget(what, row, 0);
    group.grid->addWidget(which, row, 1, Qt::AlignTrailing | Qt::AlignTop);
    group.words << what;
    group.width = qMax(group.width, what->sizeHint().width() + group.grid->horizontalSpacing() +
                                        which->sizeHint().width());
}

void addMenu(KeysGroup &group, const QMenu *menu)
{
    for (const QAction *action : menu->actions()) {
        if (!action->shortcut().isEmpty())
            addKeys(group, action->text().remove(QLatin1Char('&')), action->shortcut());
    }
}

QList<KeysGroup> allKeys(const QList<QMenu *> &menus)
{
    QList<KeysGroup> groups;
    for (const QMenu *menu : menus) {
        groups << groupOfKeys(menu->title().remove(QLatin1Char('&')));
        addMenu(groups.last(), menu);
    }
    if (!Commands::menuBarKeys().isEmpty())
        addKeys(groups.last(), KeysSheet::tr("Go to the menus"), Commands::menuBarKeys());
    // They stand in a menu of their own, which is a group here too.
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->actions()) {
            const bool hasKeys = action->menu() && !action->menu()->actions().isEmpty() &&
                                 !action->menu()->actions().first()->shortcut().isEmpty();
            if (!hasKeys)
                continue;
            groups << groupOfKeys(KeysSheet::tr("Groups of the navigation; again for the next view in it"));
            addMenu(groups.last(), action->menu());
        }
    }
    groups << groupOfKeys(KeysSheet::tr("Lists"));
    for (const ListKey &row : listKeys)
        addKeys(groups.last(), QCoreApplication::translate("ListKeys", row.text), row.keys);
    groups << groupOfKeys(KeysSheet::tr("Forms"));
    for (const ListKey &row : formKeys)
        addKeys(groups.last(), QCoreApplication::translate("ListKeys", row.text), row.keys);
    groups << groupOfKeys(KeysSheet::tr("Arranging columns"));
    for (const ListKey &row : columnKeys)
        addKeys(groups.last(), QCoreApplication::translate("ListKeys", row.text), row.keys);
    return groups;
}

int heightIn(const KeysGroup &group, int width)
{
    const QLayout *layout = group.whole->layout();
    return layout->hasHeightForWidth() ? layout->heightForWidth(width) : layout->sizeHint().height();
}

} // namespace

QWidget *makeKeysTable(const QList<QMenu *> &menus, int room)
{
    // Long lines rather wrap than cost a column, with which the whole would have to be scrolled.
    constexpr int mostColumns = 3, wideEnough = 340;
    const QList<KeysGroup> groups = allKeys(menus);
    int widest = 0;
    for (const KeysGroup &group : groups)
        widest = qMax(widest, group.width);
    const int gap = scaled(40), margin = scaled(24), inner = room - 2 * margin;
    const int columns = qBound(1, (inner + gap) / (qMin(widest, scaled(wideEnough)) + gap), mostColumns);
    const int width = qMin(widest, (inner + gap) / columns - gap);
    int height = 0;
    for (const KeysGroup &group : groups) {
        for (TextLabel *what : group.words)
            what->setWordWrap(widest > width);
        height += heightIn(group, width);
    }
    auto *table = new QWidget;
    // Lines that wrap ask for less than they were given here.
    if (widest > width)
        table->setMinimumWidth(columns * (width + gap) - gap + 2 * margin);
    auto *line = new QHBoxLayout(table);
    line->setContentsMargins(margin, scaled(20), margin, scaled(8));
    line->setSpacing(gap);
    QVBoxLayout *column = nullptr;
    int begun = 0, filled = 0;
    for (const KeysGroup &group : groups) {
        // The middle of a group says to which column it belongs.
        const int own = heightIn(group, width);
        if (!column || (filled + own / 2) * columns >= height * begun) {
            column = new QVBoxLayout;
            column->setSpacing(scaled(20));
            line->addLayout(column, 1);
            ++begun;
        }
        filled += own;
        column->addWidget(group.whole);
    }
    for (int number = 0; number < line->count(); ++number)
        static_cast<QVBoxLayout *>(line->itemAt(number)->layout())->addStretch();
    return table;
}

KeysSheet::KeysSheet(const QList<QMenu *> &menus, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *area = new ScrollRoom(makeKeysTable(menus, screen()->availableSize().width() - scaled(48)));
    area->setFits(true);
    // What is to be read by keyboard is scrolled by keyboard.
    area->setFocusPolicy(Qt::StrongFocus);
    area->setAccessibleName(tr("Keys"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(area, 1);
    column->addLayout(foot);
}

void KeysSheet::showEvent(QShowEvent *event)
{
    fitDialog(this, 440);
    QDialog::showEvent(event);
}

} // namespace ulpan
