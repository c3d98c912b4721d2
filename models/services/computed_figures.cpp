#include "models/services/computed_figures.h"

#include "models/records/access.h"
#include "models/records/entity.h"
#include "models/records/institution.h"
#include "models/records/learner.h"
#include "models/store/json_sql.h"
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

// The columns of what is kept of a record for looking it up and for sorting.
QStringList lookedUpColumns(const RecordType &type)
{
    QStringList columns{QStringLiteral("search_text")};
    if (type.isTagged())
        columns << QStringLiteral("tag_keys");
    for (const FieldInfo &field : type.fields) {
        if (field.is(SortedByKey))
            columns << sortColumnOf(field);
    }
    return columns;
}

// What stands there, empty for null.
QStringList lookedUp(const RecordType &type, const void *record)
{
    QStringList values{searchText(type, record)};
    if (type.isTagged()) {
        const QStringList tags = tagsOf(type, record);
        values << (tags.isEmpty() ? QString() : QString::fromUtf8(jsonTexts(tags)));
    }
    for (const FieldInfo &field : type.fields) {
        if (field.is(SortedByKey))
            values << keptKeyOf(field, textOf(field, record));
    }
    return values;
}

QVariant textOrUnknown(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

// The records after the id `after` of which something else is kept than they give, with what they give; none and `after` unmoved at
// the end.
Result<QList<std::pair<Id, QStringList>>> staleRows(Connection &database, const RecordType &type, Id &after)
{
    // Who is in no list is found by nothing.
    const QString listed = type.hiddenStatus ? QStringLiteral(" and status <> '%1'").arg(QLatin1StringView(type.hiddenStatus)) : QString();
    const QStringList columns = lookedUpColumns(type);
    Result<Cursor> cursor = database.run(QStringLiteral("select id, %1 from %2 where id > ?%3 order by id limit %4")
                                             .arg(columns.join(u','), QLatin1StringView(type.table), listed, QString::number(recordsAStep)),
                                         {after});
    if (!cursor)
        return cursor.error();
    QHash<Id, QStringList> kept;
    QStringList ids;
    while (cursor->next()) {
        after = cursor->id(0);
        QStringList &values = kept[after];
        for (int i = 1; i <= columns.size(); ++i)
            values << cursor->text(i);
        ids << QString::number(after);
    }
    QList<std::pair<Id, QStringList>> stale;
    if (ids.isEmpty())
        return stale;
    Result<void> read = findRecords(database, Caller::system().scope(), type, type.key().wire, ids, [&](const std::shared_ptr<void> &record) {
        const Id id = valueOf<Id>(type.key(), record.get());
        const QStringList given = lookedUp(type, record.get());
        if (given != kept.value(id))
            stale << std::pair(id, given);
    });
    return read ? Result<QList<std::pair<Id, QStringList>>>(stale) : read.error();
}

Result<qint64> walkLookedUp(Store &store, const RecordType &type, bool mend)
{
    qint64 found = 0;
    const QString sql =
        QStringLiteral("update %1 set %2 = ? where id = ?").arg(QLatin1StringView(type.table), lookedUpColumns(type).join(QStringLiteral(" = ?, ")));
    for (Id before = -1, after = 0; before != after;) {
        before = after;
        const auto step = [&](Connection &database) -> Result<void> {
            Result<QList<std::pair<Id, QStringList>>> stale = staleRows(database, type, after);
            if (!stale)
                return stale.error();
            found += stale->size();
            for (qsizetype i = 0; mend && i < stale->size(); ++i) {
                const auto &[id, given] = stale->at(i);
                QVariantList values;
                for (const QString &value : given)
                    values << textOrUnknown(value);
                Result<Cursor> written = database.run(sql, values << id);
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

// The rows that member_tag ought to have.
QString tagSelect(Engine engine)
{
    const QLatin1StringView tags(engine == Engine::Sqlite ? "json_each(m.tag_keys) t" : "json_array_elements_text(m.tag_keys::json) t(value)");
    return QStringLiteral("select coalesce(m.institution_id, 0), t.value, m.id from member m, %1 where m.tag_keys is not null").arg(tags);
}

constexpr char keptTags[] = "select institution_id, tag, member_id from member_tag";

// How many rows are missing or too many.
Result<qint64> differingRows(Connection &database, const QString &should, const QString &is)
{
    Result<Cursor> found = database.run(QStringLiteral("select (select count(*) from (%1 except %2) a) + (select count(*) from (%2 except %1) b)").arg(should, is));
    if (!found)
        return found.error();
    return found->next() ? found->id(0) : 0;
}

Result<qint64> tagFaults(Connection &database)
{
    return differingRows(database, tagSelect(database.engine()), QLatin1StringView(keptTags));
}

// The members themselves must be right by now.
Result<void> rebuildTags(Connection &database)
{
    const QString should = tagSelect(database.engine()), is = QLatin1StringView(keptTags);
    // Whoever changes a tag waits until this is done; whoever has done so is waited for.
    Result<void> done = database.engine() == Engine::Postgres ? database.execute(QStringLiteral("lock table member_tag in exclusive mode")) : Result<void>();
    if (done)
        done = database.execute(QStringLiteral("delete from member_tag where (institution_id, tag, member_id) in (%1 except %2)").arg(is, should));
    if (done)
        done = database.execute(QStringLiteral("insert into member_tag (institution_id, tag, member_id) %1 except %2").arg(should, is));
    return done;
}

// The rows that member_total ought to have; those of nobody may stay.
constexpr char memberTotals[] =
    "select coalesce(institution_id, 0), role, status, count(*) from member group by coalesce(institution_id, 0), role, status";

Result<qint64> memberTotalFaults(Connection &database)
{
    const QString should = QLatin1StringView(memberTotals);
    const QString is = QStringLiteral("select institution_id, role, status, total from member_total where total <> 0");
    return differingRows(database, should, is);
}

Result<void> rebuildMemberTotals(Connection &database)
{
    Result<void> done = database.engine() == Engine::Postgres ? database.execute(QStringLiteral("lock table member_total in exclusive mode")) : Result<void>();
    if (done)
        done = database.execute(QStringLiteral("delete from member_total"));
    if (done)
        done = database.execute(QStringLiteral("insert into member_total (institution_id, role, status, total) ") + QLatin1StringView(memberTotals));
    return done;
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
        Result<qint64> stale = type->isSearchable() ? walkLookedUp(store, *type, false) : Result<qint64>(0);
        if (!stale)
            return stale.error();
        if (*stale > 0)
            faults << QStringLiteral("%1 of the records of kind %2 are not found or sorted by what they say").arg(*stale).arg(QLatin1StringView(type->name));
    }
    Result<qint64> tags = store.read(&tagFaults);
    if (!tags)
        return tags.error();
    if (*tags > 0)
        faults << QStringLiteral("the index of tags has %1 rows too many or too few").arg(*tags);
    Result<qint64> totals = store.read(&memberTotalFaults);
    if (!totals)
        return totals.error();
    if (*totals > 0)
        faults << QStringLiteral("%1 totals of members by role and status are wrong").arg(*totals);
    return faults;
}

Result<void> rebuildFigures(Store &store)
{
    for (const RecordType *type : countedTypes()) {
        Result<qint64> mended = type->isSearchable() ? walkLookedUp(store, *type, true) : Result<qint64>(0);
        if (!mended)
            return mended.error();
    }
    Result<void> tags = store.write(&rebuildTags);
    Result<void> members = tags ? store.write(&rebuildMemberTotals) : tags;
    return members ? store.write(&rebuildTotals) : members;
}

} // namespace ulpan
