#include "ui/widgets/columns_dialog.h"

#include "ui/shell/fonts.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

namespace ulpan {

// That of field flags would hide it.
using ::operator|;

namespace {

constexpr int widthStep = 20; // pixels at 100 %

} // namespace

ColumnsDialog::ColumnsDialog(RecordTable &table, QWidget *parent)
    : QDialog(parent), m_table(&table), m_list(new QListWidget), m_earlier(new QPushButton),
      m_later(new QPushButton), m_wider(new QPushButton), m_narrower(new QPushButton),
      m_upwards(new QPushButton), m_downwards(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Arrange the columns"));
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::follow);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_isFilling && m_table)
            m_table->showColumn(m_table->columns()[m_list->row(item)].column,
                                item->checkState() == Qt::Checked);
    });
    connect(m_earlier, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { move(1); });
    const auto onCurrent = [this](QPushButton *button, auto act) {
        connect(button, &QPushButton::clicked, this, [this, act] {
            if (m_table && current() >= 0) {
                act(m_table->columns()[current()].column);
                fill();
            }
        });
    };
    onCurrent(m_wider, [this](int column) { m_table->widenColumn(column, scaled(widthStep)); });
    onCurrent(m_narrower, [this](int column) { m_table->widenColumn(column, -scaled(widthStep)); });
    onCurrent(m_upwards, [this](int column) { m_table->sortColumn(column, Qt::AscendingOrder); });
    onCurrent(m_downwards, [this](int column) { m_table->sortColumn(column, Qt::DescendingOrder); });
    fill();
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void ColumnsDialog::build()
{
    m_list->setAccessibleName(tr("Columns, from the first to the last"));
    followTextSize(m_list, [this] { m_list->setMinimumSize(scaled(280), scaled(320)); });
    const auto name = [](QPushButton *button, const QString &text, const QKeySequence &keys) {
        button->setText(text);
        button->setAutoDefault(false);
        button->setShortcut(keys);
        button->setToolTip(keys.toString(QKeySequence::NativeText));
    };
    name(m_earlier, tr("Move forward"), Qt::ALT | Qt::Key_Up);
    name(m_later, tr("Move back"), Qt::ALT | Qt::Key_Down);
    name(m_wider, tr("Make wider"), Qt::CTRL | Qt::Key_Plus);
    name(m_narrower, tr("Make narrower"), Qt::CTRL | Qt::Key_Minus);
    name(m_upwards, tr("Sort by it"), Qt::Key_F3);
    name(m_downwards, tr("Sort by it downwards"), Qt::SHIFT | Qt::Key_F3);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(scaled(8));
    for (QPushButton *button : {m_earlier, m_later, m_wider, m_narrower, m_upwards, m_downwards})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    close->button(QDialogButtonBox::Close)->setText(tr("Close"));
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(16));
    line->addWidget(m_list, 1);
    line->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(16));
    column->setSpacing(scaled(16));
    column->addLayout(line, 1);
    column->addWidget(close);
}

int ColumnsDialog::current() const
{
    return m_list->currentRow();
}

void ColumnsDialog::fill()
{
    if (!m_table)
        return;
    const int row = m_list->currentRow();
    m_isFilling = true;
    m_list->clear();
    for (const TableColumn &column : m_table->columns()) {
        QString text = column.label;
        if (column.isSorted)
            text = column.isDescending ? tr("%1, sorted downwards").arg(text) : tr("%1, sorted").arg(text);
        auto *item = new QListWidgetItem(text, m_list);
        item->setCheckState(column.isShown ? Qt::Checked : Qt::Unchecked);
        // Without the first a row would have no name.
        if (column.column == 0)
            item->setFlags(item->flags() & ~Qt::ItemFlags(Qt::ItemIsUserCheckable));
    }
    m_isFilling = false;
    m_list->setCurrentRow(row);
    follow();
}

void ColumnsDialog::follow()
{
    const QList<TableColumn> columns = m_table ? m_table->columns() : QList<TableColumn>();
    const int row = current();
    const bool isAny = row >= 0 && row < columns.size();
    m_earlier->setEnabled(isAny && row > 0);
    m_later->setEnabled(isAny && row + 1 < columns.size());
    for (QPushButton *button : {m_wider, m_narrower})
        button->setEnabled(isAny && columns[row].isShown);
    for (QPushButton *button : {m_upwards, m_downwards})
        button->setEnabled(isAny && columns[row].isSortable);
}

void ColumnsDialog::move(int by)
{
    const int from = current(), to = from + by;
    if (!m_table || from < 0 || to < 0 || to >= m_list->count())
        return;
    m_table->moveColumn(from, to);
    m_list->setCurrentRow(to);
    fill();
}

} // namespace ulpan
