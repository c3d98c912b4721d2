#include "models/imports/import_keeper.h"

#include "models/imports/import_secrets.h"
#include "models/imports/job_cells.h"
#include "models/imports/line_window.h"
#include "models/imports/nobodys_rows.h"
#include "models/json/json_writer.h"
#include "models/services/erased_logins.h"
#include "models/store/record_store.h"

namespace ulpan {

namespace {

constexpr qint64 secondsBetweenTidyings = 3600;
constexpr qint64 linesForgottenAtOnce = 2000;

} // namespace

Result<void> ImportKeeper::tidy(int most)
{
    const Instant now = m_clock.now();
    if (!m_next.isNull() && now < m_next)
        return {};
    m_next = now.plusSeconds(secondsBetweenTidyings);
    // A job that has failed has a finished_at, and can be planned again until it is forgotten.
    Result<std::vector<Kept>> still = find(
        "state in ('planned', 'needs_confirmation', 'paused') and undo_line = 0 and updated_at < ?", most);
    if (!still)
        return still.error();
    for (const Kept &job : *still) {
        Result<void> cancelled = cancel(job);
        if (!cancelled)
            return cancelled;
    }
    Result<std::vector<Kept>> ended = find("finished_at < ? and forgotten_at is null", most);
    if (!ended)
        return ended.error();
    for (const Kept &job : *ended) {
        Result<void> forgotten = forget(job);
        if (!forgotten)
            return forgotten;
    }
    return {};
}

Result<std::vector<ImportKeeper::Kept>> ImportKeeper::find(const char *condition, int most) const
{
    const QString before = QString::fromLatin1(m_clock.now().plusSeconds(-keptDays * 24 * 3600).text());
    return m_store.look([&](Connection &database) -> Result<std::vector<Kept>> {
        Result<Cursor> cursor = database.run(
            QStringLiteral(
                "select id, institution_id, public_id from import_job where %1 order by id limit ?")
                .arg(QLatin1StringView(condition)),
            {before, most});
        if (!cursor)
            return cursor.error();
        std::vector<Kept> jobs;
        while (cursor->next())
            jobs.push_back({cursor->id(0), cursor->id(1), cursor->text(2)});
        return jobs;
    });
}

Result<void> ImportKeeper::cancel(const Kept &job) const
{
    const Caller caller = Caller::system();
    const Result<Scope> scope = caller.scope(job.institution);
    if (!scope)
        return scope.error();
    return m_store.write([&](Connection &database) -> Result<void> {
        Result<void> turn = takeTurn(database, job.institution);
        if (!turn)
            return turn;
        Context context{caller, *scope, job.institution, m_store, database, m_clock.now()};
        Result<ImportJob> cancelled = m_imports.cancel(context, job.id);
        // Somebody went on with it just now.
        if (!cancelled && cancelled.error().kind == ErrorKind::Conflict)
            return {};
        return cancelled ? Result<void>() : cancelled.error();
    });
}

Result<void> ImportKeeper::forget(const Kept &job) const
{
    const Result<qint64> last = m_store.look(
        [&](Connection &database) { return LineWindow::lastLine(database, "import_row", job.number); });
    if (!last)
        return last.error();
    for (qint64 above = 0; above < *last; above += linesForgottenAtOnce) {
        Result<void> forgotten = m_store.write([&](Connection &database) {
            return database.perform(
                QStringLiteral("update import_row set %1 where job_id = ? and line > ? and "
                               "line <= ? and (member_id is null or "
                               "undo = 'removed')")
                    .arg(clearedRow()),
                {job.number, above, above + linesForgottenAtOnce});
        });
        if (!forgotten)
            return forgotten;
    }
    Result<void> done = m_store.write([&](Connection &database) -> Result<void> {
        Result<std::optional<ImportJob>> found =
            findOne<ImportJob>(database, Caller::system().scope(), "number", QString::number(job.number));
        if (!found)
            return found.error();
        if (!*found)
            return {};
        const ImportJob kept = withoutCells(**found);
        Result<void> corrections = forgetCorrections(database, kept);
        if (corrections)
            corrections = ErasedLogins::forget(database, job.number);
        if (!corrections)
            return corrections;
        return database.perform(
            QStringLiteral("update import_job set forgotten_at = ?, columns = ?, mapping = ?, notes = ?, "
                           "doubtful = ? where id = ?"),
            {QString::fromLatin1(m_clock.now().text()), QString::fromUtf8(jsonTexts(kept.columns)),
             kept.mapping.isEmpty() ? QVariant() : QString::fromUtf8(kept.mapping),
             QString::fromUtf8(kept.notes), QString::fromUtf8(kept.doubtful), job.number});
    });
    if (done)
        m_spool.remove(job.id);
    return done;
}

} // namespace ulpan
