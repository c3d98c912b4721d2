#include "models/services/sealed_columns.h"

#include "models/base/crypto.h"

#include <functional>

namespace ulpan {

namespace {

constexpr int rowsAStep = 500;

constexpr SealedColumn sealedRows[] = {
    {"client_credential", "lti_secret", "secrets", "client_id", SealLost::ValueGoes, "the LTI shared secrets of client credentials"},
    {"environment_secret", "sealed", "secrets", "name", SealLost::RowGoes, "all API tokens and client secrets; everybody has to sign in again"},
    {"import_correction", "sealed", "uploads", "name", SealLost::RowGoes},
    {"import_password", "sealed", "uploads", "name", SealLost::RowGoes, "passwords of imports that were not hashed yet"},
    {"kept_answer", "sealed", "kept answers", "scope", SealLost::RowGoes},
    {"mail", "body", "secrets", "public_id", SealLost::ValueGoes},
    {"second_factor", "secret", "secrets", "member_id", SealLost::RowGoes, "the second factors of those who use one", "member_id"},
    {"signing_key", "sealed", "secrets", "kid", SealLost::RowGoes},
};

struct SealedValue
{
    Id id = 0;
    QByteArray sealed, context;
};

// The next values after the id, in order.
Result<std::vector<SealedValue>> valuesAfter(Connection &database, const SealedColumn &column, Id after)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select %5, %1, %2 from %3 where %5 > ? and %1 is not null and %1 <> '' order by %5 limit %4")
                                             .arg(QLatin1StringView(column.column), QLatin1StringView(column.context), QLatin1StringView(column.table),
                                                  QString::number(rowsAStep), QLatin1StringView(column.key)),
                                         {after});
    if (!cursor)
        return cursor.error();
    std::vector<SealedValue> values;
    while (cursor->next())
        values.push_back({cursor->id(0), QByteArray::fromBase64(cursor->text(1).toLatin1()), cursor->text(2).toUtf8()});
    return values;
}

bool opens(const QByteArray &key, const SealedValue &value)
{
    return unseal(key, value.sealed, value.context).has_value();
}

// One step; false at the end.
Result<bool> resealStep(Connection &database, const SealedColumn &column, const QByteArray &from, const QByteArray &to, Id &after)
{
    Result<std::vector<SealedValue>> values = valuesAfter(database, column, after);
    if (!values)
        return values.error();
    const QString sql = QStringLiteral("update %1 set %2 = ? where %3 = ?").arg(QLatin1StringView(column.table), QLatin1StringView(column.column), QLatin1StringView(column.key));
    for (const SealedValue &value : *values) {
        after = value.id;
        Result<QByteArray> plain = unseal(from, value.sealed, value.context);
        if (!plain && opens(to, value))
            continue;
        if (!plain) {
            Error error = plain.error();
            error.detail = QStringLiteral("%1.%2 of %3").arg(QLatin1StringView(column.table), QLatin1StringView(column.column)).arg(value.id);
            return error;
        }
        Result<QByteArray> sealed = seal(to, *plain, value.context);
        if (!sealed)
            return sealed.error();
        Result<Cursor> written = database.run(sql, {QString::fromLatin1(sealed->toBase64()), value.id});
        if (!written)
            return written.error();
    }
    return !values->empty();
}

Result<void> eachUnreadable(Connection &database, const SealedColumn &column, const InstallationKey &key, const std::function<Result<void>(Id)> &use)
{
    const QByteArray purposeKey = key.forPurpose(column.purpose);
    for (Id after = 0;;) {
        Result<std::vector<SealedValue>> values = valuesAfter(database, column, after);
        if (!values)
            return values.error();
        if (values->empty())
            return {};
        for (const SealedValue &value : *values) {
            after = value.id;
            Result<void> used = opens(purposeKey, value) ? Result<void>() : use(value.id);
            if (!used)
                return used;
        }
    }
}

} // namespace

std::span<const SealedColumn> sealedColumns()
{
    return sealedRows;
}

Result<void> resealColumn(Store &store, const SealedColumn &sealed, const InstallationKey &from, const InstallationKey &to)
{
    const QByteArray old = from.forPurpose(sealed.purpose), fresh = to.forPurpose(sealed.purpose);
    Id after = 0;
    for (bool more = true; more;) {
        Result<bool> step = store.write([&](Connection &database) { return resealStep(database, sealed, old, fresh, after); });
        if (!step)
            return step.error();
        more = *step;
    }
    return {};
}

Result<qint64> countUnreadable(Store &store, const SealedColumn &sealed, const InstallationKey &key)
{
    qint64 count = 0;
    Result<void> counted = store.read([&](Connection &database) {
        return eachUnreadable(database, sealed, key, [&count](Id) {
            ++count;
            return Result<void>();
        });
    });
    return counted ? Result<qint64>(count) : counted.error();
}

Result<void> forgetUnreadable(Connection &database, const SealedColumn &sealed, const InstallationKey &key)
{
    const QString what = sealed.lost == SealLost::RowGoes ? QStringLiteral("delete from %1").arg(QLatin1StringView(sealed.table))
                                                          : QStringLiteral("update %1 set %2 = ''").arg(QLatin1StringView(sealed.table), QLatin1StringView(sealed.column));
    const QString sql = what + QStringLiteral(" where %1 = ?").arg(QLatin1StringView(sealed.key));
    return eachUnreadable(database, sealed, key,
                          [&](Id id) -> Result<void> { return database.perform(sql, {id}); });
}

} // namespace ulpan
