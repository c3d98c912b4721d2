#pragma once

#include "models/records/institution.h"
#include "models/tables/record_model.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/views.h"

namespace ulpan {

class RecordTable;

// A list of what an institution has, in one of its tabs.
class InstitutionListPart : public PanePart
{
    Q_OBJECT

public:
    // `rest` stands behind the institution's address, such as "/entities".
    InstitutionListPart(ViewContext &context, const RecordType &type, QByteArray rest,
                        const QList<QByteArray> &columns, std::function<QString()> name,
                        std::function<QString()> empty);
    void showRecord(const AnyRecord &record) override;
    void renew() override { m_model.refresh(); }
    // Whose list is shown.
    [[nodiscard]] const Institution &institution() const { return m_institution; }
    [[nodiscard]] RecordTable &table() const { return *m_table; }

private:
    Institution m_institution;
    QByteArray m_path, m_rest;
    RecordModel m_model;
    RecordTable *m_table;
};

} // namespace ulpan
