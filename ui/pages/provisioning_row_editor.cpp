#include "ui/pages/provisioning_row_editor.h"

#include "models/base/text.h"
#include "ui/pages/provisioning_row_pane.h"
#include "ui/pages/provisioning_row_text.h"
#include "ui/pages/provisioning_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace ulpan {

namespace {

constexpr qsizetype mostShown = 1000; // characters; of a longer cell only the beginning came

bool isCutShort(const QString &cell)
{
    return cell.size() >= mostShown && cell.endsWith(QChar(0x2026));
}

} // namespace

ProvisioningRowEditor::ProvisioningRowEditor(const ImportRow &row, const RowSurroundings &around,
                                             QHash<int, QString> &drafts, QWidget *parent)
    : QWidget(parent), m_columns(around.columns), m_fields(around.fields), m_cells(importTexts(row.cells)),
      m_drafts(drafts), m_refusal(new Banner(Tone::Bad)), m_check(new QPushButton), m_next(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    const QList<QJsonObject> problems = importObjects(row.problems);
    QList<int> faulty;
    for (const QJsonObject &problem : problems) {
        const int at = problem[QLatin1StringView("column")].toInt() - 1;
        if (at < 0)
            addProblem(column, problem, nullptr);
        else if (at < m_columns.size() && !faulty.contains(at))
            faulty << at;
    }
    for (const int at : std::as_const(faulty))
        addCell(column, at, problems);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_check);
    buttons->addWidget(m_next);
    buttons->addStretch();
    column->addSpacing(scaled(4));
    column->addWidget(m_refusal);
    column->addLayout(buttons);
    m_stops << m_check << m_next;
    const QString nextKey = QKeySequence(Qt::Key_F8).toString(QKeySequence::NativeText);
    column->addWidget(paneText(
        TextStyle::Secondary, Colour::Secondary,
        tr("Enter checks the row and goes on to the next rejected one; %1 leaves it for now.").arg(nextKey)));
    column->addSpacing(scaled(16));
    if (faulty.size() < m_columns.size())
        column->addWidget(paneText(TextStyle::Section, Colour::Text, tr("The rest of the row")));
    for (int at = 0; at < int(m_columns.size()); ++at) {
        if (!faulty.contains(at))
            addCell(column, at, {});
    }
    m_refusal->hide();
    m_check->setObjectName(QStringLiteral("check_row"));
    m_next->setObjectName(QStringLiteral("next_fault"));
    m_check->setText(tr("Check this row again"));
    m_next->setText(tr("Next rejected row"));
    m_next->setToolTip(nextKey);
    connect(m_check, &QPushButton::clicked, this, &ProvisioningRowEditor::send);
    connect(m_next, &QPushButton::clicked, this, &ProvisioningRowEditor::nextFaultWanted);
    setWaiting(false);
}

void ProvisioningRowEditor::addCell(QBoxLayout *column, int at, const QList<QJsonObject> &problems)
{
    const QString field = m_fields.value(at), text = m_drafts.value(at, m_cells.value(at));
    auto *name = paneText(problems.isEmpty() ? TextStyle::Secondary : TextStyle::Strong,
                          problems.isEmpty() ? Colour::Secondary : Colour::Text, isolated(m_columns[at]));
    auto *cell = new QLineEdit(text);
    cell->setObjectName(QStringLiteral("cell_%1").arg(at + 1));
    cell->setAccessibleName(m_columns[at]);
    cell->setReadOnly(isCutShort(m_cells.value(at)));
    if (isTechnicalField(field)) {
        followTextSize(cell, [cell] { cell->setFont(ulpan::font(TextStyle::Technical)); });
        cell->setLayoutDirection(Qt::LeftToRight);
    }
    cell->installEventFilter(this);
    name->setBuddy(cell);
    column->addWidget(name);
    column->addWidget(cell);
    m_stops << cell;
    QStringList said;
    for (const QJsonObject &problem : problems) {
        if (problem[QLatin1StringView("column")].toInt() - 1 != at)
            continue;
        addProblem(column, problem, cell);
        said << importReasonText(problem);
    }
    cell->setAccessibleDescription(said.join(QLatin1Char(' ')));
    if (!problems.isEmpty() && !m_first)
        m_first = cell;
    m_lines.insert(at, cell);
    connect(cell, &QLineEdit::textEdited, this, [this, at](const QString &typed) {
        if (typed == m_cells.value(at))
            m_drafts.remove(at);
        else
            m_drafts.insert(at, typed);
        m_check->setEnabled(!m_drafts.isEmpty());
    });
    column->addSpacing(scaled(8));
}

void ProvisioningRowEditor::addProblem(QBoxLayout *column, const QJsonObject &problem, QLineEdit *cell)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(4));
    line->addWidget(new IconLabel(Icon::Bad, Colour::Bad, 16), 0, Qt::AlignTop);
    line->addWidget(paneText(TextStyle::Secondary, Colour::Bad, importReasonText(problem)), 1);
    const QString suggestion = problem[QLatin1StringView("suggestion")].toString();
    if (cell && !suggestion.isEmpty()) {
        auto *mend = new QPushButton(tr("Write %1").arg(leftToRight(suggestion)));
        connect(mend, &QPushButton::clicked, cell, [cell, suggestion] {
            cell->setText(suggestion);
            Q_EMIT cell->textEdited(suggestion);
            cell->setFocus(Qt::OtherFocusReason);
        });
        line->addWidget(mend, 0, Qt::AlignTop);
        m_stops << mend;
    }
    column->addLayout(line);
}

void ProvisioningRowEditor::focusFault()
{
    QLineEdit *cell = m_first ? m_first : m_lines.value(0);
    if (!cell)
        return;
    cell->setFocus(Qt::OtherFocusReason);
    cell->selectAll();
}

void ProvisioningRowEditor::setWaiting(bool waiting)
{
    m_check->setEnabled(!waiting && !m_drafts.isEmpty());
}

void ProvisioningRowEditor::setRefusal(const QString &text)
{
    m_refusal->setText(text);
    m_refusal->setVisible(!text.isEmpty());
}

// By the field where a column has one of its own, since headers may say the same twice.
QString ProvisioningRowEditor::keyOf(int column) const
{
    const QString field = m_fields.value(column);
    const bool clear = !field.isEmpty() && m_fields.count(field) == 1 && !m_columns.contains(field);
    return clear ? field : m_columns[column];
}

void ProvisioningRowEditor::send()
{
    QJsonObject cells;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft)
        cells.insert(keyOf(draft.key()), draft.value());
    if (cells.isEmpty())
        return;
    setWaiting(true);
    Q_EMIT cellsWanted(cells);
}

bool ProvisioningRowEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers() & Qt::ControlModifier)
        return QWidget::eventFilter(watched, event);
    if (m_check->isEnabled())
        send();
    return true;
}

} // namespace ulpan
