#include "net/http/media_type.h"

#include "net/http/header_value.h"

#include <algorithm>

namespace ulpan {

namespace {

bool takeByte(QByteArrayView &text, char wanted)
{
    if (!text.startsWith(wanted))
        return false;
    text = text.sliced(1);
    return true;
}

bool takeToken(QByteArrayView &text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isTokenByte);
    const bool isThere = end != text.begin();
    text = text.sliced(end - text.begin());
    return isThere;
}

// Behind its first quote.
bool takeQuoted(QByteArrayView &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        if (isEscape) {
            ++i;
        } else if (text[i] == '"') {
            text = text.sliced(i + 1);
            return true;
        }
    }
    return false;
}

bool takeUnquoted(QByteArrayView &text)
{
    const qsizetype end = text.indexOf(';');
    const QByteArrayView value = end < 0 ? text : text.first(end);
    text = text.sliced(value.size());
    return !value.contains('"');
}

} // namespace

bool isMediaType(QByteArrayView text)
{
    text = withoutBlanks(text);
    if (!takeToken(text) || !takeByte(text, '/') || !takeToken(text))
        return false;
    for (text = withoutBlanks(text); !text.isEmpty(); text = withoutBlanks(text)) {
        if (!takeByte(text, ';'))
            return false;
        text = withoutBlanks(text);
        // Nothing between two semicolons, or behind the last.
        if (text.isEmpty() || text.startsWith(';'))
            continue;
        const bool isNamed = takeToken(text);
        text = withoutBlanks(text);
        if (!isNamed || !takeByte(text, '='))
            return false;
        text = withoutBlanks(text);
        if (takeByte(text, '"') ? !takeQuoted(text) : !takeUnquoted(text))
            return false;
    }
    return true;
}

} // namespace ulpan
