#include "models/services/rate_buckets.h"

#include <cmath>

namespace ulpan {

namespace {

constexpr unsigned takesATidying = 64;
constexpr qint64 forgottenAfter = 3600; // seconds

// What is in a bucket now, the debt paid. The clock of a bucket never goes back, whichever process is behind.
const QString paidLevel = QStringLiteral(
    "(least(cast(? as float8), b.level + greatest(0, cast(? as bigint) - b.at) / 1000.0 * cast(? as float8)) - cast(? as float8))");
const QString givenTokens = QStringLiteral("greatest(0, least(cast(? as float8), floor(%1 + 1e-6)))").arg(paidLevel);
const QString takeSql = QStringLiteral("insert into rate_bucket as b (name, level, given, at) values (?, ?, ?, ?) "
                                       "on conflict (name) do update set level = %1 - %2, given = %2, at = greatest(b.at, cast(? as bigint)) "
                                       "returning level, given")
                            .arg(paidLevel, givenTokens);

} // namespace

Result<RateBuckets::Given> RateBuckets::take(const QByteArray &name, Instant now, const Wish &wish)
{
    const qint64 at = now.milliseconds;
    const double fresh = wish.burst - wish.debt;
    const double freshTokens = std::max(0.0, std::min<double>(wish.tokens, fresh));
    const QVariantList paid{wish.burst, at, wish.perSecond, wish.debt};
    const QVariantList given = QVariantList{wish.tokens} + paid;
    const QVariantList values = QVariantList{QString::fromLatin1(name), fresh - freshTokens, freshTokens, at} + paid + given + given + QVariantList{at};
    const bool tidies = m_takes++ % takesATidying == takesATidying - 1;
    return m_store.look([&](Connection &database) -> Result<Given> {
        Result<Given> result;
        {
            Result<Cursor> row = database.run(takeSql, values);
            if (!row)
                return row.error();
            if (!row->next())
                return internal(QStringLiteral("no bucket"));
            result = Given{row->value(0).toDouble(), row->value(1).toInt()};
        }
        if (tidies) {
            Result<Cursor> removed = database.run(
                QStringLiteral("delete from rate_bucket where name in (select name from rate_bucket where at < ? order by at limit 200)"),
                {at - forgottenAfter * 1000});
            if (!removed)
                return removed.error();
        }
        return result;
    });
}

} // namespace ulpan
