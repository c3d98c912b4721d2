#include "models/services/attempt_throttle.h"

#include "models/base/text.h"

#include <atomic>

namespace ulpan {

namespace {

// After `free` failures one waits `first` seconds, twice as long after each more, up to `longest`; `memory`
// seconds after the last failure all is forgotten.
struct Patience
{
    qint64 free, first, longest, memory;
};
struct AttemptRow
{
    AttemptKind kind;
    const char *name;
    Patience pair;
    std::optional<Patience> account; // null: not slowed down as a whole
};
constexpr AttemptRow attemptRows[] = {
    {AttemptKind::SignIn, "sign-in", {5, 2, 300, 3600}, Patience{20, 2, 60, 3600}},
    {AttemptKind::Client, "client", {10, 2, 120, 3600}, Patience{40, 2, 60, 3600}},
    // A code has but a million values, so that patience ends sooner and memory lasts longer.
    {AttemptKind::Code, "code", {5, 5, 900, 86400}, Patience{10, 5, 900, 86400}},
    {AttemptKind::Link, "link", {10, 2, 120, 3600}, std::nullopt},
    {AttemptKind::Mail, "mail", {3, 600, 3600, 3600}, std::nullopt},
    // A whole school may stand behind one address.
    {AttemptKind::Ask, "ask", {30, 5, 300, 3600}, std::nullopt},
};

constexpr int mostKnownAddresses = 32; // of one name
constexpr qint64 mostSubjects = 200'000;
constexpr quint32 failuresBetweenCounts = 64;

const AttemptRow &rowOf(AttemptKind kind)
{
    return attemptRows[size_t(kind)];
}

qint64 delayAfter(const Patience &patience, qint64 failures)
{
    if (failures < patience.free)
        return 0;
    return std::min(patience.longest, patience.first << std::min<qint64>(failures - patience.free, 20));
}

// IPv6 hands out whole networks: whoever has one has all addresses with the same first half.
QString networkOf(const QString &address)
{
    const QString plain = address.section(u'%', 0, 0);
    if (!plain.contains(u':'))
        return plain;
    if (plain.startsWith(QLatin1StringView("::ffff:"), Qt::CaseInsensitive) && plain.contains(u'.'))
        return plain.mid(7);
    const qsizetype gap = plain.indexOf(QLatin1StringView("::"));
    QStringList groups = plain.left(gap < 0 ? plain.size() : gap).split(u':', Qt::SkipEmptyParts);
    while (groups.size() < 4)
        groups << QStringLiteral("0");
    return groups.first(4).join(u':').toLower();
}

// Keeps the table bounded, however many names are tried.
Result<void> pruneFailures(Connection &database, Instant now)
{
    static std::atomic<quint32> failures = 0;
    if (++failures % failuresBetweenCounts)
        return {};
    Result<Cursor> lapsed = database.run(QStringLiteral("delete from failed_attempt where forgotten_at <= ?"),
                                         {QString::fromLatin1(now.text())});
    if (!lapsed)
        return lapsed.error();
    Result<Cursor> counted = database.run(QStringLiteral("select count(*) from failed_attempt"));
    if (!counted)
        return counted.error();
    const qint64 surplus = counted->next() ? counted->id(0) - mostSubjects : 0;
    if (surplus <= 0)
        return {};
    return database.perform(QStringLiteral("delete from failed_attempt where subject in (select subject from "
                                           "failed_attempt order by forgotten_at limit ?)"),
                            {surplus});
}

Result<void> countFailure(Connection &database, Instant now, const QString &subject, const Patience &patience)
{
    const QString moment = QString::fromLatin1(now.text());
    Result<Cursor> counted = database.run(
        QStringLiteral(
            "insert into failed_attempt (subject, failures, blocked_until, forgotten_at) values (?, 1, ?, ?) "
            "on conflict (subject) do update set failures = case when failed_attempt.forgotten_at <= ? then "
            "1 else failed_attempt.failures + 1 end, "
            "forgotten_at = excluded.forgotten_at"),
        {subject, moment, QString::fromLatin1(now.plusSeconds(patience.memory).text()), moment});
    if (!counted)
        return counted.error();
    Result<Cursor> row =
        database.run(QStringLiteral("select failures from failed_attempt where subject = ?"), {subject});
    if (!row)
        return row.error();
    const qint64 delay = row->next() ? delayAfter(patience, row->id(0)) : 0;
    if (!delay)
        return {};
    return database.perform(QStringLiteral("update failed_attempt set blocked_until = ? where subject = ?"),
                            {QString::fromLatin1(now.plusSeconds(delay).text()), subject});
}

} // namespace

AttemptThrottle::Subjects AttemptThrottle::subjectsOf(AttemptKind kind, const QString &name,
                                                      const QString &address) const
{
    const auto hash = [&](const char *part, const QByteArray &what) {
        return QString::fromLatin1(
            hmacSha256(m_key, QByteArray(rowOf(kind).name) + '\n' + part + '\n' + what).toHex());
    };
    const QByteArray who = caseFolded(name).toUtf8(), from = networkOf(address).toUtf8();
    return {hash("pair", who + '\n' + from), hash("account", who), hash("address", from)};
}

Result<bool> AttemptThrottle::isKnown(Connection &database, Instant since, const Subjects &subjects) const
{
    Result<Cursor> known = database.run(
        QStringLiteral("select 1 from known_address where subject = ? and address = ? and last_at > ?"),
        {subjects.account, subjects.address, QString::fromLatin1(since.text())});
    if (!known)
        return known.error();
    return known->next();
}

Result<void> AttemptThrottle::check(Connection &database, Instant now, AttemptKind kind, const QString &name,
                                    const QString &address) const
{
    const Subjects subjects = subjectsOf(kind, name, address);
    Result<Cursor> blocks = database.run(QStringLiteral("select subject, blocked_until from failed_attempt "
                                                        "where subject in (?, ?) and blocked_until > ?"),
                                         {subjects.pair, subjects.account, QString::fromLatin1(now.text())});
    if (!blocks)
        return blocks.error();
    Instant pair = now, account = now;
    while (blocks->next())
        (blocks->text(0) == subjects.pair ? pair : account) = Instant::fromText(blocks->text(1).toLatin1());
    if (account > now) {
        Result<bool> known = isKnown(database, now.plusSeconds(-knownDays * 86400), subjects);
        if (!known)
            return known.error();
        if (*known)
            account = now;
    }
    const qint64 wait = std::max(pair, account).milliseconds - now.milliseconds;
    if (wait <= 0)
        return {};
    const int seconds = int((wait + 999) / 1000);
    return Error{.kind = ErrorKind::TooMany,
                 .reason = "auth.too_many_failures",
                 .arguments = {QString::number(seconds)},
                 .retryAfter = seconds};
}

Result<void> AttemptThrottle::failed(Store &store, Instant now, AttemptKind kind, const QString &name,
                                     const QString &address) const
{
    return store.write([&](Connection &database) { return failed(database, now, kind, name, address); });
}

Result<void> AttemptThrottle::failed(Connection &database, Instant now, AttemptKind kind, const QString &name,
                                     const QString &address) const
{
    const AttemptRow &row = rowOf(kind);
    const Subjects subjects = subjectsOf(kind, name, address);
    Result<void> done = pruneFailures(database, now);
    if (done)
        done = countFailure(database, now, subjects.pair, row.pair);
    if (!done || !row.account)
        return done;
    // Somebody who mistypes where they always sign in does not slow themselves down elsewhere.
    Result<bool> known = isKnown(database, now.plusSeconds(-knownDays * 86400), subjects);
    if (!known)
        return known.error();
    return *known ? Result<void>() : countFailure(database, now, subjects.account, *row.account);
}

Result<bool> AttemptThrottle::isNews(Connection &database, Instant now, AttemptKind kind, const QString &name,
                                     const QString &address) const
{
    const Subjects subjects = subjectsOf(kind, name, address);
    Result<Cursor> failures =
        database.run(QStringLiteral("select 1 from failed_attempt where subject = ?"), {subjects.pair});
    if (!failures)
        return failures.error();
    if (failures->next())
        return true;
    // The day is enough of an instant for something that holds for thirty of them.
    Result<bool> known = isKnown(database, now.plusSeconds(-86400), subjects);
    if (!known)
        return known.error();
    return !*known;
}

Result<void> AttemptThrottle::succeeded(Connection &database, Instant now, AttemptKind kind,
                                        const QString &name, const QString &address) const
{
    Result<bool> news = isNews(database, now, kind, name, address);
    if (!news)
        return news.error();
    if (!*news)
        return {};
    const Subjects subjects = subjectsOf(kind, name, address);
    const std::pair<QString, QVariantList> statements[] = {
        {QStringLiteral("delete from failed_attempt where subject = ?"), {subjects.pair}},
        {QStringLiteral("insert into known_address (subject, address, last_at) values (?, ?, ?) on conflict "
                        "(subject, address) do update set last_at = excluded.last_at"),
         {subjects.account, subjects.address, QString::fromLatin1(now.text())}},
        {QStringLiteral("delete from known_address where last_at <= ?"),
         {QString::fromLatin1(now.plusSeconds(-knownDays * 86400).text())}},
        {QStringLiteral(
             "delete from known_address where subject = ? and address not in "
             "(select k.address from known_address k where k.subject = ? order by k.last_at desc limit ?)"),
         {subjects.account, subjects.account, mostKnownAddresses}},
    };
    for (const auto &[sql, values] : statements) {
        Result<Cursor> done = database.run(sql, values);
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace ulpan
