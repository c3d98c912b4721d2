#pragma once

#include <QByteArray>
#include <QStringList>

namespace ulpan {

// Appends compact JSON to bytes, with no tree in between; the caller keeps begin and end in pairs.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out) : m_out(out) {}

    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    // `name` must need no escape: it comes from a field row or a literal.
    JsonWriter &key(QByteArrayView name);
    JsonWriter &text(QStringView value);
    JsonWriter &text(const QByteArray &utf8) { return text(QString::fromUtf8(utf8)); }
    JsonWriter &texts(const QStringList &values);
    // A text that needs no escape, such as the name of a choice or a moment.
    JsonWriter &plain(QByteArrayView ascii);
    JsonWriter &integer(qint64 value);
    JsonWriter &number(double value);
    JsonWriter &flag(bool value);
    JsonWriter &null();
    // `json` is valid JSON already.
    JsonWriter &raw(QByteArrayView json);

private:
    void separate();
    void append(char c);
    QByteArray &m_out;
    bool m_first = true;
};

// A JSON text of its own, as columns keep it.
[[nodiscard]] QByteArray jsonTexts(const QStringList &values);
[[nodiscard]] QStringList textsFromJson(const QByteArray &json);

} // namespace ulpan
