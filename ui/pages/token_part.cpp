#include "ui/pages/token_part.h"

#include "models/base/clock.h"
#include "models/base/text.h"
#include "models/tables/record_model.h"
#include "ui/pages/ability_matrix.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ulpan {

namespace {

TextLabel *tokenText(QBoxLayout *column, TextStyle style, Colour ink, const QString &text)
{
    auto *label = new TextLabel(style, ink);
    label->setText(text);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

} // namespace

TokenPart::TokenPart(ViewContext &context) : m_context(context), m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    retranslate(this, [this] {
        m_scroll->setAccessibleName(tr("What it may do"));
        build();
    });
}

void TokenPart::showRecord(const AnyRecord &record)
{
    m_record = record;
    m_usage.reset();
    askForUsage();
}

void TokenPart::askForUsage()
{
    m_fault.reset();
    build();
    IntegrationKeys keys(*m_context.client);
    const bool isToken = m_record.type == &recordType<ApiToken>();
    m_call.cancel();
    m_call = whenDone(isToken ? keys.usage(RecordModel::idOf(m_record))
                              : keys.clientUsage(m_record.as<ApiClient>().id),
                      this, [this](const Result<TokenUsage> &usage) {
                          if (usage)
                              m_usage = *usage;
                          else
                              m_fault = usage.error();
                          build();
                      });
}

void TokenPart::addFault(QBoxLayout *column)
{
    column->addSpacing(scaled(8));
    tokenText(column, TextStyle::Section, Colour::Text, tr("Used in the last 30 days"));
    auto *fault = new Banner(Tone::Bad);
    fault->setText(errorText(*m_fault));
    fault->setActionText(tr("Retry"));
    // It goes with what is built anew, but not while it is still telling of the press.
    connect(fault, &Banner::actionTriggered, this, &TokenPart::askForUsage, Qt::QueuedConnection);
    column->addWidget(fault);
}

void TokenPart::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(16));
    column->setSpacing(scaled(6));
    if (m_record) {
        const RecordType &type = *m_record.type;
        const auto names = valueOf<QStringList>(*type.find("abilities"), m_record.data.get());
        auto last = valueOf<Instant>(*type.find("last_used_at"), m_record.data.get());
        // What was gathered since the list was loaded is known by now.
        for (const TokenUsage::Operation &operation : m_usage ? m_usage->operations : QList<TokenUsage::Operation>())
            last.milliseconds = std::max(last.milliseconds, operation.lastUsedAt.milliseconds);
        tokenText(column, TextStyle::Body, Colour::Secondary,
                  last.isNull() ? tr("It was never used.")
                                : tr("Last used: %1").arg(relativeTime(last, m_context.clock.now())));
        column->addSpacing(scaled(8));
        tokenText(column, TextStyle::Section, Colour::Text, tr("What it may do"));
        auto *matrix = new AbilityMatrix;
        matrix->tell(AbilitySet::fromText(names.join(QLatin1Char(' '))),
                     m_usage ? std::optional(m_usage->used) : std::nullopt);
        column->addWidget(matrix);
        if (m_usage)
            addUsage(column);
        else if (m_fault)
            addFault(column);
    }
    column->addStretch();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
}

void TokenPart::addUsage(QBoxLayout *column) const
{
    column->addSpacing(scaled(8));
    tokenText(column, TextStyle::Section, Colour::Text, tr("Used in the last 30 days"));
    if (m_usage->operations.isEmpty())
        tokenText(column, TextStyle::Body, Colour::Secondary,
                  tr("For nothing: nobody would notice if it were gone."));
    for (const TokenUsage::Operation &operation : m_usage->operations) {
        tokenText(column, TextStyle::Technical, Colour::Text, leftToRight(operation.name));
        tokenText(column, TextStyle::Secondary, Colour::Secondary,
                  tr("%Ln time(s), last %1, from %2", nullptr, int(operation.uses))
                      .arg(relativeTime(operation.lastUsedAt, m_context.clock.now()),
                           leftToRight(operation.addresses.join(QStringLiteral(", ")))));
    }
}

} // namespace ulpan
