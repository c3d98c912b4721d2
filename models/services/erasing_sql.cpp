#include "models/services/erasing_sql.h"

#include "models/base/text.h"
#include "models/json/json_writer.h"

namespace ulpan {

namespace {

struct ErasingWord
{
    QLatin1StringView name, sql;
};

// What rows of an erasure may name beside the three values, which stand for themselves.
constexpr ErasingWord erasingWords[] = {
    {QLatin1StringView(":jobs"),
     QLatin1StringView(
         "select job_id from import_row where member_id = :member union select job_id from import_row where "
         "institution_id = :institution and lower(login) = :login and outcome = 'rejected' and "
         "member_id is null union select id from import_job where created_by_id = :member")},
    {QLatin1StringView(":tokens"),
     QLatin1StringView("select id from access_token where member_id = :member union select record_id from "
                       "audit_entry where institution_id = :institution and actor_id = :member and record = "
                       "'access_token'")},
    {QLatin1StringView(":credentials"),
     QLatin1StringView(
         "select id from client_credential where created_by = :member union select record_id from "
         "audit_entry where institution_id = :institution and actor_id = :member and record = "
         "'client_credential'")},
};

// The names of the fields stay, for they say what was changed; of the values only those that say nothing of a
// person.
QString maskedFields(Engine engine, const QString &column)
{
    return (engine == Engine::Sqlite
                ? QStringLiteral(
                      "case when %1 is null then null else (select json_group_object(key, case when key in "
                      "('role', 'status', 'language') then value else '***' end) from json_each(%1)) end")
                : QStringLiteral(
                      "case when %1 is null then null else (select json_object_agg(key, case when key in "
                      "('role', 'status', 'language') then value else '***' end)::text "
                      "from json_each_text(%1::json)) end"))
        .arg(column);
}

QString namelessAsker(Engine engine, const QString &column)
{
    return (engine == Engine::Sqlite
                ? QStringLiteral("json_set(%1, '$.name', '%2')")
                : QStringLiteral("(%1::jsonb || '{\"name\":\"%2\"}')::text"))
        .arg(column, nobodysName);
}

// As it stood in such lists before they had numbers.
QByteArray authorText(const QString &name)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("by").text(name).endObject();
    return out.mid(1).chopped(1);
}

// As the indexes of these columns have it.
QString asker(Engine engine, const QString &column)
{
    return (engine == Engine::Sqlite ? QStringLiteral("json_extract(%1, '$.member')")
                                     : QStringLiteral("((%1::jsonb ->> 'member')::bigint)"))
        .arg(column);
}

} // namespace

ErasingSql::ErasingSql(Engine engine, const Learner &member, Id institution)
    : m_engine(engine), m_values{
                            {QLatin1StringView(":member"), member.id},
                            {QLatin1StringView(":institution"), institution},
                            {QLatin1StringView(":login"), caseFolded(member.login)},
                            {QLatin1StringView(":by_id"), QStringLiteral("\"by_id\":%1,").arg(member.id)},
                            {QLatin1StringView(":by_name"),
                             QString::fromUtf8(authorText(personName(member)))}}
{
}

ErasingSql::Part ErasingSql::rows(const Erasure &erasure, const QString &column) const
{
    QString named = erasure.rows ? QString::fromLatin1(erasure.rows)
                                 : asker(m_engine, column) + QStringLiteral(" = :member");
    for (const ErasingWord &word : erasingWords)
        named.replace(word.name, word.sql);
    Part part;
    for (qsizetype at = 0; at < named.size(); ++at) {
        const QStringView rest = QStringView(named).mid(at);
        const auto value = std::find_if(m_values.begin(), m_values.end(),
                                        [&](const auto &one) { return rest.startsWith(one.first); });
        if (value == m_values.end()) {
            part.sql += named.at(at);
            continue;
        }
        part.sql += u'?';
        part.values << value->second;
        at += value->first.size() - 1;
    }
    return part;
}

QString ErasingSql::value(ErasureKind kind, const QString &column) const
{
    switch (kind) {
    case ErasureKind::Cleared:
    case ErasureKind::Unlinked:
        return QStringLiteral("null");
    case ErasureKind::Named:
        return u'\'' + nobodysName + u'\'';
    case ErasureKind::Masked:
        return maskedFields(m_engine, column);
    case ErasureKind::Payload:
        // The beginning and the moment stay.
        return m_engine == Engine::Sqlite
                   ? QStringLiteral("json_set(%1, '$.data', json_object('id', record_id))").arg(column)
                   : QStringLiteral("(%1::jsonb || jsonb_build_object('data', jsonb_build_object('id', "
                                    "record_id)))::text")
                         .arg(column);
    case ErasureKind::Asker:
        return namelessAsker(m_engine, column);
    default:
        return {};
    }
}

} // namespace ulpan
