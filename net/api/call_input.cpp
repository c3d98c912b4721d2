#include "net/api/call_input.h"

#include "net/api/form_tree.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

QJsonValue valueNamed(const QJsonObject &tree, const FieldInfo &field, QLatin1StringView name)
{
    const auto found = tree.constFind(name);
    if (found != tree.constEnd() || !field.is(AnyCase))
        return found == tree.constEnd() ? QJsonValue(QJsonValue::Undefined) : *found;
    for (auto other = tree.constBegin(); other != tree.constEnd(); ++other) {
        if (other.key().compare(name, Qt::CaseInsensitive) == 0)
            return *other;
    }
    return QJsonValue(QJsonValue::Undefined);
}

// Clients took the x of the documented filter[x] literally, and wrote single values as lists.
QJsonValue asWritten(const FieldInfo &field, const QJsonValue &value)
{
    if (field.type == FieldType::List && value.isObject()) {
        QJsonArray elements;
        for (const QJsonValue &element : value.toObject())
            elements.append(element);
        return elements;
    }
    const bool single = value.isArray() && value.toArray().size() == 1;
    return single && field.type == FieldType::Text ? value.toArray().first() : value;
}

void addFields(QJsonObject &fields, const RecordType &type, Naming naming, const QJsonObject &tree,
               bool isForm)
{
    for (const FieldInfo &field : type.fields) {
        const char *spelling = nameIn(naming, field);
        if (!spelling)
            continue;
        const QLatin1StringView name(spelling);
        const QJsonValue value = valueNamed(tree, field, name);
        if (!value.isUndefined() && !fields.contains(name))
            fields.insert(name, isForm ? asWritten(field, value) : value);
    }
}

} // namespace

CallInput::CallInput(QList<FormField> form) : m_body(formTree(form)), m_form(std::move(form)), m_isForm(true) {}

QList<QJsonValue> CallInput::said(QByteArrayView group, QByteArrayView name) const
{
    QList<QJsonValue> values;
    for (const FormField &field : m_form) {
        if (speaksOf(field.name, group, name))
            values << field.value;
    }
    if (m_isForm)
        return values;
    const QJsonObject home = group.isEmpty() ? m_body : m_body.value(QLatin1StringView(group)).toObject();
    const auto found = home.constFind(QLatin1StringView(name));
    return found == home.constEnd() ? values : QList<QJsonValue>{*found};
}

bool speaksOf(const QByteArray &sentName, QByteArrayView group, QByteArrayView name)
{
    if (!group.isEmpty())
        return sentName.startsWith(group.toByteArray() + '[' + name.toByteArray() + ']');
    return sentName.startsWith(name) && (sentName.size() == name.size() || sentName.at(name.size()) == '[');
}

QJsonObject CallInput::of(const InputShape &shape, Naming naming, const QueryFields &query) const
{
    QJsonObject fields;
    if (shape.place != InputPlace::Query)
        addFields(fields, shape.type(), naming, m_body, m_isForm);
    if (shape.place == InputPlace::Body || query.isEmpty())
        return fields;
    QList<FormField> sent;
    for (const auto &[name, value] : query)
        sent << FormField{name, value};
    addFields(fields, shape.type(), naming, formTree(sent), true);
    return fields;
}

QByteArray CallInput::fingerprint() const
{
    return QJsonDocument(m_body).toJson(QJsonDocument::Compact);
}

} // namespace ulpan
