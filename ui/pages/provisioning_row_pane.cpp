#include "ui/pages/provisioning_row_pane.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace ulpan {

namespace {

TextLabel *paneText(TextStyle style, Colour ink, const QString &text)
{
    auto *label = new TextLabel(style, ink);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A label would put a Hebrew name at the other side of an English pane.
    label->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignAbsolute | Qt::AlignTop);
    return label;
}

// A value beside another: it takes the room it needs, and wraps where there is
// none.
TextLabel *paneValue(const QString &field, const QJsonValue &value, Colour ink)
{
    const QString text = importValueText(field, value);
    return paneText(isTechnicalField(field) ? TextStyle::Technical : TextStyle::Body, ink,
                    text.isEmpty() ? ProvisioningRowPane::tr("(empty)") : text);
}

} // namespace

ProvisioningRowPane::ProvisioningRowPane(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    followTextSize(this, [this] { setMinimumWidth(scaled(320)); });
    retranslate(this, [this] {
        setAccessibleName(tr("What becomes of this row"));
        build();
    });
}

void ProvisioningRowPane::setRow(const ImportRow &row, const QStringList &columns,
                                 Status (*outcome)(RowOutcome))
{
    m_row = row;
    m_columns = columns;
    m_outcome = outcome;
    build();
}

void ProvisioningRowPane::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(20), scaled(4), scaled(8), scaled(16));
    column->setSpacing(scaled(4));
    if (m_row.line.value_or(0) > 0) {
        addHead(column);
        m_row.outcome == RowOutcome::Rejected ? addProblems(column) : addChanges(column);
    }
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
}

void ProvisioningRowPane::addHead(QBoxLayout *column) const
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(
        paneText(TextStyle::Secondary, Colour::Secondary, tr("Line %1").arg(numberText(*m_row.line))));
    line->addStretch();
    auto *pill = new StatusPill;
    pill->setStatus(m_outcome(m_row.outcome));
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
    if (m_row.outcome == RowOutcome::Unchanged || m_row.outcome == RowOutcome::Skipped) {
        column->addWidget(paneText(TextStyle::Body, Colour::Text,
                                   m_row.outcome == RowOutcome::Skipped
                                       ? tr("This learner exists already, and only new ones are created.")
                                       : tr("Everything in this row is so already.")));
        return;
    }
    const bool update = m_row.outcome == RowOutcome::Update;
    const QJsonObject before = importObject(m_row.before), after = importObject(m_row.after);
    // In the order of the record, not of the alphabet.
    for (const FieldInfo &info : recordType<Learner>().fields) {
        const QString field = QString::fromLatin1(info.wire);
        if (!after.contains(field))
            continue;
        column->addWidget(paneText(TextStyle::Secondary, Colour::Secondary, importFieldLabel(field)));
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        if (update) {
            line->addWidget(paneValue(field, before[field], Colour::Secondary));
            line->addWidget(new IconLabel(Icon::Forward, Colour::Secondary, 16), 0, Qt::AlignTop);
        }
        line->addWidget(paneValue(field, after[field], Colour::Text), 1);
        column->addLayout(line);
        column->addSpacing(scaled(8));
    }
}

void ProvisioningRowPane::addProblems(QBoxLayout *column) const
{
    const QJsonArray cells = QJsonDocument::fromJson(m_row.cells).array();
    for (const QJsonObject &problem : importObjects(m_row.problems)) {
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        line->addWidget(new IconLabel(Icon::Bad, Colour::Bad, 18), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(scaled(2));
        const QString field = problem[QLatin1StringView("field")].toString();
        texts->addWidget(paneText(TextStyle::Strong, Colour::Text, importFieldLabel(field)));
        texts->addWidget(paneText(TextStyle::Body, Colour::Text, importReasonText(problem)));
        const int at = problem[QLatin1StringView("column")].toInt() - 1;
        if (at >= 0) {
            const QString cell = cells[at].toString(), name = isolated(m_columns.value(at));
            texts->addWidget(
                paneText(TextStyle::Secondary, Colour::Secondary,
                         cell.isEmpty()
                             ? tr("Column %1 is empty in this row.").arg(name)
                             : tr("Column %1 says: %2")
                                   .arg(name, isTechnicalField(field) ? leftToRight(cell) : isolated(cell))));
        }
        line->addLayout(texts, 1);
        column->addLayout(line);
        column->addSpacing(scaled(12));
    }
}

} // namespace ulpan
