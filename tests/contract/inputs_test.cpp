#include "net/api/openapi.h"
#include "net/api/openapi_refusals.h"
#include "net/api/openapi_schema.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The schema of an operation's body, as the document says it.
QJsonObject bodySchema(const QJsonObject &document, const Operation &operation, Dialect dialect)
{
    const Endpoint &endpoint = operation.endpoint(dialect);
    const QJsonValue content =
        QJsonValue(document)[QLatin1StringView("paths")][QLatin1StringView(endpoint.path)]
                            [QString::fromLatin1(name(endpoint.method)).toLower()]
                            [QLatin1StringView("requestBody")][QLatin1StringView("content")];
    const QJsonValue type = operation.is(TakesFile) ? content[QLatin1StringView("multipart/form-data")]
                                                    : content[QLatin1StringView("application/json")];
    QJsonValue target = document;
    for (const QString &step :
         type[QLatin1StringView("schema")][QLatin1StringView("$ref")].toString().mid(2).split(u'/'))
        target = target[step];
    return target.toObject();
}

// What no field of the schema can be.
QJsonValue nonsenseFor(const QJsonObject &schema)
{
    const QJsonValue type = schema[QLatin1StringView("type")];
    const bool isText =
        type == QLatin1StringView("string") || type.toArray().contains(QStringLiteral("string"));
    const bool isTree = type == QLatin1StringView("object") || type.isUndefined() ||
                        (type.toArray().contains(QStringLiteral("object")) &&
                         !type.toArray().contains(QStringLiteral("integer")));
    const QJsonObject nested{{QStringLiteral("x"), QJsonObject{{QStringLiteral("y"), 1}}}};
    if (type.isUndefined())
        return -7;
    if (isTree)
        return QJsonArray{-7};
    return isText ? QJsonValue(nested) : QJsonValue(QJsonArray{nested});
}

// What is required, said in a way that can be read.
QJsonObject neededOf(const QJsonObject &schema)
{
    QJsonObject body;
    for (const QJsonValue &name : schema[QLatin1StringView("required")].toArray()) {
        const bool isList =
            schema[QLatin1StringView("properties")][name.toString()][QLatin1StringView("type")] ==
            QLatin1StringView("array");
        body.insert(name.toString(), isList ? QJsonValue(QJsonArray{1}) : QJsonValue(1));
    }
    return body;
}

QByteArray pathFor(const TestBackend &backend, const Endpoint &endpoint)
{
    const Place &place = backend.place();
    QByteArray path = endpoint.path;
    for (const auto &[placeholder, value] : std::initializer_list<std::pair<const char *, QByteArray>>{
             {"{institution}", place.slug},
             {"{entity}", QByteArray::number(place.entity)},
             {"{member}", QByteArray::number(place.learner)},
             {"{session}", QByteArray::number(place.session)}})
        path.replace(placeholder, value);
    return path.replace("{credential}", "1")
        .replace("{import}", "imp_none")
        .replace("{line}", "2")
        .replace("{entry}", "1")
        .replace("{undo}", "undo_none")
        .replace("{api_token}", "none");
}

struct Documented
{
    const Operation *operation;
    Dialect dialect;
};

QList<Documented> operationsWithBody()
{
    QList<Documented> result;
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
                if (operation.endpoint(dialect).path &&
                    takesBody(operation, operation.endpoint(dialect).method))
                    result << Documented{&operation, dialect};
            }
        }
    }
    return result;
}

} // namespace

// What is documented of the inputs is what is read. The other way round nothing needs a test: decoders are
// given no field that the operation's shapes do not have.
class InputsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A field that is passed over would not be found at fault.
    void everyDocumentedFieldIsRead_data()
    {
        QTest::addColumn<qsizetype>("index");
        const QList<Documented> all = operationsWithBody();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::addRow("%s", all.at(i).operation->name) << i;
    }
    void everyDocumentedFieldIsRead()
    {
        QFETCH(qsizetype, index);
        const Documented row = operationsWithBody().at(index);
        const QJsonObject document = QJsonDocument::fromJson(openApiDocument()).object();
        const QJsonObject schema = bodySchema(document, *row.operation, row.dialect);
        const QJsonObject properties = schema[QLatin1StringView("properties")].toObject();
        QVERIFY(!properties.isEmpty());
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders caller =
            backend.as(row.operation->ability == Ability::Operate ? Persona::Operator : Persona::Owner);
        const Endpoint &endpoint = row.operation->endpoint(row.dialect);
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            if (property.key() == u"file")
                continue;
            const QJsonValue nonsense = nonsenseFor(property->toObject());
            QJsonObject body = neededOf(schema);
            body.insert(property.key(), nonsense);
            const Answer answer =
                backend.send(name(endpoint.method) + QByteArray(" ") + pathFor(backend, endpoint), caller,
                             QJsonDocument(body).toJson(QJsonDocument::Compact));
            QVERIFY2(answer.status == 422 || answer.status == 400,
                     property.key().toUtf8() + ": " + answer.text());
            QVERIFY2(mayRefuseWith(answer.status, *row.operation, row.dialect, endpoint.method), answer.text());
            QVERIFY2(answer.body.contains(property.key().toUtf8()),
                     property.key().toUtf8() + ": " + answer.text());
        }
    }

    void everyAnswerIsDescribed()
    {
        QStringList missing;
        for (const auto &page : operationPages()) {
            for (const Operation &operation : page) {
                if (!operation.empty && !operation.output && !operation.answer && !operation.media)
                    missing << QLatin1StringView(operation.name);
            }
        }
        QCOMPARE(missing, QStringList());
    }

    // Whoever makes a record is told what it needs; whoever changes one needs nothing.
    void requiredAsTheRulesSay_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QStringList>("required");
        const auto row = [](const char *schema, const QStringList &required) {
            QTest::addRow("%s", schema) << QString::fromLatin1(schema) << required;
        };
        const auto list = [](const char *names) {
            return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
        };
        row("LearnersCreateInput", list("login lastname firstname"));
        row("LearnersUpdateInput", {});
        row("EntitiesCreateInput", list("name"));
        row("EntitiesUpdateInput", {});
        row("SessionsCreateInput", list("filter location"));
        row("SessionsUpdateInput", {});
        row("InstitutionsCreateInput", list("name slug"));
        row("InstitutionsUpdateInput", {});
        row("ProvisioningInsertLearnerInput", list("login civility lastname firstname entity"));
        row("ProvisioningUpdateLearnerInput", list("identifier"));
        row("ProvisioningRemoveFromSessionInput", list("identifier filter location"));
        row("MembersBulkEditInput", list("change"));
        row("SessionsMoveMembersInput", list("ids to"));
        row("TokensCreateInput", list("name abilities"));
        row("ImportsCreateInput", list("file"));
    }
    void requiredAsTheRulesSay()
    {
        QFETCH(QString, schema);
        QFETCH(QStringList, required);
        const QJsonObject document = QJsonDocument::fromJson(openApiDocument()).object();
        const QJsonObject found =
            QJsonValue(document)[QLatin1StringView("components")][QLatin1StringView("schemas")][schema]
                .toObject();
        QVERIFY(!found.isEmpty());
        QStringList said;
        for (const QJsonValue &name : found[QLatin1StringView("required")].toArray())
            said << name.toString();
        QCOMPARE(said, required);
    }
};

ULPAN_TEST(InputsTest)
#include "inputs_test.moc"
