#include "models/json/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace ulpan {

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out.append('}');
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out.append(']');
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    m_out.append('"').append(name).append("\":");
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::text(QStringView value)
{
    separate();
    m_out.append('"');
    const QByteArray utf8 = value.toUtf8();
    const char *begin = utf8.constData();
    const char *const end = begin + utf8.size();
    // The same escapes as both databases write, so that a golden file does not depend on who wrote it.
    for (const char *c = begin; c != end; ++c) {
        const auto byte = uchar(*c);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        m_out.append(begin, c - begin);
        begin = c + 1;
        switch (byte) {
        case '"': m_out.append("\\\""); break;
        case '\\': m_out.append("\\\\"); break;
        case '\b': m_out.append("\\b"); break;
        case '\f': m_out.append("\\f"); break;
        case '\n': m_out.append("\\n"); break;
        case '\r': m_out.append("\\r"); break;
        case '\t': m_out.append("\\t"); break;
        default: m_out.append("\\u00").append(byte < 0x10 ? "0" : "1").append("0123456789abcdef"[byte & 0xf]);
        }
    }
    m_out.append(begin, end - begin);
    m_out.append('"');
    return *this;
}

JsonWriter &JsonWriter::texts(const QStringList &values)
{
    beginArray();
    for (const QString &value : values)
        text(value);
    return endArray();
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    return raw(QByteArray::number(value));
}

JsonWriter &JsonWriter::number(double value)
{
    return raw(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
}

JsonWriter &JsonWriter::flag(bool value)
{
    return raw(value ? "true" : "false");
}

JsonWriter &JsonWriter::null()
{
    return raw("null");
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_out.append(json);
    return *this;
}

void JsonWriter::separate()
{
    if (!m_first)
        m_out.append(',');
    m_first = false;
}

QByteArray jsonTexts(const QStringList &values)
{
    if (values.isEmpty())
        return QByteArrayLiteral("[]");
    QByteArray out;
    JsonWriter(out).texts(values);
    return out;
}

QStringList textsFromJson(const QByteArray &json)
{
    QStringList result;
    if (json == "[]")
        return result;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        result << value.toString();
    return result;
}

} // namespace ulpan
