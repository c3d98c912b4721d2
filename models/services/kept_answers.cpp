#include "models/services/kept_answers.h"

#include "models/base/crypto.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace ulpan {

namespace {

// The key a client chose may say something, so that only its hash is stored.
QByteArray hashOf(const QByteArray &scope)
{
    return QCryptographicHash::hash(scope, QCryptographicHash::Sha256);
}

QString columnOf(const QByteArray &scope)
{
    return QString::fromLatin1(hashOf(scope).toHex());
}

qint64 lockOf(const QByteArray &scope)
{
    return qFromBigEndian<qint64>(hashOf("kept_answer" + scope).constData());
}

const Error alreadyRunning{.kind = ErrorKind::Conflict, .reason = "idempotency.running", .retryAfter = 1};

} // namespace

Result<std::optional<KeptAnswers::Kept>> KeptAnswers::find(Connection &database, Instant now, const QByteArray &scope) const
{
    Result<Cursor> found = database.run(QStringLiteral("select request, sealed from kept_answer where scope = ? and expires_at > ?"),
                                        {columnOf(scope), QString::fromLatin1(now.text())});
    if (!found)
        return found.error();
    if (!found->next())
        return std::optional<Kept>();
    if (found->text(1).isEmpty())
        return std::optional(Kept{QByteArray::fromHex(found->bytes(0)), {}});
    Result<QByteArray> answer = unseal(m_key, QByteArray::fromBase64(found->bytes(1)), columnOf(scope).toLatin1());
    if (!answer)
        return answer.error();
    return std::optional(Kept{QByteArray::fromHex(found->bytes(0)), std::move(*answer)});
}

Result<void> KeptAnswers::keep(Connection &database, Instant now, const QByteArray &scope, const Kept &kept, Id institution) const
{
    const QString column = columnOf(scope), moment = QString::fromLatin1(now.text());
    Result<QByteArray> sealed = seal(m_key, kept.answer, column.toLatin1());
    if (!sealed)
        return sealed.error();
    Result<Cursor> removed = database.run(
        QStringLiteral("delete from kept_answer where expires_at <= ? and (scope = ? or id in "
                       "(select id from kept_answer where expires_at <= ? order by expires_at limit 20))"),
        {moment, column, moment});
    if (!removed)
        return removed.error();
    const Instant until = now.plusSeconds(keptSeconds);
    return database.perform(QStringLiteral("insert into kept_answer (scope, request, sealed, expires_at, "
                                           "institution_id) values (?, ?, ?, ?, ?)"),
                            {column, QString::fromLatin1(kept.request.toHex()),
                             QString::fromLatin1(sealed->toBase64()), QString::fromLatin1(until.text()),
                             institution ? QVariant(institution) : QVariant(QMetaType::fromType<qint64>())});
}

Result<void> KeptAnswers::forget(Connection &database, const QByteArray &scope) const
{
    return database.perform(QStringLiteral("delete from kept_answer where scope = ?"), {columnOf(scope)});
}

Result<void> KeptAnswers::forget(Connection &database, Instant now, Id institution, const std::function<bool(const QByteArray &)> &tells) const
{
    QList<Id> telling;
    {
        Result<Cursor> found = database.run(
            QStringLiteral("select id, scope, sealed from kept_answer where (institution_id = ? or institution_id is null) and expires_at > ? "
                           "and sealed <> ''"),
            {institution, QString::fromLatin1(now.text())});
        if (!found)
            return found.error();
        while (found->next()) {
            // What was kept under another key tells nobody anything.
            const Result<QByteArray> answer = unseal(m_key, QByteArray::fromBase64(found->bytes(2)), found->bytes(1));
            if (answer && tells(*answer))
                telling << found->id(0);
        }
    }
    return database.runEach(
        QStringLiteral("update kept_answer set sealed = '' where id = ?"), size_t(telling.size()),
        [&](size_t i) { return QVariantList{telling[qsizetype(i)]}; }, [](size_t, const Cursor &) {});
}

Result<std::unique_ptr<KeptAnswers::Claim>> KeptAnswers::claim(Store &store, const QByteArray &scope)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_running.contains(scope))
            return alreadyRunning;
        m_running.insert(scope);
    }
    std::unique_ptr<Claim> claim(new Claim(*this, store, scope));
    // An SQLite file has one process that serves it. PostgreSQL ends the lock of a process that ends.
    if (store.engine() == Engine::Sqlite)
        return claim;
    Result<bool> locked = store.look([&](Connection &database) -> Result<bool> {
        Result<Cursor> answer = database.run(QStringLiteral("select pg_try_advisory_lock(?)"), {lockOf(scope)});
        if (!answer)
            return answer.error();
        return answer->next() && answer->value(0).toBool();
    });
    if (!locked)
        return locked.error();
    if (!*locked)
        return alreadyRunning;
    claim->m_isLocked = true;
    return claim;
}

KeptAnswers::Claim::~Claim()
{
    if (m_isLocked) {
        // Where this fails the connection is lost, and with it the lock.
        (void)m_store.look([&](Connection &database) -> Result<void> {
            return database.perform(QStringLiteral("select pg_advisory_unlock(?)"), {lockOf(m_scope)});
        });
    }
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_running.remove(m_scope);
}

} // namespace ulpan
