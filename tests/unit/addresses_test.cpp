#include "models/records/record.h"
#include "tests/support/test_main.h"

using namespace ulpan;

namespace {

struct Letter
{
    QString address;
};
constexpr FieldInfo letterFields[] = {
    field<&Letter::address>({.wire = "address", .form = TextForm::Email}),
};
const RecordType &recordTypeOf(const Letter *)
{
    static constexpr RecordType type{.name = "letter", .table = "letter", .fields = letterFields, .make = &makeRecord<Letter>};
    return type;
}

} // namespace

// Which addresses are kept, because a login decides who is who: those that have the form of one, and in which nothing is taken for
// something else.
class AddressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreChecked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("outcome"); // the normal form, or a reason
        const auto row = [](const QByteArray &address, const QByteArray &outcome) {
            QTest::addRow("%s", address.constData()) << QString::fromUtf8(address) << QString::fromUtf8(outcome);
        };
        row("a@b.org", "a@b.org");
        row("a@b", "field.email");
        row("a b@c.org", "field.email");
        row("a\u200e@b.org", "field.invisible");
        row("a.b-@c-d.org", "a.b-@c-d.org");
        row(".a@b.org", "field.email");
        row("a.@b.org", "field.email");
        row("a..b@c.org", "field.email");
        row("a@-b.org", "field.email");
        row("a@b-.org", "field.email");
        row("a@b.c", "field.email");
        row("a@b.co", "a@b.co");
        row("a@@b.org", "field.email");
        row("a@b@c.org", "field.email");
        row("@b.org", "field.email");
        row("a@.org", "field.email");
        row("a@b..org", "field.email");
        row("a@b.org.", "field.email");
        row("a@b.-org", "field.email");
        row("a@b.org-", "field.email");
        row("a,b@c.org", "field.email");
        row("a@b[c.org", "field.email");
        row("a+'b_-%@c_d.org", "a+'b_-%@c_d.org");
        row("-a@b.org", "-a@b.org");
        row(QByteArray(64, 'a') + "@b.org", QByteArray(64, 'a') + "@b.org");
        row(QByteArray(65, 'a') + "@b.org", "field.email");
        row("a\tb@c.org", "field.control");
        row("a\u00a0b@c.org", "field.invisible");
        row("a\u200db@c.org", "field.invisible");
        row("jos\u00e9@b.org", "jos\u00e9@b.org");
        row("דנה.כהן@דוגמה.ישראל", "דנה.כהן@דוגמה.ישראל");
        row("dana.כהן@b.org", "dana.כהן@b.org");
        row("иван@пример.com", "иван@пример.com");
        row("иван@example.org", "иван@example.org");
        row("นำ@b.org", "นำ@b.org");
        row("ｄana@b.org", "field.lookalike");
        row("danа@b.org", "field.lookalike");
        row("dana@gmаil.com", "field.lookalike");
        row("da\U0001d5fba@b.org", "field.lookalike");
        row("αa@b.org", "field.lookalike");
        row("d\u1d0fna@b.org", "field.lookalike");
        row("dana@\u0261mail.com", "field.lookalike");
        row("y\u0131ld\u0131z@b.org", "y\u0131ld\u0131z@b.org");
        // Before the @, too, a word that could be Latin is of the domain's alphabet, or passes for somebody else's.
        row("\u0441\u0430\u0440\u0430@b.org", "field.lookalike");
        row("\u0430\u0441\u0435@b.org", "field.lookalike");
        row("\u0441\u0430\u0440\u0430@\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444", "\u0441\u0430\u0440\u0430@\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444");
        row("\u0441\u0430\u0440\u0430\u0438@b.org", "\u0441\u0430\u0440\u0430\u0438@b.org");
        // Cherokee, its small letters, Lisu and Coptic.
        for (const char *word : {"\u13df\u13aa\u13e2", "\uabaf\uab7a\uabb2", "\ua4da\ua4ee\ua4d1", "\u2ca5\u2c9f\u2ca3", "\u2ca4\u2c9e\u2ca2"}) {
            row(QByteArray(word) + "@b.org", "field.lookalike");
            row("dana@" + QByteArray(word) + ".com", "field.lookalike");
        }
        row("da\ua4e0a@b.org", "field.lookalike");
        // The same in the letters of ASCII: apple in Cyrillic, and dan with a Cyrillic a; but neither m\u00fcnchen nor what is no such label.
        row("dana@xn--80ak6aa92e.com", "field.lookalike");
        row("dana@XN--80AK6AA92E.com", "field.lookalike");
        row("dana@mail.xn--dan-8cd.org", "field.lookalike");
        row("dana@xn--mnchen-3ya.de", "dana@xn--mnchen-3ya.de");
        row("xn--80ak6aa92e@b.org", "xn--80ak6aa92e@b.org");
        row("\u0253\u0254\u025b@b.org", "\u0253\u0254\u025b@b.org");
        // What nobody tells from i, l, a and g; as capitals, too.
        for (const char *letter : {"\u026a", "\ua7ae", "\u0269", "\u0196", "\u0251", "\u2c6d", "\ua7ac", "\u01a6", "\u01c0", "\u0184", "\u1d88", "\ua79f",
                                   "\ua781", "\ua780", "\u01bf", "\u01f7", "\u01c3"})
            row("d" + QByteArray(letter) + "na@b.org", "field.lookalike");
        // Marks that are no part of a letter: not seen, seen twice, or making another letter's double.
        row("dana\u0345@b.org", "field.lookalike");
        row("di\u0307\u0307na@b.org", "field.lookalike");
        row("d\u0117\u0307na@b.org", "field.lookalike");
        row("dj\u0307@b.org", "field.lookalike");
        row("s\u0456\u0307@b.org", "field.lookalike");
        row("do\u0338@b.org", "field.lookalike");
        row("\u0301dana@b.org", "field.lookalike");
        row("1\u0307@b.org", "field.lookalike");
        row("d\u05b0ana@b.org", "field.lookalike");
        row("ד\u0307@b.org", "field.lookalike");
        row("ד\u05b0\u05b0@b.org", "field.lookalike");
        row("di\u0307na@b.org", "di\u0307na@b.org");
        row("jose\u0301@b.org", "jos\u00e9@b.org");
        row("דָּנָה@b.org", "דָּנָה@b.org");
        row("कुमार@b.org", "कुमार@b.org");
        // Whole labels of one alphabet are a country's own, unless they pass for Latin where nobody expects another.
        row("dana@\u0430\u0440\u0440\u04cf\u0435.com", "field.lookalike");
        row("dana@mail.\u0441\u043e\u0440\u0443.org", "field.lookalike");
        row("dana@\u0430\u0440\u0440\u04cf\u0435.\u0440\u0444", "dana@\u0430\u0440\u0440\u04cf\u0435.\u0440\u0444");
        row("dana@\u0421\u041e\u0420\u0423.com", "field.lookalike");
        row("dana@\u0451\u0441\u0430.com", "field.lookalike");
        row("dana@\u03bd\u03b9\u03bd\u03bf.com", "field.lookalike");
        row("dana@\u03c0\u03b1\u03c1\u03ac.com", "dana@\u03c0\u03b1\u03c1\u03ac.com");
        row("dana@\u057d\u0585.com", "field.lookalike");
        row("dana@\u05d3\u05d5\u05d2\u05de\u05d4.com", "dana@\u05d3\u05d5\u05d2\u05de\u05d4.com");
        row("dana@\u4f8b\u3048.jp", "dana@\u4f8b\u3048.jp");
        row("dana@\u043f\u0440\u0438mer.com", "field.lookalike");
        row("dana@x.\u0440\u0444", "dana@x.\u0440\u0444");
        row("d\ue000@b.org", "field.invisible");
        row("da❤na@b.org", "field.email_character");
        row("da‐na@b.org", "field.email_character");
    }
    void addressesAreChecked()
    {
        QFETCH(QString, address);
        QFETCH(QString, outcome);
        const RecordType &type = recordType<Letter>();
        Letter letter{address};
        const QList<Problem> problems = normaliseAndCheck(type, type.mask({"address"}), &letter);
        if (outcome.startsWith(u"field.")) {
            QCOMPARE(problems.size(), 1);
            QCOMPARE(QString::fromLatin1(problems.first().reason), outcome);
        } else {
            QVERIFY(problems.isEmpty());
            QCOMPARE(letter.address, outcome);
        }
    }
};

ULPAN_TEST(AddressesTest)
#include "addresses_test.moc"
