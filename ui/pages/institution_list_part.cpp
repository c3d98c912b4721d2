#include "ui/pages/institution_list_part.h"

#include "net/client/client.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/state_view.h"

#include <QVBoxLayout>

namespace ulpan {

InstitutionListPart::InstitutionListPart(ViewContext &context, const RecordType &type, QByteArray rest,
                                         const QList<QByteArray> &columns, std::function<QString()> name,
                                         std::function<QString()> empty)
    : m_rest(std::move(rest)), m_model(
                                   type,
                                   [this, &context, &type](const ListQuery &query) {
                                       return context.client->list(type, m_path, query);
                                   },
                                   context.clock),
      m_table(nullptr)
{
    m_model.setColumns(columns);
    m_table = new RecordTable(m_model, context.settings, context.clock,
                              QStringLiteral("institution") + QString::fromLatin1(m_rest));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    retranslate(this, [this, name = std::move(name), empty = std::move(empty)] {
        m_table->table()->setAccessibleName(name());
        m_table->emptyState()->setText(empty());
    });
}

void InstitutionListPart::showRecord(const AnyRecord &record)
{
    m_institution = record.as<Institution>();
    const QByteArray path = "/api/institutions/" + QByteArray::number(m_institution.id) + m_rest;
    if (path == std::exchange(m_path, path))
        m_model.refresh();
    else
        m_model.setQuery(m_model.query());
}

} // namespace ulpan
