#include "models/services/computed_figures.h"

#include "models/records/access.h"
#include "models/records/entity.h"
#include "models/records/institution.h"
#include "models/records/learner.h"
#include "models/store/record_store.h"

namespace ulpan {

namespace {

constexpr int recordsAStep = 500;

// The records whose lists show a total without filters.
QList<const RecordType *> countedTypes()
{
    return {&recordType<Institution>(), &recordType<Entity>(), &recordType<Learner>(), &recordType<ClientCredential>()};
}

// Two columns, institution and number; anonymised members are in no list.
QString countSelect(const RecordType &type)
{
    const bool ofInstallation = QByteArrayView(type.tenant) == "id";
    const QString tenant = ofInstallation ? QStringLiteral("0") : QStringLiteral("coalesce(%1, 0)").arg(QLatin1StringView(type.tenant));
    const bool people = &type == &recordType<Learner>();
    return QStringLiteral("select %1 as institution_id, count(*) as total from %2%3 group by 1")
        .arg(tenant, QLatin1StringView(type.table), people ? QStringLiteral(" where status <> 'anonymised'") : QString());
}

Result<QHash<Id, qint64>> numbers(Connection &database, const QString &sql, const QVariantList &values = {})
{
    Result<Cursor> cursor = database.run(sql, values);
    if (!cursor)
        return cursor.error();
    QHash<Id, qint64> result;
    while (cursor->next()) {
        if (cursor->id(1) != 0)
            result.insert(cursor->id(0), cursor->id(1));
    }
    return result;
}

Result<QStringList> totalFaults(Connection &database, const RecordType &type)
{
    Result<QHash<Id, qint64>> counted = numbers(database, countSelect(type));
    if (!counted)
        return counted.error();
    Result<QHash<Id, qint64>> kept =
        numbers(database, QStringLiteral("select institution_id, total from record_total where record = ?"), {QLatin1StringView(type.name)});
    if (!kept)
        return kept.error();
    QStringList faults;
    for (Id institution : (counted->keys() + kept->keys())) {
        const qint64 is = counted->value(institution), said = kept->value(institution);
        const QString fault = QStringLiteral("the total of %1 for institution %2 is %3, but there are %4")
                                  .arg(QLatin1StringView(type.name)).arg(institution).arg(said).arg(is);
        if (is != said && !faults.contains(fault))
            faults << fault;
    }
    return faults;
}

// The ids after `after` whose search text is not what the record gives, with what it gives; none and `after` unmoved at the end.
Result<QList<std::pair<Id, QString>>> staleTexts(Connection &database, const RecordType &type, Id &after)
{
    // Who is in no list is found by nothing.
    const QString listed = type.hiddenStatus ? QStringLiteral(" and status <> '%1'").arg(QLatin1StringView(type.hiddenStatus)) : QString();
    Result<Cursor> cursor = database.run(QStringLiteral("select id, search_text from %1 where id > ?%2 order by id limit %3")
                                             .arg(QLatin1StringView(type.table), listed, QString::number(recordsAStep)),
                                         {after});
    if (!cursor)
        return cursor.error();
    QHash<Id, QString> kept;
    QStringList ids;
    while (cursor->next()) {
        after = cursor->id(0);
        kept.insert(after, cursor->text(1));
        ids << QString::number(after);
    }
    QList<std::pair<Id, QString>> stale;
    if (ids.isEmpty())
        return stale;
    Result<void> read = findRecords(database, Caller::system().scope(), type, type.key().wire, ids, [&](const std::shared_ptr<void> &record) {
        const Id id = valueOf<Id>(type.key(), record.get());
        const QString text = searchText(type, record.get());
        if (text != kept.value(id))
            stale << std::pair(id, text);
    });
    return read ? Result<QList<std::pair<Id, QString>>>(stale) : read.error();
}

Result<qint64> walkTexts(Store &store, const RecordType &type, bool mend)
{
    qint64 found = 0;
    const QString sql = QStringLiteral("update %1 set search_text = ? where id = ?").arg(QLatin1StringView(type.table));
    for (Id before = -1, after = 0; before != after;) {
        before = after;
        const auto step = [&](Connection &database) -> Result<void> {
            Result<QList<std::pair<Id, QString>>> stale = staleTexts(database, type, after);
            if (!stale)
                return stale.error();
            found += stale->size();
            for (qsizetype i = 0; mend && i < stale->size(); ++i) {
                const auto &[id, text] = stale->at(i);
                Result<Cursor> written = database.run(sql, {text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text), id});
                if (!written)
                    return written.error();
            }
            return {};
        };
        Result<void> done = mend ? store.write(step) : store.read(step);
        if (!done)
            return done.error();
    }
    return found;
}

Result<void> rebuildTotals(Connection &database)
{
    // Whoever is about to count a change of theirs waits until this is done; whoever has done so is waited for.
    Result<void> locked = database.engine() == Engine::Postgres ? database.execute(QStringLiteral("lock table record_total in exclusive mode")) : Result<void>();
    if (!locked)
        return locked;
    // The counter of changes never goes back, because remembered totals are told by it.
    Result<Cursor> most = database.run(QStringLiteral("select coalesce(max(changes), 0) + 1 from record_total"));
    if (!most)
        return most.error();
    const qint64 changes = most->next() ? most->id(0) : 1;
    for (const RecordType *type : countedTypes()) {
        const QString name = QLatin1StringView(type->name);
        Result<Cursor> gone = database.run(QStringLiteral("delete from record_total where record = ?"), {name});
        if (!gone)
            return gone.error();
        Result<Cursor> made = database.run(
            QStringLiteral("insert into record_total (institution_id, record, total, changes) select counted.institution_id, '%1', counted.total, %2 from (%3) counted")
                .arg(name, QString::number(changes), countSelect(*type)));
        if (!made)
            return made.error();
    }
    return {};
}

} // namespace

Result<QStringList> figureFaults(Store &store)
{
    QStringList faults;
    for (const RecordType *type : countedTypes()) {
        Result<QStringList> totals = store.read([&](Connection &database) { return totalFaults(database, *type); });
        if (!totals)
            return totals;
        faults << *totals;
        Result<qint64> stale = type->isSearchable() ? walkTexts(store, *type, false) : Result<qint64>(0);
        if (!stale)
            return stale.error();
        if (*stale > 0)
            faults << QStringLiteral("free text does not find %1 of the records of kind %2 by what they say").arg(*stale).arg(QLatin1StringView(type->name));
    }
    return faults;
}

Result<void> rebuildFigures(Store &store)
{
    for (const RecordType *type : countedTypes()) {
        Result<qint64> mended = type->isSearchable() ? walkTexts(store, *type, true) : Result<qint64>(0);
        if (!mended)
            return mended.error();
    }
    return store.write(&rebuildTotals);
}

} // namespace ulpan
