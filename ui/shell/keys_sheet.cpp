#include "ui/shell/keys_sheet.h"

#include "ui/shell/views.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
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

void addGroupToSheet(QGridLayout *grid, const QString &title)
{
    auto *label = new TextLabel(TextStyle::Section);
    label->setText(title);
    label->setWordWrap(true);
    label->setContentsMargins(0, grid->rowCount() > 1 ? scaled(12) : 0, 0, scaled(4));
    grid->addWidget(label, grid->rowCount(), 0, 1, 2);
}

void addKeysToSheet(QGridLayout *grid, const QString &text, const QKeySequence &keys)
{
    const int row = grid->rowCount();
    auto *what = new TextLabel(TextStyle::Body);
    what->setText(text);
    auto *which = new TextLabel(TextStyle::Technical, Colour::Secondary);
    which->setLayoutDirection(Qt::LeftToRight);
    which->setText(keys.toString(QKeySequence::NativeText));
    grid->addWidget(what, row, 0);
    grid->addWidget(which, row, 1);
}

void addMenuToSheet(QGridLayout *grid, const QMenu *menu)
{
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            addMenuToSheet(grid, action->menu());
        else if (!action->shortcut().isEmpty())
            addKeysToSheet(grid, action->text().remove(QLatin1Char('&')), action->shortcut());
    }
}

} // namespace

KeysSheet::KeysSheet(const QList<QMenu *> &menus, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(scaled(40));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnStretch(0, 1);
    for (const QMenu *menu : menus) {
        addGroupToSheet(grid, menu->title().remove(QLatin1Char('&')));
        addMenuToSheet(grid, menu);
    }
    addGroupToSheet(grid, tr("Groups of the navigation; again for the next view in it"));
    for (int group = 0; group < groupCount; ++group) {
        if (nextViewOf(ViewGroup(group), -1) >= 0)
            addKeysToSheet(grid, groupTitle(ViewGroup(group)),
                           QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + group)));
    }
    addGroupToSheet(grid, tr("Lists"));
    for (const ListKey &row : listKeys)
        addKeysToSheet(grid, QCoreApplication::translate("ListKeys", row.text), row.keys);
    addGroupToSheet(grid, tr("Forms"));
    for (const ListKey &row : formKeys)
        addKeysToSheet(grid, QCoreApplication::translate("ListKeys", row.text), row.keys);
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Keys"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area);
    column->addWidget(buttons);
    resize(QSize(scaled(460), scaled(600)).boundedTo(screen()->availableSize() * 0.9));
}

} // namespace ulpan
