#include "models/services/erasing_sql.h"

namespace ulpan {

namespace {

struct ErasingWord
{
    QLatin1StringView name, sql;
};

// What rows of an erasure may name beside the three values, which stand for themselves.
constexpr ErasingWord erasingWords[] = {
    {QLatin1StringView(":jobs"),
     QLatin1StringView("select job_id from import_row where member_id = :member union select id from import_job "
                       "where created_by_id = :member")},
    {QLatin1StringView(":tokens"),
     QLatin1StringView("select id from access_token where member_id = :member union select record_id from "
                       "audit_entry where institution_id = :institution and actor_id = :member and record = "
                       "'access_token'")},
    {QLatin1StringView(":credentials"),
     QLatin1StringView("select id from client_credential where created_by = :member union select record_id from "
                       "audit_entry where institution_id = :institution and actor_id = :member and record = "
                       "'client_credential'")},
};

// The names of the fields stay, for they say what was changed; of the values only those that say nothing of a
// person.
QString maskedFields(Engine engine, const QString &column)
{
    return (engine == Engine::Sqlite
                ? QStringLiteral("case when %1 is null then null else (select json_group_object(key, case when key in "
                                 "('role', 'status', 'language') then value else '***' end) from json_each(%1)) end")
                : QStringLiteral("case when %1 is null then null else (select json_object_agg(key, case when key in "
                                 "('role', 'status', 'language') then value else '***' end)::text "
                                 "from json_each_text(%1::json)) end"))
        .arg(column);
}

QString namelessAsker(Engine engine, const QString &column)
{
    return (engine == Engine::Sqlite
                ? QStringLiteral("json_set(%1, '$.name', '%2', '$.address', '', '$.request', '')")
                : QStringLiteral("(%1::jsonb || '{\"name\":\"%2\",\"address\":\"\",\"request\":\"\"}')::text"))
        .arg(column, nobodysName);
}

// As the indexes of these columns have it.
QString asker(Engine engine, const QString &column)
{
    return (engine == Engine::Sqlite ? QStringLiteral("json_extract(%1, '$.member')")
                                     : QStringLiteral("((%1::jsonb ->> 'member')::bigint)"))
        .arg(column);
}

} // namespace

ErasingSql::Part ErasingSql::rows(const Erasure &erasure, const QString &column) const
{
    QString named = erasure.rows ? QString::fromLatin1(erasure.rows) : asker(m_engine, column) + QStringLiteral(" = :member");
    for (const ErasingWord &word : erasingWords)
        named.replace(word.name, word.sql);
    Part part;
    for (qsizetype at = 0; at < named.size(); ++at) {
        const QStringView rest = QStringView(named).mid(at);
        const auto bind = [&](QLatin1StringView name, const QVariant &value) {
            if (!rest.startsWith(name))
                return false;
            part.sql += u'?';
            part.values << value;
            at += name.size() - 1;
            return true;
        };
        if (!bind(QLatin1StringView(":member"), m_member) && !bind(QLatin1StringView(":institution"), m_institution) &&
            !bind(QLatin1StringView(":login"), m_login))
            part.sql += named.at(at);
    }
    return part;
}

QString ErasingSql::value(ErasureKind kind, const QString &column) const
{
    switch (kind) {
    case ErasureKind::Cleared:
    case ErasureKind::Unlinked: return QStringLiteral("null");
    case ErasureKind::Named: return u'\'' + nobodysName + u'\'';
    case ErasureKind::Masked: return maskedFields(m_engine, column);
    case ErasureKind::Payload:
        // The beginning and the moment stay.
        return m_engine == Engine::Sqlite
                   ? QStringLiteral("json_set(%1, '$.data', json_object('id', record_id))").arg(column)
                   : QStringLiteral("(%1::jsonb || jsonb_build_object('data', jsonb_build_object('id', record_id)))::text")
                         .arg(column);
    case ErasureKind::Asker: return namelessAsker(m_engine, column);
    default: return {};
    }
}

} // namespace ulpan
