#include "net/api/docs_example.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace ulpan {

namespace {

// One word for the shell, with its variables still put in.
QByteArray shellWord(const QByteArray &text)
{
    static const QRegularExpression variable(QStringLiteral("(\\$[A-Z_]+)"));
    if (text.contains('$') && !text.contains('"') && !text.contains('\\') && !text.contains('`'))
        return '"' + text + '"';
    QString word = QString::fromUtf8(text).replace(u'\'', QLatin1StringView("'\\''"));
    word.replace(variable, QStringLiteral("'\"\\1\"'"));
    return '\'' + word.toUtf8() + '\'';
}

// {member} becomes $MEMBER.
QByteArray pathWithVariables(QByteArrayView path)
{
    QByteArray result;
    for (const QByteArray &segment : path.toByteArray().split('/').mid(1)) {
        const bool placeholder = segment.startsWith('{');
        result += '/' + (placeholder ? '$' + segment.mid(1).chopped(1).toUpper() : segment);
    }
    return result;
}

// A tree as the bracketed fields of a form, as the clients of the provisioning dialect send it.
void addFormFields(QList<QByteArray> &lines, const QByteArray &name, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            addFormFields(lines, name.isEmpty() ? member.key().toUtf8() : name + '[' + member.key().toUtf8() + ']', *member);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            addFormFields(lines, name + '[' + QByteArray::number(i) + ']', array.at(i));
    } else {
        lines << "-F " + shellWord(name + '=' + value.toVariant().toString().toUtf8());
    }
}

} // namespace

QByteArray exampleCommand(const Operation &operation, Dialect dialect)
{
    const Endpoint &endpoint = operation.endpoint(dialect);
    const QByteArray example = operation.example ? operation.example : "";
    const QByteArray query = example.startsWith('?') ? example : QByteArray();
    QList<QByteArray> lines;
    QByteArray first = "curl";
    if (endpoint.method != HttpMethod::Get)
        first += QByteArray(" -X ") + name(endpoint.method);
    lines << first + " \"$BASE" + pathWithVariables(endpoint.path) + query + '"';
    if (operation.ability != Ability::Anybody)
        lines << "-H \"Authorization: Bearer $TOKEN\"";
    if (example.startsWith('{') && dialect == Dialect::Platform) {
        lines << "-H 'Content-Type: application/json'";
        lines << "-d " + shellWord(example);
    } else if (example.startsWith('{')) {
        addFormFields(lines, {}, QJsonDocument::fromJson(example).object());
    } else if (example.startsWith('-')) {
        lines << example;
    }
    return lines.join(" \\\n  ");
}

} // namespace ulpan
