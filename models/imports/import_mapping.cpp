#include "models/imports/import_mapping.h"

#include "models/base/characters.h"
#include "models/csv/headers.h"
#include "models/csv/synonyms.h"
#include "models/csv/values.h"
#include "models/records/learner.h"
#include "models/records/scalars.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

Problem unknownField(const QString &field)
{
    return {QStringLiteral("mapping"), "import.field_unknown", {field}};
}

constexpr int mostPairs = 200; // different texts a field; a column with more holds something else

} // namespace

bool isImportField(const QString &field)
{
    return field.isEmpty() || importFields().contains(field);
}

QString importFieldSpelling(const QString &sent)
{
    if (const FieldInfo *field = recordType<Learner>().find(sent.toUtf8()); field && field->rpc)
        return QString::fromLatin1(field->rpc);
    const QString plain = QString(sent).remove(u'_');
    for (const QString &field : importFields()) {
        if (plain.compare(field, Qt::CaseInsensitive) == 0)
            return field;
    }
    return sent;
}

QList<Problem> ImportMapping::takeValues(const QJsonObject &input, const QString &problemField)
{
    QList<Problem> problems;
    QMap<QString, QMap<QString, QString>> result;
    for (auto field = input.begin(); field != input.end(); ++field) {
        const QString into = importFieldSpelling(field.key());
        if (!hasValuePairs(into))
            problems << Problem{problemField, "import.field_unknown", {field.key()}};
        const QJsonObject pairs = field.value().toObject();
        for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
            const QString sent = pair.value().toVariant().toString();
            const QString value = proposeValue(into, sent);
            if (!sent.isEmpty() && value.isEmpty())
                problems << Problem{problemField, "import.value_unknown", {sent, field.key()}};
            result[into].insert(pairKey(pair.key()), value);
        }
    }
    values = result;
    return problems;
}

QJsonObject ImportMapping::valuesObject() const
{
    QJsonObject pairs;
    for (auto field = values.begin(); field != values.end(); ++field) {
        QJsonObject texts;
        for (auto text = field.value().begin(); text != field.value().end(); ++text)
            texts.insert(text.key(), text.value().isEmpty() ? QJsonValue() : QJsonValue(text.value()));
        pairs.insert(field.key(), texts);
    }
    return pairs;
}

bool ImportMapping::propose(const QString &field, const QString &text)
{
    const QString key = pairKey(text);
    auto &pairs = values[field];
    if (pairs.contains(key))
        return true;
    const QString value = proposeValue(field, text);
    if (!value.isEmpty() && pairs.size() < mostPairs)
        pairs.insert(key, value);
    return !value.isEmpty();
}

void ImportMapping::use(const KeptMapping &kept, const QStringList &header)
{
    name = kept.name;
    QHash<QString, QString> fields; // by the header as it is compared
    const QJsonObject columns = QJsonDocument::fromJson(kept.columns).object();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        fields.insert(synonymKey(column.key()), column->toString());
    const QStringList keptFields = fields.values();
    for (qsizetype i = 0; i < qMin(header.size(), fieldOfColumn.size()); ++i) {
        const auto found = fields.constFind(synonymKey(header[i]));
        if (found != fields.cend())
            fieldOfColumn[i] = *found;
        else if (keptFields.contains(fieldOfColumn[i]))
            fieldOfColumn[i].clear();
    }
    ImportMapping pairs;
    const QList<Problem> ours = pairs.takeValues(QJsonDocument::fromJson(kept.values).object(), {});
    for (auto field = pairs.values.begin(); field != pairs.values.end(); ++field)
        values[field.key()].insert(field.value());
}

bool hasValuePairs(QStringView field)
{
    return field == u"civility" || field == u"role" || field == u"language" || field == u"testUser";
}

QString pairKey(const QString &text)
{
    return withoutSoftMarks(text).trimmed().toLower();
}

ImportMapping ImportMapping::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ImportMapping mapping;
    for (const QJsonValue &field : object.value(QLatin1StringView("columns")).toArray())
        mapping.fieldOfColumn << field.toString();
    const QList<Problem> ours = mapping.takeValues(object.value(QLatin1StringView("values")).toObject(), {});
    mapping.name = object.value(QLatin1StringView("name")).toString();
    return mapping;
}

