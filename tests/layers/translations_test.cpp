#include "tests/layers/sources.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace ulpan::tests;

namespace {

struct Message
{
    QString context, source, comment, state; // state: empty when finished
    QStringList translations;                // one, or one a plural form
    bool plural = false;

    [[nodiscard]] QString name() const { return context + QStringLiteral(": ") + source; }
};

QStringList readTranslation(QXmlStreamReader &xml)
{
    QStringList forms;
    QString whole;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isCharacters())
            whole += xml.text();
        else if (xml.isStartElement())
            forms << xml.readElementText();
    }
    return forms.isEmpty() ? QStringList{whole} : forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message result;
    result.context = context;
    result.plural = xml.attributes().value(QLatin1StringView("numerus")) == QLatin1StringView("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1StringView("source"))
            result.source = xml.readElementText();
        else if (xml.name() == QLatin1StringView("comment"))
            result.comment = xml.readElementText();
        else if (xml.name() == QLatin1StringView("translation")) {
            result.state = xml.attributes().value(QLatin1StringView("type")).toString();
            result.translations = readTranslation(xml);
        } else
            xml.skipCurrentElement();
    }
    return result;
}

QList<Message> readCatalogue(const QString &text)
{
    QList<Message> result;
    QString context;
    QXmlStreamReader xml(text);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1StringView("message"))
            result << readMessage(xml, context);
    }
    if (xml.hasError())
        qFatal("A catalogue cannot be read: %s", qUtf8Printable(xml.errorString()));
    return result;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(?:L?[1-9]|n)"));
    QStringList result;
    for (auto matches = place.globalMatch(text); matches.hasNext();)
        result << matches.next().captured();
    result.sort();
    result.removeDuplicates();
    return result;
}

// What is wrong with one message; empty when nothing is.
QString faultOf(const Message &message)
{
    if (!message.state.isEmpty())
        return message.state;
    for (qsizetype form = 0; form < message.translations.size(); ++form) {
        const QString &text = message.translations[form];
        if (text.isEmpty())
            return QStringLiteral("empty");
        // "One learner" needs no figure.
        QStringList expected = placesIn(message.source);
        QStringList found = placesIn(text);
        if (message.plural && form == 0) {
            expected.removeAll(QStringLiteral("%n"));
            found.removeAll(QStringLiteral("%n"));
        }
        if (expected != found)
            return QStringLiteral("has the places \"%1\", not \"%2\": %3")
                .arg(found.join(QLatin1Char(' ')), expected.join(QLatin1Char(' ')), text);
    }
    return {};
}

QStringList faultsOf(const QList<Message> &messages, bool pluralsOnly)
{
    QStringList result;
    for (const Message &message : messages) {
        const QString fault = pluralsOnly && !message.plural ? QString() : faultOf(message);
        if (!fault.isEmpty())
            result << message.name() + QStringLiteral(" → ") + fault;
    }
    return result;
}

