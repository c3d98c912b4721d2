#include "models/records/record_json.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

enum class Season : quint8
{
    Unknown,
    Spring,
    Autumn
};
std::span<const Choice> choices(Season)
{
    static constexpr Choice seasons[] = {{"", ""}, {"spring", "Spring"}, {"autumn", "Autumn"}};
    return seasons;
}

struct Garden;
const RecordType &recordTypeOf(const Garden *);

// A field of every type.
struct Garden
{
    Id id = 0;
    std::optional<qint64> trees;
    QString name;
    QStringList tags;
    bool open = false, shut = false;
    Season season = Season::Unknown;
    Instant planted;
    Reference parent;
    QByteArray plan;
    QString code, mail, slug, url, colour, note;
};

constexpr FieldInfo gardenFields[] = {
    field<&Garden::id>({.wire = "id", .flags = ReadOnly}),
    field<&Garden::trees>({.wire = "trees", .rpc = "treeCount"}),
    field<&Garden::name>({.wire = "name", .rpc = "gardenName", .flags = Required, .max = 10}),
    field<&Garden::tags>({.wire = "tags", .max = 5}),
    field<&Garden::open>({.wire = "open"}),
    field<&Garden::shut>({.wire = "shut", .flags = NeverBlank}),
    field<&Garden::season>({.wire = "season"}),
    field<&Garden::planted>({.wire = "planted"}),
    field<&Garden::parent>({.wire = "parent", .target = &recordType<Garden>}),
    field<&Garden::plan>({.wire = "plan"}),
    field<&Garden::code>({.wire = "code", .form = TextForm::Code}),
    field<&Garden::mail>({.wire = "mail", .form = TextForm::Email}),
    field<&Garden::slug>({.wire = "slug", .form = TextForm::Slug}),
    field<&Garden::url>({.wire = "url", .form = TextForm::Url}),
    field<&Garden::colour>({.wire = "colour", .form = TextForm::Colour}),
    field<&Garden::note>({.wire = "note", .flags = Multiline}),
};

const RecordType &recordTypeOf(const Garden *)
{
    static constexpr RecordType type{
        .name = "garden", .table = "garden", .fields = gardenFields, .make = &makeRecord<Garden>};
    return type;
}

const RecordType &type = recordType<Garden>();

// Whether the quick reader takes it, and both agree.
bool readsAgain(const Garden &garden, FieldMask fields, bool quickly)
{
    QByteArray json;
    JsonWriter writer(json);
    writeFields(writer, type, fields, &garden);
    Garden quick, slow;
    FieldMask quickSet, slowSet;
    QList<Problem> problems;
    readFields(type, Naming::Platform, QJsonDocument::fromJson(json).object(), &slow, slowSet, problems);
    if (readWritten(type, json, &quick, quickSet) != quickly || slowSet != fields || !problems.isEmpty())
        return false;
    return !quickly || (quickSet == slowSet && differences(type, &quick, &slow).none() && quick.parent.name == slow.parent.name);
}

const FieldInfo &fieldNamed(const QString &wire)
{
    return *type.find(wire.toLatin1());
}

} // namespace

class RecordValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadAndWritten_data()
    {
        QTest::addColumn<QString>("wire");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // null: it cannot be read
        const auto row = [](const char *wire, const char *text, const char *written) {
            QTest::addRow("%s %s", wire, text) << QString::fromLatin1(wire) << QString::fromUtf8(text)
                                               << (written ? QString::fromUtf8(written) : QString());
        };
        row("id", "7", "7");
        row("id", "9223372036854775807", "9223372036854775807");
        row("id", "9223372036854775808", nullptr);
        row("id", "0", nullptr);
        row("id", "-1", nullptr);
        row("id", "", "0");
        row("id", " 7 ", "7");
        row("id", "07", nullptr);
        row("id", "+7", nullptr);
        row("id", "٧", nullptr);
        row("parent", "7", "");
        row("parent", "07", nullptr);
        row("trees", "024", "24");
        row("trees", "+24", "24");
        row("trees", "1,000", nullptr);
        row("trees", "24", "24");
        row("trees", " 24 ", "24");
        row("trees", "-5", "-5");
        row("trees", "-9223372036854775808", "-9223372036854775808");
        row("trees", "24.0", nullptr);
        row("trees", "1e3", nullptr);
        row("trees", "x", nullptr);
        row("trees", "", "");
        row("name", " as it is ", " as it is ");
        row("tags", "one", "one");
        row("tags", "", "");
        row("open", "1", "1");
        row("open", "TRUE", "1");
        row("open", "false", "0");
        row("open", "", "0");
        row("open", "yes", nullptr);
        row("open", "2", nullptr);
        row("season", "spring", "spring");
        row("season", "AUTUMN", "autumn");
        row("season", "", "");
        row("season", "winter", nullptr);
        row("planted", "2026-03-01T10:00:00+02:00", "2026-03-01T08:00:00.000Z");
        row("planted", "2026-03-01T08:00:00.123Z", "2026-03-01T08:00:00.123Z");
        row("planted", "2026-03-01T08:00:00", nullptr);
        row("planted", "2026-02-30T08:00:00Z", nullptr);
        row("planted", "", "");
        row("plan", "{\"a\":1}", "{\"a\":1}");
    }
    void textIsReadAndWritten()
    {
        QFETCH(QString, wire);
        QFETCH(QString, text);
        QFETCH(QString, written);
        Garden garden;
        QCOMPARE(readText(fieldNamed(wire), text, &garden), !written.isNull());
        if (!written.isNull())
            QCOMPARE(textOf(fieldNamed(wire), &garden), written);
    }

    // For every stored record: what a sample writes it reads again.
    void everyFieldOfEveryRecordGoesRound()
    {
        for (const RecordType *stored : storedTypes()) {
            const std::shared_ptr<void> record = stored->make(), again = stored->make();
            fillSample(*stored, record.get(), 3, {{"institution_id", 4}, {"member_id", 5}, {"job_id", 6}});
            for (const FieldInfo &field : stored->fields) {
                // Of a list one value is read, of a reference its number.
                if (field.type == FieldType::List || field.type == FieldType::Reference)
                    continue;
                const QString text = isBlank(field, record.get()) ? QString() : textOf(field, record.get());
                QVERIFY2(readText(field, text, again.get()), field.wire);
                QVERIFY2(sameValue(field, record.get(), again.get()),
                         qPrintable(QStringLiteral("%1.%2").arg(QLatin1StringView(stored->name),
                                                                QLatin1StringView(field.wire))));
            }
        }
    }

    void jsonIsReadLeniently_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("outcome"); // the record in JSON from that field on, or the problem
        const auto row = [](const char *json, const char *outcome) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(outcome);
        };
        row(R"({"trees":24})", R"("trees":24)");
        row(R"({"trees":"24"})", R"("trees":24)");
        row(R"({"trees":24.0})", R"("trees":24)");
        row(R"({"trees":true})", "trees field.integer");
        row(R"({"trees":null})", R"("trees":null)");
        row(R"({"trees":""})", R"("trees":null)");
        row(R"({"trees":2.5})", "trees field.integer");
        row(R"({"trees":[1]})", "trees field.integer");
        row(R"({"trees":1e30})", "trees field.integer");
        row(R"({"name":7})", R"("name":"7")");
        row(R"({"name":1.5})", R"("name":"1.5")");
        row(R"({"name":0.1})", R"("name":"0.1")");
        row(R"({"name":9223372036854775807})", R"("name":"9223372036854775807")");
        row(R"({"name":9223372036854775808})", "name field.text");
        row(R"({"name":1e30})", "name field.text");
        row(R"({"tags":[1e30]})", "tags field.list");
        row(R"({"parent":true})", "parent field.reference");
        row(R"({"name":true})", "name field.text");
        row(R"({"name":false})", "name field.text");
        row(R"({"trees":false})", "trees field.integer");
        row(R"({"trees":{}})", "trees field.integer");
        row(R"({"season":true})", "season field.choice spring, autumn");
        row(R"({"planted":true})", "planted field.time");
        row(R"({"plan":true})", "plan field.object");
        row(R"({"name":null})", R"("name":null)");
        row(R"({"name":["x"]})", "name field.text");
        row(R"({"name":{"x":1}})", "name field.text");
        row(R"({"tags":["a","b"]})", R"("tags":["a","b"])");
        row(R"({"tags":"a"})", R"("tags":["a"])");
        row(R"({"tags":[1,null,"a"]})", R"("tags":["1","a"])");
        row(R"({"tags":[1,true]})", "tags field.list");
        row(R"({"tags":true})", "tags field.list");
        row(R"({"tags":null})", R"("tags":[])");
        row(R"({"tags":[["a"]]})", "tags field.list");
        row(R"({"tags":{"a":1}})", "tags field.list");
        row(R"({"open":1})", R"("open":true)");
        row(R"({"open":"false"})", R"("open":false)");
        row(R"({"open":true})", R"("open":true)");
        row(R"({"open":null})", R"("open":false)");
        row(R"({"open":""})", R"("open":false)");
        row(R"({"open":2})", "open field.flag");
        row(R"({"open":0.5})", "open field.flag");
        row(R"({"open":[true]})", "open field.flag");
        row(R"({"shut":true})", R"("shut":true)");
        row(R"({"shut":"0"})", R"("shut":false)");
        row(R"({"shut":null})", "shut field.flag");
        row(R"({"shut":" "})", "shut field.flag");
        row(R"({"season":"Spring"})", R"("season":"spring")");
        row(R"({"season":null})", R"("season":null)");
        row(R"({"season":"winter"})", "season field.choice spring, autumn");
        row(R"({"planted":"2026-03-01T08:00:00Z"})", R"("planted":"2026-03-01T08:00:00.000Z")");
        row(R"({"planted":"yesterday"})", "planted field.time");
        row(R"({"parent":5})", R"("parent":{"id":5,"name":""})");
        row(R"({"parent":"5"})", R"("parent":{"id":5,"name":""})");
        row(R"({"parent":{"id":5,"name":"x"}})", R"("parent":{"id":5,"name":"x"})");
        row(R"({"parent":null})", R"("parent":null)");
        row(R"({"parent":"Haifa"})", "parent field.reference");
        row(R"({"parent":0})", "parent field.reference");
        row(R"({"parent":"05"})", "parent field.reference");
        row(R"({"parent":5.5})", "parent field.reference");
        row(R"({"parent":[5]})", "parent field.reference");
        row(R"({"parent":{"id":[5]}})", "parent field.reference");
        row(R"({"parent":{"id":null}})", R"("parent":null)");
        row(R"({"parent":{"name":"x"}})", "parent field.reference");
        row(R"({"plan":{"a":[1]}})", R"("plan":{"a":[1]})");
        row(R"({"plan":"text"})", "plan field.object");
        row(R"({"id":9})", R"("id":null)");
        row(R"({"unknown":9})", R"("id":null)");
    }
    void jsonIsReadLeniently()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, outcome);
        Garden garden;
        FieldMask set;
        QList<Problem> problems;
        const QJsonObject input = QJsonDocument::fromJson(json).object();
        readFields(type, Naming::Platform, input, &garden, set, problems);
        const FieldInfo *field = type.find(input.keys().first().toLatin1());
        QCOMPARE(set.count(), size_t(field && !field->is(ReadOnly) ? 1 : 0));
        if (outcome.startsWith('"')) {
            QVERIFY(problems.isEmpty());
            QVERIFY2(recordJson(garden).contains(outcome), recordJson(garden).constData());
            return;
        }
        QCOMPARE(problems.size(), 1);
        const Problem &problem = problems.first();
        QCOMPARE(
            (problem.field.toLatin1() + ' ' + problem.reason + ' ' + problem.arguments.join(u' ').toLatin1())
                .trimmed(),
            outcome);
    }

    // The quick reader agrees with the other one, or leaves it to it.
    void whatWasWrittenIsReadAgain()
    {
        Garden garden{.trees = -7, .name = QStringLiteral("Gan גן"), .tags = {QStringLiteral("a"), QStringLiteral("ב")}, .open = true, .season = Season::Autumn};
        garden.parent = {12, QStringLiteral("Park")};
        const FieldMask fields = type.mask({"trees", "name", "tags", "open", "season", "parent", "code"});
        QVERIFY(readsAgain(garden, fields, true));
        QVERIFY(readsAgain(Garden(), fields, true));
        QVERIFY(readsAgain(Garden(), {}, true));
        garden.trees = std::numeric_limits<qint64>::max();
        garden.tags = {QString()};
        QVERIFY(readsAgain(garden, fields, true));
        garden.name = QStringLiteral("\"");
        QVERIFY(readsAgain(garden, fields, false));
        garden.name = QStringLiteral("a");
        garden.tags = {QStringLiteral("\\")};
        QVERIFY(readsAgain(garden, fields, false));
        for (const char *other : {"", "{", "[]", "{\"name\":\"a\"", "{\"name\":\"a\"} ", "{\"name\":1}", "{\"trees\":1.5}", "{\"trees\":1e3}", "{\"trees\":\"1\"}",
                                  "{\"trees\":99999999999999999999}", "{\"id\":1}", "{\"shed\":1}", "{\"tags\":[\"a\",null]}", "{\"name\":\"a\",}", "{,\"name\":\"a\"}"}) {
            Garden read;
            FieldMask set;
            QVERIFY2(!readWritten(type, other, &read, set), other);
        }
    }

    void aDialectReadsItsOwnNames()
    {
        Garden garden;
        FieldMask set;
        QList<Problem> problems;
        readFields(type, Naming::Provisioning,
                   {{QStringLiteral("trees"), 1},
                    {QStringLiteral("gardenName"), QStringLiteral("x")},
                    {QStringLiteral("open"), true}},
                   &garden, set, problems);
        QCOMPARE(set, type.mask({"name"}));
        QCOMPARE(garden.name, QStringLiteral("x"));
    }

    void valuesAreCheckedByTheirRow_data()
    {
        QTest::addColumn<QString>("wire");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outcome"); // the normal form, or a reason
        const auto row = [](const char *wire, const QByteArray &text, const QByteArray &outcome) {
            QTest::addRow("%s %s", wire, text.constData())
                << QString::fromLatin1(wire) << QString::fromUtf8(text) << QString::fromUtf8(outcome);
        };
        row("name", "  trimmed ", "trimmed");
        row("name", "e\u0301te\u0301", "\u00e9t\u00e9");
        row("name", "", "field.required");
        row("name", "   ", "field.required");
        row("name", "1234567890", "1234567890");
        row("name", "12345678901", "field.too_long");
        row("tags", "123456", "field.too_long");
        row("code", "A00123", "A00123");
        row("code", "אב12", "אב12");
        row("code", "A-1", "field.code");
        row("code", "A\U00010400", "A\U00010400");
        row("code", "A\U0001f600", "field.code");
        row("name", "\u200b", "field.required");
        row("name", "\u00ad\u034f", "field.required");
        row("name", "\u3164", "field.invisible");
        row("name", "\u2800", "field.invisible");
        row("name", "\U000e0041", "field.invisible");
        row("name", "\u0301", "field.invisible");
        row("name", "\ufe0f", "field.invisible");
        row("name", "\u200fדנה\u200e", "דנה");
        row("name", "Da\u00adna", "Dana");
        row("name", "Da\u202ena", "field.invisible");
        row("name", "Da\u202dna", "field.invisible");
        row("name", "\u2067Da\u2069na", "Dana");
        row("name", "\u202aDa\u202cna", "Dana");
        row("name", "Da\u200dna", "Dana");
        row("name", "\u200f\u200cDana\u200c", "Dana");
        row("name", "D\uffff", "field.invisible");
        row("name", "D\U0001ffff", "field.invisible");
        row("name", "D\U0010fffe", "field.invisible");
        row("name", "D\ue000", "field.invisible");
        row("name", "D\U000f0000", "field.invisible");
        row("name", "\U00020000\U0001f600", "\U00020000\U0001f600");
        row("name", "Da\u001bna", "field.control");
        row("name", "Da\nna", "field.control");
        row("name", "Da\u2028na", "field.control");
        row("name", "Da\u0085na", "field.control");
        // What Persian and Indian words, Chinese names, emoji and keys are written with.
        row("name", "می‌ناز", "می‌ناز");
        row("name", "രാജന്‍", "രാജന്‍");
        row("name", "葛\U000e0100城", "葛\U000e0100城");
        row("name", "👩‍🏫", "👩‍🏫");
        row("name", "❤️‍🔥", "❤️‍🔥");
        row("name", "1️⃣", "1️⃣");
        row("name", "1\ufe0f", "field.invisible");
        row("name", "שָׁלוֹם", "שָׁלוֹם");
        row("name", "-", "-");
        row("tags", "A\u200b", "A");
        row("tags", "A\u202cB", "AB");
        row("tags", "A\u202dB", "field.invisible");
        row("code", "\u200e00\u202c7", "007");
        row("note", "one\n\ttwo\r\nthree", "one\n\ttwo\r\nthree");
        row("note", "one\u202etwo", "field.invisible");
        row("note", "one\atwo", "field.control");
        row("code", "A\u3164", "field.invisible");
        row("slug", "alpha-1", "alpha-1");
        row("slug", "Alpha", "field.slug");
        row("slug", "12", "field.slug");
        row("slug", "-a", "field.slug");
        row("url", "https://example.org/x", "https://example.org/x");
        row("url", "javascript:alert(1)", "field.url");
        row("url", "https://", "field.url");
        row("url", "https://me:secret@example.org/x", "field.url");
        row("colour", "#12abEF", "#12abEF");
        row("colour", "red", "field.colour");
        row("colour", "", "");
    }
    void valuesAreCheckedByTheirRow()
    {
        QFETCH(QString, wire);
        QFETCH(QString, text);
        QFETCH(QString, outcome);
        Garden garden;
        const FieldInfo &field = fieldNamed(wire);
        QVERIFY(readText(field, text, &garden));
        const QList<Problem> problems = normaliseAndCheck(type, type.mask({field.wire}), &garden);
        if (outcome.startsWith(u"field.")) {
            QCOMPARE(problems.size(), 1);
            QCOMPARE(problems.first().field, wire);
            QCOMPARE(QString::fromLatin1(problems.first().reason), outcome);
        } else {
            QVERIFY(problems.isEmpty());
            QCOMPARE(textOf(field, &garden), outcome);
        }
    }

    void theHiddenCharacterIsNamed()
    {
        Garden garden;
        garden.name = QStringLiteral("A\u202e");
        garden.mail = QStringLiteral("\u043ea@b.org");
        const QList<Problem> problems = normaliseAndCheck(type, type.mask({"name", "mail"}), &garden);
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].arguments, QStringList({QStringLiteral("U+202E"), QStringLiteral("2")}));
        QCOMPARE(problems[1].reason, QByteArray("field.lookalike"));
        QCOMPARE(problems[1].arguments, QStringList({QStringLiteral("a"), QStringLiteral("U+0061")}));
    }

    void onlyWhatIsMeantIsChecked()
    {
        Garden garden;
        garden.code = QStringLiteral("not a code");
        QVERIFY(normaliseAndCheck(type, type.mask({"trees"}), &garden).isEmpty());
        QCOMPARE(normaliseAndCheck(type, type.writable(), &garden).size(), 2);
    }

    void listsKeepTheFirstSpelling()
    {
        Garden garden;
        garden.tags = {QStringLiteral(" B "), QStringLiteral("b"), QString(),
                       QStringLiteral("é"),   QStringLiteral("E"), QStringLiteral("É")};
        QVERIFY(normaliseAndCheck(type, type.mask({"tags"}), &garden).isEmpty());
        QCOMPARE(garden.tags, (QStringList{QStringLiteral("B"), QStringLiteral("é"), QStringLiteral("E")}));
        garden.tags.clear();
        for (int i = 0; i < 201; ++i)
            garden.tags << QString::number(i);
        QCOMPARE(normaliseAndCheck(type, type.mask({"tags"}), &garden).first().reason,
                 QByteArray("field.too_many"));
    }

    void differencesNameTheFields()
    {
        Garden one, other;
        QVERIFY(differences(type, &one, &other).none());
        other.open = true;
        other.parent = {3, QStringLiteral("x")};
        QCOMPARE(differences(type, &one, &other), type.mask({"open", "parent"}));
        copyValues(type, type.mask({"parent"}), &other, &one);
        QCOMPARE(differences(type, &one, &other), type.mask({"open"}));
        // Of a reference the number counts; its name is only read along.
        one.parent.name = QStringLiteral("y");
        QCOMPARE(differences(type, &one, &other), type.mask({"open"}));
    }
};

ULPAN_TEST(RecordValuesTest)
#include "record_values_test.moc"
