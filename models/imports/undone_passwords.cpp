#include "models/imports/undone_passwords.h"

#include "models/services/member_access.h"
#include "models/store/record_query.h"

#include <QCryptographicHash>

namespace ulpan {

QString digestOfHash(const QByteArray &hash)
{
    return QString::fromLatin1(QCryptographicHash::hash(hash, QCryptographicHash::Sha256).toHex());
}

Result<UndonePasswords> UndonePasswords::find(Context &context, const ImportJob &job,
                                              std::span<const ImportRow> rows)
{
    UndonePasswords passwords;
    QStringList ids;
    for (const ImportRow &row : rows) {
        if (row.outcome == RowOutcome::Update)
            ids << QString::number(row.id);
    }
    if (ids.isEmpty())
        return passwords;
    Condition condition;
    condition.addOneOf(context.database.engine(), QStringLiteral("r.id"), true, ids);
    // It matters to the status too, and to nothing else.
    Result<Cursor> cursor = context.database.run(
        QStringLiteral(
            "select r.id, m.id, m.password_hash, r.password_set, case when exists (select 1 from audit_entry "
            "a "
            "where a.record = 'learner' and a.record_id = m.id and a.action = 'member.password_set' and "
            "a.created_at >= ?) then 1 else 0 end from import_row r join member m on m.id = r.member_id "
            "where m.password_hash is not null and (r.password_set is not null or r.after_values like "
            "'%\"status\":%') and ") +
            condition.parts.first(),
        QVariantList{QString::fromLatin1(job.createdAt.text())} << condition.values);
    if (!cursor)
        return cursor.error();
    while (cursor->next()) {
        Held held{cursor->id(1), cursor->text(2).toLatin1()};
        const QString set = cursor->text(3);
        held.imports = set == digestOfHash(held.hash);
        held.changed = !set.isEmpty() && !held.imports;
        held.chosen = held.changed || (!held.imports && cursor->id(4) != 0);
        passwords.m_held.insert(cursor->id(0), held);
    }
    return passwords;
}

Result<void> UndonePasswords::write(Context &context) const
{
    QHash<Id, QByteArray> hashes;
    for (const Held &held : m_held) {
        if (held.goes)
            hashes.insert(held.member, held.hash);
    }
    return removePasswords(context, hashes);
}

} // namespace ulpan