QByteArray ImportMapping::json() const
{
    QJsonArray columns;
    for (const QString &field : fieldOfColumn)
        columns << (field.isEmpty() ? QJsonValue() : QJsonValue(field));
    QJsonObject object{{QStringLiteral("columns"), columns}, {QStringLiteral("values"), valuesObject()}};
    if (!name.isEmpty())
        object.insert(QStringLiteral("name"), name);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<void> ImportMapping::change(const QJsonObject &input, const QStringList &header)
{
    QList<Problem> problems;
    const QJsonValue columns = input.value(QLatin1StringView("columns"));
    QStringList fields = fieldOfColumn;
    const auto fieldIn = [&problems](const QJsonValue &value) {
        const std::optional<QString> text = scalarText(value);
        if (!text)
            problems << Problem{QStringLiteral("mapping"), "field.text"};
        return importFieldSpelling(text.value_or(QString()));
    };
    if (columns.isArray() && columns.toArray().size() != header.size())
        problems << Problem{
            QStringLiteral("mapping"), "import.mapping_length", {QString::number(header.size())}};
    else if (columns.isArray()) {
        for (qsizetype i = 0; i < header.size(); ++i)
            fields[i] = fieldIn(columns[i]);
    }
    const QJsonObject byHeader = columns.toObject();
    for (auto column = byHeader.begin(); column != byHeader.end(); ++column) {
        const qsizetype index = header.indexOf(column.key());
        if (index < 0)
            problems << Problem{QStringLiteral("mapping"), "import.column_unknown", {column.key()}};
        else
            fields[index] = fieldIn(column.value());
    }
    for (const QString &field : std::as_const(fields)) {
        if (!isImportField(field))
            problems << unknownField(field);
    }
    if (const QJsonValue pairs = input.value(QLatin1StringView("values")); pairs.isObject())
        problems << takeValues(pairs.toObject(), QStringLiteral("mapping"));
    if (!problems.isEmpty())
        return invalid(problems);
    fieldOfColumn = fields;
    return {};
}

QList<qsizetype> passwordColumns(const ImportMapping &mapping, const QStringList &header)
{
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (mapping.fieldOfColumn.value(i) == u"password" || matchHeader(header[i]) == u"password" ||
            speaksOfPasswords(header[i]))
            columns << i;
    }
    return columns;
}

ImportMatch matchOf(const ImportOptions &options, const ImportMapping &mapping)
{
    if (options.match != ImportMatch::Automatic)
        return options.match;
    for (ImportMatch match : {ImportMatch::Login, ImportMatch::ExternalId, ImportMatch::LearnerId}) {
        if (mapping.has(fieldOf(match)))
            return match;
    }
    return ImportMatch::Login;
}

QString fieldOf(ImportMatch match)
{
    return QString::fromLatin1(nameOf(match));
}

Result<void> checkMapping(const ImportMapping &mapping, const QStringList &header,
                          const ImportOptions &options, qint64 headerLine)
{
    const QString line = QString::number(headerLine);
    const QStringList twice = duplicateFields(header, mapping.fieldOfColumn);
    if (!twice.isEmpty()) {
        const qsizetype column = mapping.fieldOfColumn.lastIndexOf(twice.first()) + 1;
        return Error{ErrorKind::Invalid,
                     "import.column_twice",
                     {},
                     {},
                     {line, QString::number(column), twice.first()}};
    }
    QStringList needed{fieldOf(matchOf(options, mapping))};
    if (options.mode != ImportMode::Update) {
        needed << QStringLiteral("login") << QStringLiteral("lastname") << QStringLiteral("firstname");
        // Only learners have one, and who is a learner each row says.
        if (options.entity.isEmpty() && !mapping.has(QStringLiteral("role")))
            needed << QStringLiteral("entity");
    }
    needed.removeIf([&](const QString &field) { return mapping.has(field); });
    needed.removeDuplicates();
    if (!needed.isEmpty())
        return Error{
            ErrorKind::Invalid, "import.column_missing", {}, {}, {line, needed.join(QStringLiteral(", "))}};
    return {};
}

} // namespace ulpan