QSet<QString> namesIn(const QList<Message> &messages)
{
    QSet<QString> result;
    for (const Message &message : messages)
        result << message.name() +
                      (message.comment.isEmpty() ? QString() : QStringLiteral(" | ") + message.comment);
    return result;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesEveryFault_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const char *message, const char *fault) {
            QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(fault);
        };
        row("good", "<source>Row %1</source><translation>Ligne %1</translation>", "");
        row("moved", "<source>%1 of %2</source><translation>%2 : %1</translation>", "");
        row("unfinished", "<source>A</source><translation type=\"unfinished\">B</translation>", "unfinished");
        row("vanished", "<source>A</source><translation type=\"vanished\">B</translation>", "vanished");
        row("empty", "<source>A</source><translation></translation>", "empty");
        row("lost place", "<source>Row %1</source><translation>Ligne</translation>",
            "has the places \"\", not \"%1\": Ligne");
        row("other place", "<source>%1</source><translation>%2</translation>",
            "has the places \"%2\", not \"%1\": %2");
    }

    void seesEveryFault()
    {
        QFETCH(QString, message);
        const QList<Message> messages = readCatalogue(
            QStringLiteral("<TS><context><name>C</name><message>%1</message></context></TS>").arg(message));
        QCOMPARE(messages.size(), 1);
        QTEST(faultOf(messages.first()), "fault");
    }

    void seesPlurals()
    {
        const QString text = QStringLiteral(
            "<TS><context><name>C</name><message numerus=\"yes\"><source>%n row(s)</source><translation>"
            "<numerusform>one</numerusform><numerusform>%1</numerusform></translation></message></context></"
            "TS>");
        QCOMPARE(faultOf(readCatalogue(text.arg(QStringLiteral("%n rows"))).first()), QString());
        QVERIFY(!faultOf(readCatalogue(text.arg(QStringLiteral("rows"))).first()).isEmpty());
    }

    void areComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("he") << QStringLiteral("translations/ulpan_he.ts") << false;
        QTest::newRow("fr") << QStringLiteral("translations/ulpan_fr.ts") << false;
        QTest::newRow("en") << QStringLiteral("translations/ulpan_en.ts") << true;
    }

    void areComplete()
    {
        QFETCH(QString, file);
        QFETCH(bool, pluralsOnly);
        expectNone(faultsOf(readCatalogue(sourceFile(file)), pluralsOnly));
    }

    // What is spoken of has one name, whoever speaks of it: the documents, the faults or the report.
    void hebrewHasOneWordForAThing_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("imports") << QStringLiteral("[יו]יבוא|לייבא|מייבא|[תי]ובא");
        // The people of an institution, of whatever role; it has no club's members.
        QTest::newRow("members") << QStringLiteral("(?<![א-ת])[ובהלמשכ]{0,3}חבר(ים|י)?(?![א-ת])");
        QTest::newRow("entities") << QStringLiteral("(?<![א-ת])[ובהלמשכ]{0,3}ישו(ת|יות)(?![א-ת])");
        QTest::newRow("tokens") << QStringLiteral("אסימו");
    }
    void hebrewHasOneWordForAThing()
    {
        QFETCH(QString, other);
        const QRegularExpression pattern(other);
        QVERIFY(pattern.isValid());
        const QStringList contexts{QStringLiteral("Operation"), QStringLiteral("Reason"),    QStringLiteral("Note"),
                                   QStringLiteral("ImportJob"), QStringLiteral("ImportRow"), QStringLiteral("ImportOptions"),
                                   QStringLiteral("ImportGate"), QStringLiteral("KeptMapping"), QStringLiteral("Choice"),
                                   QStringLiteral("Docs")};
        QStringList findings;
        for (const Message &message : readCatalogue(sourceFile(QStringLiteral("translations/ulpan_he.ts")))) {
            for (const QString &text : message.translations) {
                if (contexts.contains(message.context) && text.contains(pattern))
                    findings << message.name() + QStringLiteral(" → ") + text;
            }
        }
        expectNone(findings);
    }

    // Reads the sources again, as `update_translations` does, and finds nothing new and nothing gone.
    void areUpToDate()
    {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh_he.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(ULPAN_SOURCE_DIR));
        lupdate.start(QStringLiteral(ULPAN_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-I"), QStringLiteral("."),
                       QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("net"),
                       QStringLiteral("ui"), QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished());
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        QFile file(fresh);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QSet<QString> inSources = namesIn(readCatalogue(QString::fromUtf8(file.readAll())));
        QStringList findings;
        for (const char *language : {"he", "fr"}) {
            const QString path = QStringLiteral("translations/ulpan_%1.ts").arg(QString::fromUtf8(language));
            const QSet<QString> inCatalogue = namesIn(readCatalogue(sourceFile(path)));
            for (const QString &name : inSources - inCatalogue)
                findings << path + QStringLiteral(" lacks ") + name;
            for (const QString &name : inCatalogue - inSources)
                findings << path + QStringLiteral(" still has ") + name;
        }
        findings.sort();
        expectNone(findings);
    }
};

ULPAN_TEST(TranslationsTest)
#include "translations_test.moc"
