#include "net/api/openapi.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Every "$ref" in the tree.
void collectReferences(const QJsonValue &value, QStringList &references)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectReferences(item, references);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == u"$ref")
            references << member->toString();
        else
            collectReferences(*member, references);
    }
}

} // namespace

// The document is derived from the rows; a change of the interface is seen as a change of
// openapi.golden.json.
class OpenapiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsReviewed()
    {
        const QByteArray actual = prettyJson(openApiDocument());
        const QString fresh = QStringLiteral(ULPAN_TESTS_BINARY_DIR "/openapi.golden.json");
        const QByteArray expected =
            contentOf(QStringLiteral(ULPAN_SOURCE_DIR "/tests/contract/openapi.golden.json"));
        if (actual != expected) {
            QFile file(fresh);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(actual) == actual.size());
            qWarning("The new document is %s", qUtf8Printable(fresh));
        }
        COMPARE_TEXT(actual, expected);
    }

    void refersOnlyToWhatItHas()
    {
        const QJsonObject document = QJsonDocument::fromJson(openApiDocument()).object();
        QStringList references;
        collectReferences(document, references);
        QVERIFY(references.size() > 10);
        for (const QString &reference : std::as_const(references)) {
            QJsonValue target = document;
            for (const QString &step : reference.mid(2).split(u'/'))
                target = target[step];
            QVERIFY2(target.isObject(), qUtf8Printable(reference));
        }
    }

    void isAnsweredToAnybodyInBothForms()
    {
        TestBackend backend(Engine::Sqlite);
        COMPARE_JSON(backend.send("GET /api/openapi.json").body, openApiDocument());
        const Answer yaml = backend.send("GET /api/openapi.yaml");
        QCOMPARE(yaml.headers.value("Content-Type"), QByteArray("application/yaml"));
        QVERIFY(yaml.body.contains("\n\"openapi\": \"3.1.0\"\n"));
    }
};

ULPAN_TEST(OpenapiTest)
#include "openapi_test.moc"
