#pragma once

#include "models/records/bulk_edit.h"
#include "models/records/import_job.h"
#include "models/records/assignment.h"
#include "models/store/record_store.h"
#include "tests/support/sample.h"
#include "tests/support/test_backend.h"

namespace ulpan::tests {

inline constexpr Instant fixtureNow{1'772'352'000'000}; // 2026-03-01T08:00:00Z

// A fault in a test's own preparation ends the program.
template<class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", result.error().reason.constData(), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

[[nodiscard]] inline Scope scopeOf(Id institution)
{
    return *Caller::system().scope(institution);
}

// Two institutions with an entity each, and a member and an import job in the first, which other rows can
// point to.
class StoreFixture
{
public:
    explicit StoreFixture(Engine engine) : m_store(engine)
    {
        for (int i = 0; i < 2; ++i) {
            Institution institution = sample<Institution>(1000 + i);
            add(institution);
            Entity entity = sample<Entity>(1000 + i, {{"institution_id", institution.id}});
            add(entity);
            m_institutions[i] = institution.id;
            m_entities[i] = entity.id;
        }
        Learner member = sample<Learner>(1000, links());
        add(member);
        m_member = member.id;
        ImportJob job = sample<ImportJob>(1000, links());
        add(job);
        m_job = job.number;
        BulkEdit edit = sample<BulkEdit>(1000, links());
        add(edit);
        m_edit = edit.number;
    }

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Id institution(int which = 0) const { return m_institutions[which]; }
    [[nodiscard]] Id entity(int which = 0) const { return m_entities[which]; }
    [[nodiscard]] Id member() const { return m_member; }
    [[nodiscard]] SampleLinks links(int which = 0) const
    {
        return {{"institution_id", m_institutions[which]},
                {"entity", m_entities[which]},
                {"member_id", m_member},
                {"member", m_member},
                {"job_id", m_job},
                {"edit_id", m_edit}};
    }

    template<class T> void add(T &record) { must(addAll(std::span(&record, 1))); }
    template<class T> [[nodiscard]] Result<void> addAll(std::span<T> records)
    {
        return m_store->write([&](Connection &database) { return insert<T>(database, fixtureNow, records); });
    }
    template<class T> [[nodiscard]] Result<void> change(std::span<T> records)
    {
        return m_store->write([&](Connection &database) { return update<T>(database, fixtureNow, records); });
    }
    [[nodiscard]] Result<JsonPage> list(const Scope &scope, const RecordType &type,
                                        const ListQuery &query = {})
    {
        return m_store->look(
            [&](Connection &database) { return listPage(*m_store, database, scope, type, query); });
    }
    // The first column of the rows.
    QStringList query(const QString &sql, const QVariantList &values = {})
    {
        return must(m_store->look([&](Connection &database) -> Result<QStringList> {
            Result<Cursor> cursor = database.run(sql, values);
            if (!cursor)
                return cursor.error();
            QStringList rows;
            while (cursor->next())
                rows << cursor->text(0);
            return rows;
        }));
    }

private:
    TestStore m_store;
    Id m_institutions[2] = {}, m_entities[2] = {};
    Id m_member = 0, m_job = 0, m_edit = 0;
};

// The columns of a table, of which only those that cannot be null if so asked.
[[nodiscard]] inline QStringList columnsInDatabase(StoreFixture &fixture, const RecordType &type,
                                                   bool onlyNotNull = false)
{
    const QString table = QLatin1StringView(type.table);
    if (fixture.store().engine() == Engine::Sqlite)
        return fixture.query(QStringLiteral("select name from pragma_table_info('%1')").arg(table) +
                             QLatin1StringView(onlyNotNull ? " where \"notnull\" = 1" : ""));
    return fixture.query(
        QStringLiteral("select column_name::text from information_schema.columns where table_name = ?") +
            QLatin1StringView(onlyNotNull ? " and is_nullable = 'NO'" : ""),
        {table});
}

} // namespace ulpan::tests
