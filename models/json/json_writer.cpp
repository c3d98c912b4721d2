#include "models/json/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <charconv>
#include <cstring>

namespace ulpan {

namespace {

// Makes room behind the bytes; what is not used of it is for the caller to take away.
char *roomBehind(QByteArray &bytes, qsizetype size)
{
    const qsizetype before = bytes.size();
    bytes.resize(before + size);
    return bytes.data() + before;
}

bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\';
}

// Texts as jsonTexts() writes them, as long as none of them needs an escape; false otherwise.
bool readPlainTexts(const QByteArray &json, QStringList &texts)
{
    const char *c = json.cbegin(), *const end = json.cend();
    for (char before = '['; end - c > 2 && c[0] == before && c[1] == '"'; before = ',') {
        const char *const begin = c += 2;
        while (c != end && *c != '"' && *c != '\\')
            ++c;
        if (c == end || *c != '"')
            return false;
        texts << QString::fromUtf8(begin, c - begin);
        ++c;
    }
    return !texts.isEmpty() && end - c == 1 && *c == ']';
}

} // namespace

JsonWriter &JsonWriter::beginObject()
{
    separate();
    append('{');
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    append('}');
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    append('[');
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    append(']');
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    char *to = roomBehind(m_out, name.size() + 3);
    *to++ = '"';
    memcpy(to, name.data(), size_t(name.size()));
    memcpy(to + name.size(), "\":", 2);
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::text(QStringView value)
{
    separate();
    // Most texts are plain throughout, and need no copy of their own.
    char *to = roomBehind(m_out, value.size() + 2);
    *to++ = '"';
    qsizetype plain = 0;
    for (; plain < value.size() && isPlain(value[plain].unicode()); ++plain)
        *to++ = char(value[plain].unicode());
    if (plain == value.size()) {
        *to = '"';
        return *this;
    }
    m_out.chop(value.size() - plain + 1);
    const QByteArray utf8 = value.sliced(plain).toUtf8();
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

JsonWriter &JsonWriter::plain(QByteArrayView ascii)
{
    separate();
    char *to = roomBehind(m_out, ascii.size() + 2);
    *to++ = '"';
    memcpy(to, ascii.data(), size_t(ascii.size()));
    to[ascii.size()] = '"';
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
    char digits[20];
    const char *const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw(QByteArrayView(digits, end - digits));
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
        append(',');
    m_first = false;
}

void JsonWriter::append(char c)
{
    *roomBehind(m_out, 1) = c;
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
    if (json == "[]" || readPlainTexts(json, result))
        return result;
    result.clear();
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        result << value.toString();
    return result;
}

} // namespace ulpan
