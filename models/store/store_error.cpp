#include "models/store/connection_private.h"

namespace ulpan {

namespace {

// The unique indexes a caller can meet: SQLite names the last column, PostgreSQL the index.
struct UniqueRow
{
    const char *column;
    const char *index;
    const char *reason;
};

constexpr UniqueRow uniqueRows[] = {
    {"member.login_key", "member_login_key", "learner.login_taken"},
    {"member.external_id", "member_external_id", "learner.external_id_taken"},
    {"entity.name_key", "entity_name_key", "entity.name_taken"},
    {"institution.slug", "institution_slug", "institution.slug_taken"},
    {"session.location_key", "session_pair", "session.pair_taken"},
    {"kept_answer.scope", "kept_answer_scope", "idempotency.running"},
};

enum class Fault : quint8 { Unique, Reference, Full, Unavailable, Damaged, Other };

Fault sqliteFault(const QString &code)
{
    constexpr int foreignKey = 787;
    if (code.toInt() == foreignKey)
        return Fault::Reference;
    switch (code.toInt() & 0xff) {
    case 5:  // busy
    case 6:  // locked
    case 8:  // read only
    case 10: // input or output
    case 14: // cannot open
        return Fault::Unavailable;
    case 11: // corrupt
    case 26: // not a database
        return Fault::Damaged;
    case 13: return Fault::Full;
    case 19: return Fault::Unique;
    default: return Fault::Other;
    }
}

Fault postgresFault(const QString &state)
{
    if (state == u"23505")
        return Fault::Unique;
    if (state == u"23503")
        return Fault::Reference;
    if (state == u"53100")
        return Fault::Full;
    if (state == u"XX001" || state == u"XX002")
        return Fault::Damaged;
    // No state at all is a connection that broke; 08 connection, 25006 a server that only reads, 40 serialization and deadlock, 53 resources,
    // 55P03 what others have locked, 57 shutdown, 58 its own disk.
    const bool passing = state.isEmpty() || state.startsWith(u"08") || state == u"25006" || state.startsWith(u"40") || state.startsWith(u"53")
        || state == u"55P03" || state.startsWith(u"57") || state.startsWith(u"58");
    return passing ? Fault::Unavailable : Fault::Other;
}

} // namespace

Error storeError(const QSqlError &error, Engine engine)
{
    const QString code = error.nativeErrorCode();
    const QString detail = error.text().simplified(); // one fault, one line of a log
    switch (engine == Engine::Sqlite ? sqliteFault(code) : postgresFault(code)) {
    case Fault::Unique:
        for (const UniqueRow &row : uniqueRows) {
            if (detail.contains(QLatin1StringView(engine == Engine::Sqlite ? row.column : row.index)))
                return {ErrorKind::Conflict, row.reason};
        }
        return internal(detail);
    case Fault::Reference: return {ErrorKind::Conflict, "record.reference_gone", detail};
    case Fault::Full: return {ErrorKind::Unavailable, "store.full", detail};
    case Fault::Unavailable: return {ErrorKind::Unavailable, "store.unavailable", detail};
    case Fault::Damaged: return {ErrorKind::Internal, "store.damaged", detail};
    case Fault::Other: return internal(detail);
    }
    Q_UNREACHABLE();
}

} // namespace ulpan
