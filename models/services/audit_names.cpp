#include "models/services/audit_names.h"

#include "models/json/json_writer.h"
#include "models/records/access.h"
#include "models/records/assignment.h"
#include "models/records/bulk_edit.h"
#include "models/records/import_job.h"
#include "models/records/kept_mapping.h"
#include "models/services/people_names.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

// A kind of record that the audit tells of, and the column with the id that its address has.
struct AuditedKind
{
    const RecordType &type;
    const char *key;
};

std::span<const AuditedKind> auditedKinds()
{
    static const AuditedKind kinds[] = {
        {recordType<Learner>(), "id"},
        {recordType<Entity>(), "id"},
        {recordType<Institution>(), "id"},
        {recordType<Session>(), "id"},
        {recordType<Assignment>(), "id"},
        {recordType<ImportJob>(), "public_id"},
        {recordType<KeptMapping>(), "name"},
        {recordType<BulkEdit>(), "public_id"},
        {recordType<AccessToken>(), "public_id"},
        {recordType<ClientCredential>(), "client_id"},
    };
    return kinds;
}

// Over the alias t. An assignment goes by its learner; a change of many has no name.
QString auditedName(const RecordType &type)
{
    if (&type == &recordType<BulkEdit>())
        return QStringLiteral("null");
    if (&type == &recordType<ClientCredential>())
        return QStringLiteral("coalesce(t.name, t.client_id)");
    if (&type == &recordType<Assignment>())
        return QStringLiteral("(select %1 from member t where t.id = a.member_id)")
            .arg(nameSqlOf(recordType<Learner>()));
    return nameSqlOf(type);
}

// Whose the rows are. Who is nobody belongs to no institution any more, and an operator to none.
Condition auditedScope(const Scope &scope, const RecordType &type, const QString &alias)
{
    Condition condition;
    if (!scope.institution())
        return condition;
    if (!type.personal)
        condition.add(QStringLiteral("%1.%2 = ?").arg(alias, QLatin1StringView(type.tenant)),
                      {*scope.institution()});
    else
        condition.add(QStringLiteral("(t.institution_id = ? or t.former_institution_id = ? or "
                                     "(t.institution_id is null and t.role = 'operator'))"),
                      {*scope.institution(), *scope.institution()});
    return condition;
}

// Where each object of an array ends, before its brace.
QList<qsizetype> objectEnds(const QByteArray &array)
{
    QList<qsizetype> ends;
    int depth = 0;
    bool inText = false;
    for (qsizetype at = 0; at < array.size(); ++at) {
        const char c = array.at(at);
        if (inText) {
            at += c == '\\';
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth == 1)
                ends << at;
        }
    }
    return ends;
}

} // namespace

Result<AuditNames> AuditNames::find(Context &context, std::span<const AuditEntry> entries)
{
    QHash<QString, QStringList> wanted;
    for (const AuditEntry &entry : entries) {
        if (entry.recordId)
            wanted[entry.record] << QString::number(entry.recordId);
        if (entry.actorId)
            wanted[QLatin1StringView(recordType<Learner>().name)] << QString::number(entry.actorId);
    }
    QStringList parts;
    QVariantList values;
    for (const AuditedKind &kind : auditedKinds()) {
        const QLatin1StringView name(kind.type.name);
        QStringList ids = wanted.value(name);
        if (ids.isEmpty())
            continue;
        ids.removeDuplicates();
        const QString alias =
            &kind.type == &recordType<Assignment>() ? QStringLiteral("a") : QStringLiteral("t");
        Condition condition = auditedScope(context.scope, kind.type, alias);
        condition.addOneOf(context.database.engine(), alias + QStringLiteral(".id"), true, ids);
        parts << QStringLiteral(
                     "select cast('%1' as text), %2.id, cast(%2.%3 as text), cast(%4 as text) from %5 %2%6")
                     .arg(name, alias, QLatin1StringView(kind.key), auditedName(kind.type),
                          QLatin1StringView(kind.type.table), condition.where());
        values << condition.values;
    }
    AuditNames names;
    if (parts.isEmpty())
        return names;
    Result<Cursor> found = context.database.run(parts.join(QStringLiteral(" union all ")), values);
    if (!found)
        return found.error();
    while (found->next())
        names.m_named.insert({found->text(0), found->id(1)}, {found->text(2), found->text(3)});
    return names;
}

Reference AuditNames::actor(const AuditEntry &entry) const
{
    return {entry.actorId,
            m_named.value({QLatin1StringView(recordType<Learner>().name), entry.actorId}).name};
}

QByteArray AuditNames::subject(const AuditEntry &entry) const
{
    const auto found = m_named.constFind({entry.record, entry.recordId});
    if (found == m_named.constEnd())
        return {};
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("id").text(found->id).key("name");
    found->name.isEmpty() ? json.null() : json.text(found->name);
    json.endObject();
    return out;
}

Result<QByteArray> toldEntries(Context &context, const QByteArray &rows)
{
    const QJsonArray array = QJsonDocument::fromJson(rows).array();
    std::vector<AuditEntry> entries;
    for (const QJsonValue &row : array) {
        entries.push_back({.record = row[QLatin1StringView("record")].toString(),
                           .recordId = row[QLatin1StringView("record_id")].toInteger(),
                           .actorId = row[QLatin1StringView("actor_id")].toInteger()});
    }
    const Result<AuditNames> names = AuditNames::find(context, entries);
    if (!names)
        return names.error();
    const RecordType &type = recordType<ToldAuditEntry>();
    const FieldMask added = type.mask({"actor", "subject"});
    QByteArray told;
    qsizetype done = 0;
    const QList<qsizetype> ends = objectEnds(rows);
    for (size_t i = 0; i < entries.size(); ++i) {
        ToldAuditEntry entry;
        entry.actor = names->actor(entries[i]);
        entry.subject = names->subject(entries[i]);
        QByteArray more;
        JsonWriter json(more);
        writeFields(json, type, added, &entry);
        const qsizetype end = ends.at(qsizetype(i));
        told += QByteArrayView(rows).sliced(done, end - done);
        told += ',' + more.sliced(1, more.size() - 2);
        done = end;
    }
    return withPeoplesNames(context.database, told + rows.mid(done));
}

} // namespace ulpan
