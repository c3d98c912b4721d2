#include "models/services/credential_uses.h"

namespace ulpan {

namespace {

constexpr qsizetype mostUses =
    500; // of one credential between two writes; beyond it addresses are not told apart
constexpr qint64 keptDays = 30;

QString dayOf(Instant instant)
{
    return QString::fromLatin1(instant.text().left(10));
}

// A null text would be kept as null, which these columns are not.
QString textOrBlank(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("") : text;
}

// What calls of that operation from that address needed on that day so far; others wait meanwhile
// (waitForOthers), so that it holds until the transaction ends.
Result<AbilitySet> neededBefore(Connection &database, const QVariantList &key)
{
    Result<Cursor> rows = database.run(QStringLiteral("select ability from credential_use where credential = ? "
                                                      "and day = ? and operation = ? and address = ?"),
                                       key);
    if (!rows)
        return rows.error();
    return rows->next() ? AbilitySet::fromText(rows->text(0)) : AbilitySet();
}

} // namespace

bool CredentialUses::note(const Caller &caller, const char *operation, AbilitySet used, Instant now)
{
    if (caller.credential.isEmpty())
        return false;
    const std::lock_guard lock(m_mutex);
    Gathered &gathered = m_gathered[caller.credential];
    gathered.kind = caller.kind;
    gathered.last = now;
    // What a person did stands in the audit; of their sign-in only that it goes on.
    if (caller.kind != Caller::Kind::Member) {
        QByteArray address = caller.address.toLatin1();
        if (gathered.uses.size() >= mostUses)
            address = "*";
        Use &use = gathered.uses[operation + QByteArray(1, '\n') + address];
        if (!use.count) {
            use.operation = operation;
            use.address = std::move(address);
        }
        use.abilities = use.abilities | used;
        ++use.count;
    }
    if (!m_written.isNull() && now.milliseconds - m_written.milliseconds < secondsBetweenWrites * 1000)
        return false;
    m_written = now;
    return true;
}

Result<void> CredentialUses::writeOne(Connection &database, const QByteArray &credential,
                                      const Gathered &gathered)
{
    const QString name = QString::fromLatin1(credential), last = QString::fromLatin1(gathered.last.text());
    if (gathered.kind == Caller::Kind::Member) {
        // Nothing is written where the end would move by less than five minutes.
        return database.perform(
            QStringLiteral("update access_token set expires_at = ?, last_used_at = ? where public_id = ? and "
                           "expires_at > ? and expires_at <= ?"),
            {QString::fromLatin1(gathered.last.plusSeconds(signInSeconds).text()), last, name, last,
             QString::fromLatin1(gathered.last.plusSeconds(signInSeconds - extensionSeconds).text())});
    }
    Result<Cursor> touched =
        gathered.kind == Caller::Kind::Client
            ? database.run(
                  QStringLiteral("update client_credential set last_used_at = ? where client_id = ?"),
                  {last, name})
            : database.run(QStringLiteral("update access_token set last_used_at = ? where public_id = ?"),
                           {last, name});
    if (!touched)
        return touched.error();
    // Revoked in the meantime: nobody will ask what it was used for.
    if (touched->rowsAffected() == 0)
        return {};
    const QString day = dayOf(gathered.last);
    for (const Use &use : gathered.uses) {
        const QString operation = QString::fromLatin1(use.operation),
                      address = textOrBlank(QString::fromLatin1(use.address));
        // What one call needs of an ability and the next does not (an entity that it makes) stays used.
        Result<AbilitySet> before = neededBefore(database, {name, day, operation, address});
        if (!before)
            return before.error();
        const QString abilities = textOrBlank((*before | use.abilities).text());
        Result<Cursor> counted = database.run(
            QStringLiteral("insert into credential_use (credential, day, operation, ability, address, uses, "
                           "last_at) values (?, ?, ?, ?, ?, ?, ?) "
                           "on conflict (credential, day, operation, address) do update set "
                           "uses = credential_use.uses + excluded.uses, "
                           "ability = excluded.ability, last_at = excluded.last_at"),
            {name, day, operation, abilities, address, use.count, last});
        if (!counted)
            return counted.error();
    }
    return {};
}

// Uses that another connection has taken to write them are nowhere until it commits: whoever asks for them here
// waits for that. SQLite has one writer at a time anyway.
Result<void> CredentialUses::waitForOthers(Connection &database)
{
    constexpr qint64 usesLock = 0x756c70757365; // of PostgreSQL's advisory locks, which are a database's own
    if (database.engine() == Engine::Sqlite)
        return {};
    return database.perform(QStringLiteral("select pg_advisory_xact_lock(?)"), {usesLock});
}

Result<void> CredentialUses::write(Connection &database, Instant now)
{
    Result<void> alone = waitForOthers(database);
    if (!alone)
        return alone;
    QHash<QByteArray, Gathered> gathered;
    {
        const std::lock_guard lock(m_mutex);
        gathered.swap(m_gathered);
    }
    if (gathered.isEmpty())
        return {};
    // In one order everywhere, so that two processes that write at once do not wait for each other in a
    // circle.
    QList<QByteArray> credentials = gathered.keys();
    std::sort(credentials.begin(), credentials.end());
    for (const QByteArray &credential : std::as_const(credentials)) {
        Result<void> written = writeOne(database, credential, gathered.value(credential));
        if (!written)
            return written;
    }
    return database.perform(QStringLiteral("delete from credential_use where day < ?"),
                            {dayOf(now.plusSeconds(-keptDays * 86400))});
}

} // namespace ulpan
