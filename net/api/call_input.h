#pragma once

#include "models/records/record_json.h"
#include "net/http/form.h"

#include <span>

namespace ulpan {

// Where the fields of a shape stand in a request; anywhere means the body, or else the query.
enum class InputPlace : quint8
{
    Body,
    Query,
    Anywhere
};

// A part of what an operation is sent: the rows of a type. Decoders can read nothing else, and the documents
// are made of the same.
struct InputShape
{
    const RecordType &(*type)() = nullptr;
    InputPlace place = InputPlace::Body;
    bool isChange = false; // what is Required is so only where a record is made
};

using QueryFields = QList<std::pair<QByteArray, QString>>;

// What came in a request's body, shown only as far as the operation's shapes declare it.
class CallInput
{
public:
    CallInput() = default;
    explicit CallInput(QJsonObject body) : m_body(std::move(body)) {}
    // A form's brackets become the same tree that JSON would have said.
    explicit CallInput(QList<FormField> form);

    // What was sent of the shape's fields, under the names that its rows give them. In a form a list's
    // elements may have any keys, and a single element stands for a text.
    [[nodiscard]] QJsonObject of(const InputShape &shape, Naming naming, const QueryFields &query) const;
    // All that the body says of a field, which a form may say several times; `group` is the object that it stands in, empty: none.
    [[nodiscard]] QList<QJsonValue> said(QByteArrayView group, QByteArrayView name) const;
    // All of it as compact JSON: to tell requests apart, not to be read.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    QJsonObject m_body;
    QList<FormField> m_form; // as sent
    bool m_isForm = false;
};

// Whether a form's or a query's field says something of a field, of one in a group where that is not empty.
[[nodiscard]] bool speaksOf(const QByteArray &sentName, QByteArrayView group, QByteArrayView name);

} // namespace ulpan
