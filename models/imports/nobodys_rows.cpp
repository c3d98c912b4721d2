#include "models/imports/nobodys_rows.h"

#include "models/records/import_row.h"

namespace ulpan {

QString clearedRow()
{
    const Erasure &own = recordType<ImportRow>().erasures.front();
    return QString::fromLatin1(own.columns).split(u' ').join(QStringLiteral(" = null, ")) +
           QStringLiteral(" = null");
}

Result<void> forgetNobodies(Context &context, const ImportJob &job)
{
    return context.database.perform(
        QStringLiteral(
            "update import_row set %1 where job_id = ? and member_id in (select id from member where "
            "former_institution_id = ? and updated_at >= ?)")
            .arg(clearedRow()),
        {job.number, job.institutionId, QString::fromLatin1(job.createdAt.text())});
}

} // namespace ulpan
