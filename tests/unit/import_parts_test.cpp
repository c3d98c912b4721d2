#include "models/imports/duplicate_keys.h"
#include "models/services/caller_json.h"
#include "models/imports/import_gates.h"
#include "models/imports/import_mapping.h"
#include "models/imports/row_json.h"
#include "models/imports/sealed_device.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QJsonDocument>

using namespace ulpan;

namespace {

const QByteArray sealingKey(32, 'k');

QByteArrayList sealedBlocks(const QByteArray &plain, const QString &name)
{
    QByteArray bytes = plain;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QByteArrayList blocks;
    const Result<void> sealed =
        sealBlocks(buffer, name, sealingKey, [&](qint64 number, const QByteArray &block) -> Result<void> {
            Q_ASSERT(number == blocks.size());
            blocks << block;
            return {};
        });
    return sealed ? blocks : QByteArrayList();
}

std::unique_ptr<SealedDevice> deviceOf(const QByteArrayList &blocks, const QString &name)
{
    return std::make_unique<SealedDevice>(
        name, sealingKey, blocks.join().size(),
        [blocks](qint64 number) -> Result<QByteArray> { return blocks.value(number); });
}

// Bytes that differ wherever one looks.
QByteArray varied(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 2654435761U) >> 11);
    return bytes;
}

} // namespace

