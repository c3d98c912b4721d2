#include "models/jobs/worker_presence.h"

#include "models/base/crypto.h"
#include "models/base/file_lock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

namespace ulpan {

namespace {

// Owners whose life can be looked at begin so; of others nothing is known.
const QLatin1StringView shownPrefix("shown-");
constexpr int presenceClass = 0x756d; // tells these locks from others of the database

QString presencePath(const Store &store, const QString &owner)
{
    return QFileInfo(store.location()).path() + QStringLiteral("/workers/") + owner;
}

int presenceNumber(const QString &owner)
{
    const QByteArray hash = QCryptographicHash::hash(owner.toUtf8(), QCryptographicHash::Sha256);
    return int(qFromBigEndian<quint32>(hash.constData()) & 0x7fffffff);
}

// Who holds the lock of that name, this connection among others.
QString holderQuery(const char *also = "")
{
    return QStringLiteral(
               "select 1 from pg_locks where locktype = 'advisory' and objsubid = 2 and granted and "
               "database = (select oid from pg_database where datname = current_database()) and "
               "classid = %1 and objid = ?%2")
        .arg(presenceClass)
        .arg(QLatin1StringView(also));
}

Result<bool> livesInFolder(const Store &store, const QString &owner)
{
    QFile file(presencePath(store, owner));
    if (!file.exists())
        return false;
    if (!file.open(QIODevice::ReadWrite))
        return true; // nobody can tell
    const bool dead = lockFile(file, true);
    if (dead)
        file.remove();
    return !dead;
}

Result<bool> livesInDatabase(Connection &database, const QString &owner)
{
    Result<Cursor> held = database.run(holderQuery(), {presenceNumber(owner)});
    return held ? Result<bool>(held->next()) : held.error();
}

// What killed processes have left.
void tidy(const QString &folder)
{
    const QFileInfoList left = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &one : left) {
        QFile file(one.filePath());
        if (file.open(QIODevice::ReadWrite) && lockFile(file, true))
            file.remove();
    }
}

Result<QStringList> foreignOwners(Store &store, const JobWorker &worker)
{
    QStringList states;
    for (const QString &state : worker.states())
        states << u'\'' + state + u'\'';
    return store.look([&](Connection &database) -> Result<QStringList> {
        Result<Cursor> cursor = database.run(
            QStringLiteral(
                "select distinct lease_owner from %1 where state in (%2) and lease_owner like '%3%'")
                .arg(QLatin1StringView(worker.table()), states.join(u','), shownPrefix));
        if (!cursor)
            return cursor.error();
        QStringList owners;
        while (cursor->next())
            owners << cursor->text(0);
        return owners;
    });
}

} // namespace

WorkerPresence::WorkerPresence(Store &store) : m_store(store), m_name(QString::fromLatin1(randomName(16))) {}

WorkerPresence::~WorkerPresence()
{
    if (m_file.isOpen())
        m_file.remove();
}

bool WorkerPresence::show()
{
    const QString owner = shownPrefix + m_name;
    if (m_store.engine() == Engine::Sqlite) {
        if (m_file.isOpen())
            return true;
        m_file.setFileName(presencePath(m_store, owner));
        const QString folder = QFileInfo(m_file).path();
        QDir().mkpath(folder);
        tidy(folder);
        // Whoever tidies up may have come between, and then nobody can see it.
        if (m_file.open(QIODevice::ReadWrite) && lockFile(m_file, true) && m_file.exists())
            return true;
        m_file.close();
        return false;
    }
    const Result<void> shown = m_store.look([&](Connection &database) -> Result<void> {
        Result<Cursor> held =
            database.run(holderQuery(" and pid = pg_backend_pid()"), {presenceNumber(owner)});
        if (!held)
            return held.error();
        if (held->next())
            return {};
        return database.perform(QStringLiteral("select pg_try_advisory_lock(%1, ?::int)").arg(presenceClass),
                                {presenceNumber(owner)});
    });
    return bool(shown);
}

QString WorkerPresence::owner()
{
    return show() ? shownPrefix + m_name : m_name;
}

Result<bool> WorkerPresence::releaseOfTheDead(Store &store, const JobWorker &worker)
{
    Result<QStringList> owners = foreignOwners(store, worker);
    if (!owners)
        return owners.error();
    bool any = false;
    for (const QString &owner : std::as_const(*owners)) {
        Result<bool> lives =
            store.engine() == Engine::Sqlite
                ? livesInFolder(store, owner)
                : store.look([&](Connection &database) { return livesInDatabase(database, owner); });
        if (!lives)
            return lives;
        if (*lives)
            continue;
        Result<void> released = store.write([&](Connection &database) -> Result<void> {
            return database.perform(
                QStringLiteral("update %1 set lease_owner = '', lease_until = '' where lease_owner = ?")
                    .arg(QLatin1StringView(worker.table())),
                {owner});
        });
        if (!released)
            return released.error();
        any = true;
    }
    return any;
}

} // namespace ulpan
