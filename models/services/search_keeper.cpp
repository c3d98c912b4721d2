#include "models/services/search_keeper.h"

#include <QElapsedTimer>

namespace ulpan {

namespace {

constexpr QLatin1StringView erasedFact("search_erased"); // its value is the first moment since it was merged
constexpr qint64 secondsBetweenLooks = 3600;
constexpr qint64 millisecondsALook = 300;
constexpr int pagesAStep = 16; // so many are written at once, in some milliseconds

QString momentText(Instant moment)
{
    return QString::fromLatin1(moment.text());
}

} // namespace

Result<void> SearchKeeper::noteErased(Context &context)
{
    if (context.database.engine() == Engine::Postgres)
        return {};
    const QString now = momentText(context.now);
    return context.database.perform(
        QStringLiteral("insert into environment_fact (name, value, updated_at) values "
                       "(?, ?, ?) on conflict (name) do update "
                       "set updated_at = excluded.updated_at"),
        {erasedFact, now, now});
}

Result<void> SearchKeeper::tidy()
{
    if (m_store.engine() == Engine::Postgres)
        return {};
    const Instant now = m_clock.now();
    if (m_begun.isNull()) {
        if (!m_next.isNull() && now < m_next)
            return {};
        m_next = now.plusSeconds(secondsBetweenLooks);
        const Result<bool> any = wasErased(now), due = any && *any ? wasErased(now.plusSeconds(-secondsUntilMerged)) : any;
        if (!due)
            return due.error();
        if (*any)
            (void)m_store.emptyLog(Store::LogEnd::Cut); // as far as others let it; the next look comes
        if (!*due)
            return {};
        // The first step takes all parts that there are for those to be merged into one.
        const Result<bool> begun = mergeSome(-pagesAStep);
        if (!begun)
            return begun.error();
        m_begun = now;
    }
    QElapsedTimer look;
    look.start();
    while (!look.hasExpired(millisecondsALook)) {
        const Result<bool> more = mergeSome(pagesAStep);
        if (!more)
            return more.error();
        if (!*more)
            return finish();
    }
    return {};
}

Result<bool> SearchKeeper::wasErased(Instant until) const
{
    const QString before = momentText(until);
    return m_store.look([&](Connection &database) -> Result<bool> {
        Result<Cursor> found =
            database.run(QStringLiteral("select 1 from environment_fact where name = ? and value <= ?"),
                         {erasedFact, before});
        return found ? Result<bool>(found->next()) : found.error();
    });
}

// Whether there is more: SQLite says it by how many rows the statement wrote, of which one is its own.
Result<bool> SearchKeeper::mergeSome(int pages) const
{
    return m_store.write([&](Connection &database) -> Result<bool> {
        const auto written = [&]() -> Result<qint64> {
            Result<Cursor> count = database.run(QStringLiteral("select total_changes()"));
            if (!count)
                return count.error();
            return count->next() ? count->id(0) : 0;
        };
        const Result<qint64> before = written();
        Result<Cursor> merged = database.run(
            QStringLiteral("insert into member_search (member_search, rank) values ('merge', ?)"), {pages});
        if (!before || !merged)
            return before ? merged.error() : before.error();
        const Result<qint64> after = written();
        return after ? Result<bool>(*after - *before >= 2) : after.error();
    });
}

// Who was taken out meanwhile may stand in what came after the first step.
Result<void> SearchKeeper::finish()
{
    const QString begun = momentText(m_begun);
    m_begun = {};
    const Result<void> done = m_store.write([&](Connection &database) -> Result<void> {
        return database.perform(
            QStringLiteral("delete from environment_fact where name = ? and updated_at < ?"),
            {erasedFact, begun});
    });
    (void)m_store.emptyLog(Store::LogEnd::Cut);
    return done;
}

} // namespace ulpan
