#include "models/records/bulk_edit.h"
#include "models/store/json_sql.h"
#include "tests/store/store_fixture.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

bool isSpokenIn(const RecordType &type, Naming naming)
{
    return std::any_of(type.fields.begin(), type.fields.end(),
                       [naming](const FieldInfo &field) { return nameIn(naming, field) != nullptr; });
}

} // namespace

// The engines write a list's JSON themselves; every byte of it must be what writeRecord() writes for the same
// record.
class RecordJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheWriterWrites_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<const RecordType *>("type");
        QTest::addColumn<SampleTexts>("texts");
        static constexpr const char *names[] = {"plain", "edge", "blank"};
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const RecordType *type : storedTypes()) {
                for (const SampleTexts texts : {SampleTexts::Plain, SampleTexts::Edge, SampleTexts::Blank})
                    QTest::addRow("%s, %s, %s", nameOf(engine), type->name, names[size_t(texts)])
                        << engine << type << texts;
            }
        }
    }
    void isWhatTheWriterWrites()
    {
        QFETCH(Engine, engine);
        QFETCH(const RecordType *, type);
        QFETCH(SampleTexts, texts);
        StoreFixture &fixture = fixtureOf(engine);
        std::vector<std::shared_ptr<void>> records;
        std::vector<void *> pointers;
        const int first = 1 + int(texts) * 100;
        for (int seed = first; seed < first + int(edgeTexts().size()); ++seed) {
            records.push_back(type->make());
            fillSample(*type, records.back().get(), seed, fixture.links(), texts);
            fillWhatMustBe(fixture, *type, records.back().get(), seed);
            pointers.push_back(records.back().get());
        }
        must(fixture.store().write(
            [&](Connection &database) { return insertRecords(database, fixtureNow, *type, pointers); }));
        const Id before = valueOf<Id>(type->key(), pointers.front()) - 1;
        for (const Naming naming : {Naming::Platform, Naming::Provisioning}) {
            if (!isSpokenIn(*type, naming))
                continue;
            const JsonBatch batch = must(fixture.store().look([&](Connection &database) {
                return listBatch(database, Caller::system().scope(), *type, naming, before, 1000);
            }));
            QCOMPARE(batch.count, int(records.size()));
            QCOMPARE(batch.last, valueOf<Id>(type->key(), pointers.back()));
            COMPARE_JSON(batch.rows, written(*type, naming, pointers));
        }
    }

    // A record that is read back is the one that was written.
    void isReadBackAsItWas_data() { isWhatTheWriterWrites_data(); }
    void isReadBackAsItWas()
    {
        QFETCH(Engine, engine);
        QFETCH(const RecordType *, type);
        QFETCH(SampleTexts, texts);
        StoreFixture &fixture = fixtureOf(engine);
        for (int seed = 1000 + int(texts) * 100; seed < 1004 + int(texts) * 100; ++seed) {
            const std::shared_ptr<void> record = type->make();
            fillSample(*type, record.get(), seed + 4000, fixture.links(), texts);
            fillWhatMustBe(fixture, *type, record.get(), seed + 4000);
            void *pointer = record.get();
            must(fixture.store().write([&](Connection &database) {
                return insertRecords(database, fixtureNow, *type, std::span(&pointer, 1));
            }));
            const QString id = QString::number(valueOf<Id>(type->key(), pointer));
            int found = 0;
            must(fixture.store().look([&](Connection &database) {
                return findRecords(database, Caller::system().scope(), *type, type->key().wire, {id},
                                   [&](const std::shared_ptr<void> &read) {
                                       ++found;
                                       for (size_t i = 0; i < type->fields.size(); ++i) {
                                           if (!sameValue(type->fields[i], read.get(), pointer))
                                               qWarning("%s.%s came back as another value", type->name,
                                                        type->fields[i].wire);
                                       }
                                       if (differences(*type, read.get(), pointer).any())
                                           found = -1000;
                                   });
            }));
            QCOMPARE(found, 1);
        }
    }

    void anEmptyListIsOne_data() { addEngineRows(); }
    void anEmptyListIsOne()
    {
        QFETCH(Engine, engine);
        const Result<JsonPage> page = fixtureOf(engine).list(scopeOf(999'999), recordType<Learner>());
        QVERIFY(page.has_value());
        QCOMPARE(page->rows, QByteArray("[]"));
        QCOMPARE(page->count, 0);
    }

    void cleanupTestCase() { m_fixtures.clear(); }

private:
    StoreFixture &fixtureOf(Engine engine)
    {
        std::unique_ptr<StoreFixture> &fixture = m_fixtures[engine];
        if (!fixture)
            fixture = std::make_unique<StoreFixture>(engine);
        return *fixture;
    }

    // A blank is only possible where the column can be null.
    static void fillWhatMustBe(StoreFixture &fixture, const RecordType &type, void *record, int seed)
    {
        const std::shared_ptr<void> plain = type.make();
        fillSample(type, plain.get(), seed, fixture.links());
        const QStringList notNull = columnsInDatabase(fixture, type, true);
        // Nor is anybody changed twice by one bulk edit.
        if (&type == &recordType<BulkEditRow>()) {
            static Id members = 50'000;
            static_cast<BulkEditRow *>(record)->memberId = ++members;
        }
        for (const FieldInfo &field : type.fields) {
            const bool never =
                notNull.contains(columnOf(field)) && isBlank(field, record) && field.type != FieldType::List;
            if (never)
                copyValue(field, plain.get(), record);
            // Nobody is in the same bulk edit twice.
            if (&type == &recordType<BulkEditRow>() && QByteArrayView(field.wire) == "member_id") {
                static Id members = 70'000;
                valueOf<Id>(field, record) = ++members;
            }
            if (field.type != FieldType::Reference)
                continue;
            auto &reference = valueOf<Reference>(field, record);
            // Nobody is in the same session twice, so each of these gets one of its own.
            if (&type == &recordType<Assignment>() && QByteArrayView(field.wire) == "session") {
                static int sessions = 50'000;
                Session session = sample<Session>(++sessions, fixture.links());
                fixture.add(session);
                reference = {session.id};
            }
            if (reference.id)
                reference.name = fixture
                                     .query(QStringLiteral("select %1 from %2 t where id = ?")
                                                .arg(nameSqlOf(field.target()),
                                                     QLatin1StringView(field.target().table)),
                                            {reference.id})
                                     .first();
        }
    }

    static QByteArray written(const RecordType &type, Naming naming, std::span<void *const> records)
    {
        QByteArray out;
        JsonWriter json(out);
        json.beginArray();
        for (const void *record : records)
            writeRecord(json, type, naming, record);
        json.endArray();
        return out;
    }

    std::map<Engine, std::unique_ptr<StoreFixture>> m_fixtures;
};

ULPAN_TEST(RecordJsonTest)
#include "record_json_test.moc"
