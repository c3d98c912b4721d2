#include "models/imports/import_progress.h"

#include "models/imports/batch_bound.h"
#include "models/imports/import_rules.h"
#include "models/services/caller_json.h"
#include "models/services/caller_rights.h"
#include "models/store/data_version.h"
#include "models/store/table_statistics.h"

namespace ulpan {

namespace {

// What a transaction may take of the writer when others ask for it, and what one and each of its batches when for some time nobody has:
// each transaction writes the pages of all indexes anew, so that few long ones cost far less than many short ones.
constexpr qint64 sharedNanoseconds = 12'000'000, aloneNanoseconds = 1'000'000'000, batchNanoseconds = 100'000'000;
constexpr std::chrono::milliseconds calm{1500};

std::optional<qint64> secondsLeft(const ImportJob &job)
{
    using enum ImportState;
    const bool runs = job.state == Planning || job.state == Applying || job.state == Undoing;
    if (!runs || *job.rowsPerSecond <= 0)
        return {};
    const qint64 left = qMax<qint64>(0, *job.totalRows - *job.doneRows);
    return (left + *job.rowsPerSecond - 1) / *job.rowsPerSecond;
}

} // namespace

ImportProgress::ImportProgress(Store &store, const Clock &clock, const JobLease &lease, ImportJob &job)
    : m_store(store), m_clock(clock), m_lease(lease), m_job(job),
      m_caller(readCaller(job.state == ImportState::Undoing ? job.undoCaller : job.caller))
{
    m_since.start();
}

Context ImportProgress::contextFor(Connection &database) const
{
    // The institution was the caller's when the job was made.
    Result<Scope> scope = m_caller.scope(m_job.institutionId);
    return Context{m_caller,
                   scope ? *scope : Caller().scope(),
                   m_job.institutionId,
                   m_store,
                   database,
                   m_clock.now(),
                   {},
                   m_noting};
}

Result<bool> ImportProgress::mayApply(Connection &database)
{
    Result<Caller> caller = callerByNow(database, m_caller);
    if (!caller)
        return caller.error();
    m_caller = std::move(*caller);
    const Context context = contextFor(database);
    return m_caller.may(Ability::MembersWrite) && bool(ulpan::mayApply(context, m_job));
}

// A plan changes nobody and is looked at when it is ready.
Result<void> ImportProgress::checkCaller(Connection &database)
{
    const Error gone{ErrorKind::Forbidden, "import.caller_gone"};
    const bool applying = m_job.state == ImportState::Applying;
    if (m_ending || (!applying && m_job.state != ImportState::Undoing))
        return {};
    if (applying) {
        const Result<bool> may = mayApply(database);
        if (!may)
            return may.error();
        return *may ? Result<void>() : gone;
    }
    Result<Caller> caller = callerByNow(database, m_caller);
    if (!caller)
        return caller.error();
    m_caller = std::move(*caller);
    return m_caller.may(Ability::MembersWrite) && mayUndo(m_caller, m_job) ? Result<void>() : gone;
}

Result<void> ImportProgress::write(const Step &step)
{
    return writeRows(0, step);
}

Result<void> ImportProgress::writeRows(qint64 rows, const Step &step)
{
    const ImportJob before = m_job;
    qint64 worked = 0; // while others have to wait, but for the commit, whose time is the disk's
    Result<void> written = m_store.write([&](Connection &database) -> Result<void> {
        m_held.start();
        m_written = 0;
        // Before the job's row is written, which a request that has the turn may be waiting for.
        Result<void> turn = takeTurn(database, m_job.institutionId);
        Result<void> renewed = turn ? m_lease.renew(database) : turn;
        if (renewed)
            renewed = checkCaller(database);
        if (!renewed)
            return renewed;
        Context context = contextFor(database);
        Result<void> done = step(context);
        worked = m_held.nsecsElapsed();
        if (!done)
            return done;
        m_written += rows;
        if (m_written > 0 && m_since.elapsed() > 0)
            m_job.rowsPerSecond = (m_rows + m_written) * 1000 / m_since.elapsed();
        m_job.secondsLeft = secondsLeft(m_job);
        return update<ImportJob>(database, context.now, std::span(&m_job, 1));
    });
    if (!written) {
        m_job = before;
        return written;
    }
    if (m_written > 0) {
        m_rows += m_written;
        m_writtenBefore = m_written;
        lookAtOthers();
        const bool alone = isAlone();
        m_log.follow(alone);
        const qint64 most = alone ? batchNanoseconds : sharedNanoseconds;
        const qint64 fitting = most * m_written / qMax<qint64>(1, worked);
        m_batchRows =
            int(std::clamp<qint64>(std::min<qint64>(fitting, 2 * m_batchRows), fewestRows, mostRows));
    }
    if (m_rows >= m_countAt) {
        m_countAt = m_rows + rowsBetweenLooks;
        m_cache.follow();
        countTables();
    }
    return {};
}

void ImportProgress::noteHeld(qint64 rows, qint64 bytes)
{
    const qint64 fitting = bytes > 0 ? BatchBound::mostBytes * rows / bytes : mostRows;
    m_heldRows = int(std::clamp<qint64>(fitting, fewestRows, mostRows));
}

bool ImportProgress::noteBatch(qint64 rows)
{
    m_written += rows;
    // On PostgreSQL nobody is seen who waits.
    const bool mayHold = m_store.engine() == Engine::Sqlite && m_held.nsecsElapsed() < aloneNanoseconds && isAlone();
    return mayHold && m_written < 2 * m_writtenBefore && !shouldStop();
}

bool ImportProgress::isAlone() const
{
    return m_store.isCalmFor(calm) && (!m_othersSince.isValid() || m_othersSince.hasExpired(calm.count()));
}

void ImportProgress::lookAtOthers()
{
    const Result<qint64> version = dataVersion(m_store);
    if (!version || *version == m_othersData)
        return;
    if (m_othersData != 0)
        m_othersSince.start();
    m_othersData = *version;
}

void ImportProgress::countTables()
{
    static constexpr const char *written[] = {"member", "member_tag", "import_row", "assignment"};
    const Result<QStringList> tables = outgrownTables(m_store, written);
    for (const QString &table : tables.value_or(QStringList())) {
        // A large one takes seconds. What fails here costs time and nothing else.
        const Result<void> renewed = m_store.write([this](Connection &database) { return m_lease.renew(database); });
        if (!renewed || !countTable(m_store, table))
            return;
    }
}

Result<void> ImportProgress::read(const Step &step)
{
    return m_store.read([&](Connection &database) -> Result<void> {
        Context context = contextFor(database);
        return step(context);
    });
}

} // namespace ulpan
