#include "ui/pages/bulk_history_pane.h"

#include "models/base/text.h"
#include "net/client/client.h"
#include "ui/pages/bulk_run.h"
#include "ui/pages/bulk_wish.h"
#include "ui/shell/fonts.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace ulpan {

namespace {

constexpr int mostEdits = 50;

QString bulkStateText(BulkEditState state)
{
    return QCoreApplication::translate("Choice", choices(state)[size_t(state)].label);
}

// Why it, or its undo, ended before its end and how far it came, as the server says it.
QStringList endTexts(const QByteArray &reasons)
{
    QStringList texts;
    const QJsonArray rows = QJsonDocument::fromJson(reasons).array();
    for (const QJsonValue &row : rows) {
        if (row[u"count"].toInteger() == 0)
            texts << row[u"message"].toString();
    }
    return texts;
}

bool canBeTakenBack(const BulkEdit &edit)
{
    return edit.kind == BulkEditKind::Edit && edit.state == BulkEditState::Applied &&
           edit.changed.value_or(0) > 0;
}

} // namespace

BulkHistoryPane::BulkHistoryPane(ViewContext &context, QWidget *parent)
    : SidePane(parent), m_context(context), m_title(new TextLabel(TextStyle::Section)),
      m_hint(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_empty(new TextLabel(TextStyle::Body, Colour::Secondary)), m_close(new QToolButton),
      m_failure(new Banner(Tone::Bad)), m_list(new QListWidget), m_undo(new QPushButton)
{
    build();
    connect(m_close, &QToolButton::clicked, this, &BulkHistoryPane::closed);
    connect(m_failure, &Banner::actionTriggered, this, &BulkHistoryPane::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &BulkHistoryPane::followRow);
    connect(m_undo, &QPushButton::clicked, this, &BulkHistoryPane::undo);
    retranslate(this, [this] { dress(); });
    refresh();
}

void BulkHistoryPane::build()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_close->setIcon(icon(Icon::Clear));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    for (TextLabel *label : {m_title, m_hint, m_empty})
        label->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_undo);
    m_undo->setIcon(icon(Icon::Undo));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addLayout(head);
    column->addWidget(m_hint);
    column->addWidget(m_failure);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    m_failure->hide();
    m_empty->hide();
    followTextSize(this, [this] { setMinimumWidth(scaled(360)); });
}

void BulkHistoryPane::refresh()
{
    ListQuery query;
    query.perPage = mostEdits;
    query.sort = {{"created_at", true}};
    m_loading.cancel();
    m_loading = whenDone(m_context.client->list(recordType<BulkEdit>(), query), this,
                         [this](const Result<RecordPage> &page) { take(page); });
}

void BulkHistoryPane::take(const Result<RecordPage> &page)
{
    m_failure->setVisible(!page);
    if (!page) {
        m_failure->setText(errorText(page.error()));
        return;
    }
    m_isKnown = true;
    m_edits.clear();
    for (const AnyRecord &record : page->rows)
        m_edits << record.as<BulkEdit>();
    fill();
}

void BulkHistoryPane::fill()
{
    const int row = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const BulkEdit &edit : std::as_const(m_edits)) {
        QStringList head{shortDateTime(edit.createdAt)};
        if (!edit.createdBy.name.isEmpty())
            head << isolated(edit.createdBy.name);
        const QString what =
            edit.kind == BulkEditKind::Merge
                ? QCoreApplication::translate("Choice", choices(edit.kind)[size_t(edit.kind)].label)
                : wishedTexts(QJsonDocument::fromJson(edit.change).object()).join(QStringLiteral("; "));
        QString came =
            tr("%1: %Ln changed.", nullptr, int(edit.changed.value_or(0))).arg(bulkStateText(edit.state));
        const bool isUndone = edit.state == BulkEditState::Undone;
        for (const QString &text : endTexts(edit.refusals) + (isUndone ? QStringList() : endTexts(edit.skips)))
            came += QLatin1Char(' ') + text;
        m_list->addItem(head.join(QStringLiteral(" – ")) + QLatin1Char('\n') + what + QLatin1Char('\n') +
                        came);
    }
    m_list->setCurrentRow(qBound(0, row, qMax(0, m_list->count() - 1)));
    m_list->setVisible(!m_edits.isEmpty());
    m_empty->setVisible(m_isKnown && m_edits.isEmpty());
    followRow();
}

void BulkHistoryPane::followRow()
{
    const int row = m_list->currentRow();
    m_undo->setEnabled(row >= 0 && row < m_edits.size() && canBeTakenBack(m_edits[row]));
}

void BulkHistoryPane::undo()
{
    const BulkEdit &edit = m_edits[m_list->currentRow()];
    m_undo->setEnabled(false);
    BulkRun::undo(m_context, edit.id, edit.changed.value_or(0), this, [this](const Result<BulkOutcome> &) {
        refresh();
        Q_EMIT undone();
    });
}

void BulkHistoryPane::dress()
{
    m_title->setText(tr("Earlier changes of many"));
    m_hint->setText(tr("Each can be taken back for 30 days, but for what somebody has changed since."));
    m_empty->setText(tr("Nobody has changed many members at once yet."));
    m_list->setAccessibleName(m_title->text());
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_failure->setActionText(tr("Retry"));
    m_undo->setText(tr("Undo this change"));
    fill();
}

} // namespace ulpan
