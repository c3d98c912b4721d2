#include "models/records/record_json.h"

#include <charconv>
#include <cstring>

namespace ulpan {

namespace {

// Goes through JSON as JsonWriter writes it. Each step says whether what it looks for stands there.
class WrittenJson
{
public:
    explicit WrittenJson(QByteArrayView json) : m_at(json.data()), m_end(json.data() + json.size()) {}

    [[nodiscard]] bool take(QByteArrayView expected)
    {
        const bool found = m_end - m_at >= expected.size() && QByteArrayView(m_at, expected.size()) == expected;
        m_at += found ? expected.size() : 0;
        return found;
    }
    [[nodiscard]] bool takeText(QByteArrayView &text)
    {
        if (!take("\""))
            return false;
        const char *const begin = m_at;
        while (m_at != m_end && *m_at != '"' && *m_at != '\\')
            ++m_at;
        text = QByteArrayView(begin, m_at - begin);
        return take("\"");
    }
    [[nodiscard]] bool takeNumber(qint64 &number)
    {
        const auto [end, error] = std::from_chars(m_at, m_end, number);
        m_at = end;
        return error == std::errc() && end != m_end && (*end == ',' || *end == '}');
    }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }

private:
    const char *m_at, *m_end;
};

bool isNamed(const FieldInfo &field, QByteArrayView name)
{
    // A name may hold a NUL, where the comparison ends.
    return strncmp(field.wire, name.data(), size_t(name.size())) == 0 && qsizetype(strlen(field.wire)) == name.size();
}

bool takeTexts(WrittenJson &json, QStringList &texts)
{
    if (!json.take("["))
        return false;
    while (!json.take("]")) {
        QByteArrayView text;
        if ((!texts.isEmpty() && !json.take(",")) || !json.takeText(text))
            return false;
        texts << QString::fromUtf8(text);
    }
    return true;
}

bool takeReference(WrittenJson &json, Reference &reference)
{
    QByteArrayView name;
    const bool hasId = json.take("{\"id\":") && (json.take("null") || (json.takeNumber(reference.id) && reference.id > 0));
    const bool taken = hasId && json.take(",\"name\":") && json.takeText(name) && json.take("}");
    reference.name = QString::fromUtf8(name);
    return taken;
}

bool takeValue(WrittenJson &json, const FieldInfo &field, void *record)
{
    if (json.take("null"))
        return readText(field, {}, record);
    QByteArrayView text;
    switch (field.type) {
    case FieldType::Text:
        if (!json.takeText(text))
            return false;
        valueOf<QString>(field, record) = QString::fromUtf8(text);
        return true;
    case FieldType::Choice:
        return json.takeText(text) && readText(field, QString::fromUtf8(text), record);
    case FieldType::Integer: {
        qint64 number = 0;
        const bool taken = json.takeNumber(number);
        valueOf<std::optional<qint64>>(field, record) = number;
        return taken;
    }
    case FieldType::Flag: {
        const bool flag = json.take("true");
        valueOf<bool>(field, record) = flag;
        return flag || json.take("false");
    }
    case FieldType::List:
        return takeTexts(json, valueOf<QStringList>(field, record));
    case FieldType::Reference:
        return takeReference(json, valueOf<Reference>(field, record));
    case FieldType::Identifier:
    case FieldType::Instant:
    case FieldType::Json:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

bool readWritten(const RecordType &type, QByteArrayView json, void *record, FieldMask &set)
{
    WrittenJson written(json);
    if (!written.take("{"))
        return false;
    const size_t count = type.fields.size();
    size_t next = 0; // they mostly stand in the order of the rows
    for (bool first = true; !written.take("}"); first = false) {
        QByteArrayView name;
        if ((!first && !written.take(",")) || !written.takeText(name) || !written.take(":"))
            return false;
        size_t tried = 0;
        while (tried < count && !isNamed(type.fields[next], name)) {
            next = (next + 1) % count;
            ++tried;
        }
        const FieldInfo &field = type.fields[next];
        if (tried == count || set.test(next) || field.is(ReadOnly) || field.is(Secret) || !takeValue(written, field, record))
            return false;
        set.set(next);
    }
    return written.isAtEnd();
}

} // namespace ulpan