// The pieces that an import is put together from.
class ImportPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealsAndReads_data()
    {
        QTest::addColumn<qint64>("size");
        for (qint64 size : {qint64(0), qint64(1), sealedPlainBytes - 1, sealedPlainBytes,
                            sealedPlainBytes + 1, 3 * sealedPlainBytes + 5})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }

    void sealsAndReads()
    {
        QFETCH(qint64, size);
        const QString name = QStringLiteral("one");
        const QByteArray plain = varied(size);
        const QByteArrayList blocks = sealedBlocks(plain, name);
        QCOMPARE(blocks.size(), qMax<qint64>(1, (size + sealedPlainBytes - 1) / sealedPlainBytes));
        const std::unique_ptr<SealedDevice> device = deviceOf(blocks, name);
        QCOMPARE(device->size(), size);
        QCOMPARE(device->readAll(), plain);
        QVERIFY(device->atEnd());
        for (qint64 at : {size / 2, qMax<qint64>(0, size - 3), qint64(0)}) {
            QVERIFY(device->seek(at));
            QCOMPARE(device->read(10), plain.mid(at, 10));
            QCOMPARE(device->pos(), qMin(size, at + 10));
        }
        if (size > 100)
            QVERIFY(!blocks.join().contains(plain.mid(40, 20)));
    }

    void opensNoForgedBlock()
    {
        const QByteArrayList blocks = sealedBlocks(varied(3 * sealedPlainBytes), QStringLiteral("one"));
        const auto reads = [](const QByteArrayList &given, const QString &name) {
            const std::unique_ptr<SealedDevice> device = deviceOf(given, name);
            return device->readAll().size() == 3 * sealedPlainBytes;
        };
        QVERIFY(reads(blocks, QStringLiteral("one")));
        QVERIFY(!reads(blocks, QStringLiteral("two")));
        QVERIFY(!reads({blocks[0], blocks[2], blocks[1]}, QStringLiteral("one")));
        QByteArrayList changed = blocks;
        changed[1][100] = char(changed[1][100] ^ 1);
        QVERIFY(!reads(changed, QStringLiteral("one")));
    }

    void findsDuplicates()
    {
        DuplicateKeys keys;
        for (int i = 0; i < 100'000; ++i)
            keys.add(QString::number(i), i + 2);
        keys.add(QStringLiteral("77"), 200'000);
        keys.add(QStringLiteral("77"), 300'000);
        keys.add(QStringLiteral("99999"), 400'000);
        keys.settle();
        QCOMPARE(keys.otherLine(QStringLiteral("77"), 79), 200'000);
        QCOMPARE(keys.otherLine(QStringLiteral("77"), 200'000), 79);
        QCOMPARE(keys.otherLine(QStringLiteral("77"), 300'000), 79);
        QCOMPARE(keys.otherLine(QStringLiteral("99999"), 100'001), 400'000);
        int found = 0;
        for (int i = 0; i < 100'000; ++i)
            found += keys.otherLine(QString::number(i), i + 2) != 0;
        QCOMPARE(found, 2);
        DuplicateKeys none;
        none.settle();
        QCOMPARE(none.otherLine(QStringLiteral("77"), 1), 0);
    }

    // Numbered logins, as made by the thousand; each begins and ends as another one does.
    void tellsKeysApartThatBeginAndEndAlike()
    {
        DuplicateKeys keys;
        constexpr int count = 20'000;
        const auto key = [](int i) { return QStringLiteral("user%1@a.il").arg(i); };
        for (int i = 1; i <= count; ++i)
            keys.add(key(i), i + 1);
        keys.settle();
        for (int i = 1; i <= count; ++i)
            QCOMPARE(keys.otherLine(key(i), i + 1), 0);
    }

    void keepsMappingsAsJson()
    {
        ImportMapping mapping;
        mapping.fieldOfColumn = {QStringLiteral("login"), QString(), QStringLiteral("civility")};
        mapping.values[QStringLiteral("civility")] = {{QStringLiteral("m."), QStringLiteral("m")},
                                                      {QStringLiteral("dr"), QString()}};
        QCOMPARE(mapping.json(),
                 QByteArray(
                     R"({"columns":["login",null,"civility"],"values":{"civility":{"dr":null,"m.":"m"}}})"));
        const ImportMapping read = ImportMapping::fromJson(mapping.json());
        QCOMPARE(read.fieldOfColumn, mapping.fieldOfColumn);
        QCOMPARE(read.values, mapping.values);
        QCOMPARE(read.columnOf(QStringLiteral("civility")), 3);
        QCOMPARE(read.columnOf(QStringLiteral("phone")), 0);
    }

    void asksForTheColumnsThatAreNeeded_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("match");
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("missing");
        const auto row = [](const char *fields, ImportMode mode, ImportMatch match, const char *entity,
                            const char *missing) {
            QTest::addRow("%s %s %s", fields, nameOf(mode).constData(), missing)
                << QString::fromLatin1(fields) << int(mode) << int(match) << QString::fromLatin1(entity)
                << QString::fromLatin1(missing);
        };
        using enum ImportMode;
        row("login,lastname,firstname,entity", Upsert, ImportMatch::Automatic, "", "");
        row("login,lastname,firstname", Upsert, ImportMatch::Automatic, "Paris", "");
        row("login,lastname,firstname", Upsert, ImportMatch::Automatic, "", "entity");
        row("phone", Create, ImportMatch::Automatic, "", "login, lastname, firstname, entity");
        row("externalID,lastname,firstname,entity", Upsert, ImportMatch::Automatic, "", "login");
        row("login,lastname,firstname,entity", Upsert, ImportMatch::ExternalId, "", "externalID");
        row("login,phone", Update, ImportMatch::Automatic, "", "");
        row("externalID,phone", Update, ImportMatch::Automatic, "", "");
        row("learnerID,phone", Update, ImportMatch::Automatic, "", "");
        row("phone", Update, ImportMatch::Automatic, "", "login");
        row("login,phone", Update, ImportMatch::LearnerId, "", "learnerID");
    }

    void asksForTheColumnsThatAreNeeded()
    {
        QFETCH(QString, fields);
        QFETCH(int, mode);
        QFETCH(int, match);
        QFETCH(QString, entity);
        QFETCH(QString, missing);
        ImportMapping mapping;
        mapping.fieldOfColumn = fields.split(u',');
        ImportOptions options;
        options.mode = ImportMode(mode);
        options.match = ImportMatch(match);
        options.entity = entity;
        const Result<void> checked = checkMapping(mapping, mapping.fieldOfColumn, options, 1);
        QCOMPARE(checked ? QString() : checked.error().arguments.value(1), missing);
    }

    void keepsPlannedValuesAsJson()
    {
        const RecordType &type = recordType<Learner>();
        Learner learner;
        learner.login = QStringLiteral("a@x.org");
        learner.entity = {0, QStringLiteral("Haifa")};
        learner.filter = {QStringLiteral("א"), QStringLiteral("b\"")};
        learner.externalId = 5;
        const FieldMask fields = type.mask({"login", "entity", "filter", "external_id", "code"});
        const QByteArray json = plannedJson(fields, learner);
        QVERIFY(QJsonDocument::fromJson(json).isObject());
        const Change<Learner> read = readPlanned(json);
        QCOMPARE(read.set.to_ullong(), fields.to_ullong());
        QCOMPARE(read.value.entity.name, learner.entity.name);
        QVERIFY((differences(type, &read.value, &learner) & fields).none());
        QCOMPARE(plannedJson(type.mask({"entity"}), learner),
                 QByteArray(R"({"entity":{"id":null,"name":"Haifa"}})"));
        learner.entity.id = 7;
        QCOMPARE(readPlanned(plannedJson(type.mask({"entity"}), learner)).value.entity.id, Id(7));
    }

    void keepsProblemsWithTheirColumn()
    {
        ImportMapping mapping;
        mapping.fieldOfColumn = {QStringLiteral("login"), QStringLiteral("jobTitle"),
                                 QStringLiteral("learnerID")};
        const QByteArray json =
            problemsJson({{QStringLiteral("job_title"), "field.too_long", {QStringLiteral("120")}},
                          {QStringLiteral("id"), "field.integer"},
                          {QStringLiteral("phone"), "field.required"}},
                         mapping);
        QCOMPARE(
            json,
            QByteArray(R"([{"field":"job_title","column":2,"reason":"field.too_long","arguments":["120"]},)"
                       R"({"field":"id","column":3,"reason":"field.integer","arguments":[]},)"
                       R"({"field":"phone","column":null,"reason":"field.required","arguments":[]}])"));
    }

    void joinsListsWithoutCase()
    {
        QCOMPARE(
            joinedLists({QStringLiteral("A"), QStringLiteral("É")},
                        {QStringLiteral("a"), QStringLiteral("é"), QStringLiteral("e"), QStringLiteral("E")}),
            (QStringList{QStringLiteral("A"), QStringLiteral("É"), QStringLiteral("e")}));
    }

    void keepsGatesAsJson()
    {
        const QList<ImportGate> gates{{QStringLiteral("new_entities"), {QStringLiteral("חיפה")}, true, {4}},
                                      {QStringLiteral("encoding"), {}, false}};
        QCOMPARE(readGates(gatesJson(gates)), gates);
        QCOMPARE(waitingGates(gates), QStringList{QStringLiteral("encoding")});
        QCOMPARE(readGates({}), QList<ImportGate>());
    }

    void remembersTheCaller()
    {
        Caller caller;
        caller.kind = Caller::Kind::Token;
        caller.member = 5;
        caller.role = Role::Owner;
        caller.institution = 3;
        caller.abilities = {Ability::MembersWrite, Ability::EntitiesRead, Ability::SignedIn, Ability::Anybody};
        caller.credential = "tok_1";
        caller.name = QStringLiteral("דנה");
        caller.language = Language::Hebrew;
        caller.requestId = "r1";
        caller.address = QStringLiteral("::1");
        caller.test = true;
        const Caller read = readCaller(callerJson(caller));
        QVERIFY(read.kind == caller.kind && read.member == caller.member && read.role == caller.role &&
                read.institution == caller.institution && read.abilities == caller.abilities &&
                read.credential == caller.credential && read.name == caller.name &&
                read.language == caller.language && read.requestId == caller.requestId &&
                read.address == caller.address && read.test == caller.test);
        QVERIFY(!readCaller(callerJson(Caller::system())).institution);
    }
};

ULPAN_TEST(ImportPartsTest)
#include "import_parts_test.moc"
