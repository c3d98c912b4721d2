#include "ui/pages/provisioning_row_pane.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_groups.h"
#include "ui/pages/provisioning_row_editor.h"
#include "ui/pages/provisioning_row_text.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ulpan {

ProvisioningRowPane::ProvisioningRowPane(ProvisioningFlow &flow, QWidget *parent)
    : QScrollArea(parent), m_flow(flow)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(&flow, &ProvisioningFlow::correctionRefused, this, &ProvisioningRowPane::refuse);
    followTextSize(this, [this] { setMinimumWidth(scaled(320)); });
    retranslate(this, [this] {
        setAccessibleName(tr("What becomes of this row"));
        build();
    });
}

void ProvisioningRowPane::setRow(const ImportRow &row, const RowSurroundings &around)
{
    if (Drafts &drafts = m_drafts[around.import]; drafts.columns != around.columns)
        drafts = {around.columns, {}};
    settle(around.import, row);
    m_row = row;
    m_around = around;
    build();
}

void ProvisioningRowPane::settle(const QString &import, const ImportRow &row)
{
    const auto drafts = m_drafts.find(import);
    if (drafts == m_drafts.end() || !drafts->lines.contains(row.line.value_or(0)))
        return;
    // The editor that is open keeps one of these: they are emptied where they are.
    QHash<int, QString> &line = drafts->lines[row.line.value_or(0)];
    const QStringList cells = importTexts(row.cells);
    // What was typed meanwhile stays one.
    if (row.outcome == RowOutcome::Rejected)
        line.removeIf([&](const auto &typed) { return cells.value(typed.key()) == typed.value(); });
    else
        line.clear();
}

void ProvisioningRowPane::forgetDrafts(const QString &import)
{
    if (!m_drafts.contains(import))
        return;
    m_drafts.remove(import);
    m_row = {};
    build();
}

bool ProvisioningRowPane::hasDrafts() const
{
    return std::any_of(m_drafts.begin(), m_drafts.end(), [](const Drafts &drafts) {
        return std::any_of(drafts.lines.begin(), drafts.lines.end(),
                           [](const QHash<int, QString> &line) { return !line.isEmpty(); });
    });
}

void ProvisioningRowPane::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(20), scaled(4), scaled(8), scaled(16));
    column->setSpacing(scaled(4));
    m_editor = nullptr;
    if (m_row.line.value_or(0) > 0) {
        addHead(column);
        if (m_row.outcome != RowOutcome::Rejected)
            addChanges(column);
        else if (m_flow.isPlanned())
            addEditor(column);
        else
            addProblems(column);
    }
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    // What can only be read is scrolled by keys.
    setFocusPolicy(m_editor ? Qt::NoFocus : Qt::StrongFocus);
    QWidget *last = this;
    for (QWidget *stop : m_editor ? m_editor->stops() : QList<QWidget *>())
        stopAfter(std::exchange(last, stop), stop);
}

void ProvisioningRowPane::addEditor(QBoxLayout *column)
{
    m_editor = new ProvisioningRowEditor(m_row, m_around, m_drafts[m_around.import].lines[line()]);
    column->addWidget(m_editor);
    connect(m_editor, &ProvisioningRowEditor::nextFaultWanted, this, &ProvisioningRowPane::nextFaultWanted);
    connect(m_editor, &ProvisioningRowEditor::cellsWanted, this, [this](const QJsonObject &cells) {
        m_editor->setRefusal({});
        m_flow.correct(m_around.import, line(), cells);
    });
}

void ProvisioningRowPane::refuse(qint64 line, const Error &error)
{
    if (!m_editor || line != this->line())
        return;
    m_editor->setWaiting(false);
    m_editor->setRefusal(importErrorText(error));
}

void ProvisioningRowPane::focusFault()
{
    if (!m_editor)
        return;
    m_editor->focusFault();
    verticalScrollBar()->setValue(0);
}

void ProvisioningRowPane::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    paintRounded(&painter, viewport()->rect(), scaled(8), Qt::transparent, colour(Colour::Accent), 2);
}

void ProvisioningRowPane::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    viewport()->update();
}

void ProvisioningRowPane::focusOutEvent(QFocusEvent *event)
{
    QScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ProvisioningRowPane::addHead(QBoxLayout *column) const
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    const QString number = tr("Line %1").arg(numberText(*m_row.line));
    line->addWidget(paneText(TextStyle::Secondary, Colour::Secondary,
                             m_row.corrected ? factsText({number, tr("corrected here")}) : number),
                    1);
    auto *pill = new StatusPill;
    pill->setStatus(m_row.undo != RowUndo::None ? rowUndoStatus(m_row.undo)
                    : m_around.applied          ? appliedOutcomeStatus(m_row.outcome)
                                                : rowOutcomeStatus(m_row.outcome));
    line->addWidget(pill);
    column->addLayout(line);
    const QString name = (m_row.firstname + QLatin1Char(' ') + m_row.lastname).trimmed();
    column->addWidget(
        paneText(TextStyle::Section, Colour::Text, name.isEmpty() ? tr("No name") : isolated(name)));
    if (!m_row.login.isEmpty())
        column->addWidget(paneText(TextStyle::Technical, Colour::Secondary, leftToRight(m_row.login)));
    column->addSpacing(scaled(12));
}

