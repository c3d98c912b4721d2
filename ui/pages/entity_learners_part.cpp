#include "ui/pages/entity_learners_part.h"

#include "models/records/learner.h"
#include "models/tables/record_model.h"
#include "net/client/client.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ulpan {

EntityLearnersPart::EntityLearnersPart(ViewContext &context)
    : m_context(context), m_title(new TextLabel(TextStyle::Section)), m_text(new TextLabel(TextStyle::Body)),
      m_show(new QPushButton)
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_show);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(8), 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_title);
    column->addLayout(line);
    m_text->setWordWrap(true);
    m_show->setIcon(icon(Icon::Learners));
    connect(m_show, &QPushButton::clicked, this,
            [this] { m_context.open(QStringLiteral("ulpan:learners/?entity=") + m_entity); });
    retranslate(this, [this] { dress(); });
}

void EntityLearnersPart::showRecord(const AnyRecord &record)
{
    const QString entity = RecordModel::idOf(record);
    if (entity != m_entity)
        m_count = -1;
    m_entity = entity;
    m_fault.clear();
    dress();
    m_call.cancel();
    ListQuery query;
    query.perPage = 1;
    query.filters = {{"entity", entity}};
    m_call = whenDone(m_context.client->list(recordType<Learner>(), query), this,
                      [this](const Result<RecordPage> &page) {
                          if (page)
                              m_count = page->total;
                          else
                              m_fault = errorText(page.error());
                          dress();
                      });
}

void EntityLearnersPart::dress()
{
    m_title->setText(tr("Learners"));
    m_text->setText(!m_fault.isEmpty() ? m_fault
                    : m_count < 0      ? QStringLiteral("…")
                                       : tr("%Ln learner(s)", nullptr, int(m_count)));
    m_show->setText(tr("Show its learners"));
    m_show->setEnabled(m_count > 0);
}

} // namespace ulpan