void ProvisioningRowPane::addChanges(QBoxLayout *column) const
{
    if (m_row.undo != RowUndo::None)
        addKept(column);
    if (m_row.outcome == RowOutcome::Unchanged || m_row.outcome == RowOutcome::Skipped) {
        column->addWidget(paneText(TextStyle::Body, Colour::Text,
                                   m_row.outcome == RowOutcome::Skipped
                                       ? tr("This learner exists already, and only new ones are created.")
                                       : tr("Everything in this row is so already.")));
    }
    const QJsonObject before = importObject(m_row.before), after = importObject(m_row.after);
    QHash<QString, QJsonObject> edits;
    for (const QJsonObject &edit : importObjects(m_row.edits))
        edits.insert(edit[QLatin1StringView("field")].toString(), edit);
    // In the order of the record, not of the alphabet.
    for (const FieldInfo &info : recordType<Learner>().fields) {
        const QString field = QString::fromLatin1(info.wire);
        if (edits.contains(field))
            addEdit(column, edits[field], after.value(field));
        else if (after.contains(field))
            addChange(column, field, before[field], after[field]);
    }
    if (after.contains(QLatin1StringView("password")))
        column->addWidget(paneText(TextStyle::Body, Colour::Text, tr("The password is set anew.")));
}

void ProvisioningRowPane::addChange(QBoxLayout *column, const QString &field, const QJsonValue &before,
                                    const QJsonValue &after) const
{
    column->addWidget(paneText(TextStyle::Secondary, Colour::Secondary, importFieldLabel(field)));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    if (m_row.outcome != RowOutcome::Create) {
        line->addWidget(paneValue(field, before, Colour::Secondary));
        line->addWidget(new IconLabel(Icon::Forward, Colour::Secondary, 16), 0, Qt::AlignTop);
    }
    line->addWidget(paneValue(field, after, Colour::Text), 1);
    column->addLayout(line);
    column->addSpacing(scaled(8));
}

// Three values rather than two: what the last import brought, what a person made of it, and what the file
// says.
void ProvisioningRowPane::addEdit(QBoxLayout *column, const QJsonObject &edit, const QJsonValue &file) const
{
    const QString field = edit[QLatin1StringView("field")].toString();
    const QJsonValue imported = edit[QLatin1StringView("imported")], now = edit[QLatin1StringView("now")];
    const bool kept = edit[QLatin1StringView("kept")].toBool();
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(4));
    head->addWidget(new IconLabel(Icon::Person, Colour::Warn, 16));
    head->addWidget(paneText(TextStyle::Strong, Colour::Text, importFieldLabel(field)), 1);
    column->addLayout(head);
    addPaneLine(column, tr("In the file"), field, file.isUndefined() ? imported : file,
                kept ? Colour::Secondary : Colour::Text);
    addPaneLine(column, tr("Last import"), field, imported, Colour::Secondary);
    addPaneLine(column, tr("Now"), field, now, kept ? Colour::Text : Colour::Secondary);
    const QString who = byWhomText(edit[QLatin1StringView("by")], edit[QLatin1StringView("at")]);
    if (!who.isEmpty())
        column->addWidget(paneText(TextStyle::Secondary, Colour::Secondary, tr("Edited: %1").arg(who)));
    column->addWidget(paneText(TextStyle::Secondary, kept ? Colour::Good : Colour::Warn,
                               kept ? tr("What was edited is kept.")
                                    : tr("What was edited is overwritten with what the file says.")));
    column->addSpacing(scaled(12));
}

void ProvisioningRowPane::addKept(QBoxLayout *column) const
{
    for (const QJsonObject &kept : importObjects(m_row.keptValues)) {
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        line->addWidget(new IconLabel(Icon::Warning, Colour::Warn, 18), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(scaled(2));
        const QString field = kept[QLatin1StringView("field")].toString();
        const QJsonValue value = kept[QLatin1StringView("value")];
        if (!field.isEmpty())
            texts->addWidget(paneText(TextStyle::Strong, Colour::Text, importFieldLabel(field)));
        if (!value.isNull())
            texts->addWidget(paneValue(field, value, Colour::Text));
        texts->addWidget(paneText(TextStyle::Body, Colour::Text, importReasonText(kept)));
        const QString who = byWhomText(kept[QLatin1StringView("by")], kept[QLatin1StringView("at")]);
        if (!who.isEmpty())
            texts->addWidget(paneText(TextStyle::Secondary, Colour::Secondary, tr("Changed: %1").arg(who)));
        line->addLayout(texts, 1);
        column->addLayout(line);
        column->addSpacing(scaled(12));
    }
    column->addWidget(
        paneText(TextStyle::Section, Colour::Text, tr("What the import had done to this learner")));
    column->addSpacing(scaled(4));
}

void ProvisioningRowPane::addProblems(QBoxLayout *column) const
{
    for (const QJsonObject &problem : importObjects(m_row.problems)) {
        const QString field = problem[QLatin1StringView("field")].toString();
        const int at = problem[QLatin1StringView("column")].toInt() - 1;
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        line->addWidget(new IconLabel(Icon::Bad, Colour::Bad, 18), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(scaled(2));
        texts->addWidget(paneText(TextStyle::Strong, Colour::Text,
                                  at >= 0 ? isolated(m_around.columns.value(at)) : importFieldLabel(field)));
        const QString cell = importTexts(m_row.cells).value(at);
        if (at >= 0 && !cell.isEmpty())
            texts->addWidget(paneText(isTechnicalField(field) ? TextStyle::Technical : TextStyle::Body,
                                      Colour::Secondary,
                                      isTechnicalField(field) ? leftToRight(cell) : isolated(cell)));
        texts->addWidget(paneText(TextStyle::Body, Colour::Text, importReasonText(problem)));
        line->addLayout(texts, 1);
        column->addLayout(line);
        column->addSpacing(scaled(12));
    }
}

} // namespace ulpan
