#include "models/csv/encoding_evidence.h"

namespace ulpan {

namespace {

struct ByteOrderMark
{
    QByteArrayView bytes;
    Encoding encoding;
};
constexpr ByteOrderMark byteOrderMarks[] = {
    {"\xef\xbb\xbf", Encoding::Utf8},
    {"\xff\xfe", Encoding::Utf16Le},
    {"\xfe\xff", Encoding::Utf16Be},
};

constexpr qint64 declaredBlock = 64 * 1024;

// The line with the first letter of several bytes in a file that holds nothing but what UTF-8 knows, from 1; 0: there is no such
// letter, or there is something else. What is honestly of one byte shows it in its first letter beyond ASCII.
Result<qint64> firstLineOfUtf8(QIODevice &file)
{
    qint64 line = 1, found = 0;
    QByteArray text; // a character may begin in one block and end in the next
    for (bool isLast = false; !isLast;) {
        const QByteArray block = file.read(declaredBlock);
        isLast = block.isEmpty();
        if (isLast && !file.atEnd())
            return Error{ErrorKind::Unavailable, "csv.unreadable", file.errorString()};
        text += block;
        qsizetype at = 0;
        while (at < text.size()) {
            if (uchar(text[at]) < 0x80) {
                line += text[at++] == '\n';
                continue;
            }
            char32_t character = 0;
            const int length = utf8Sequence(QByteArrayView(text).sliced(at), character);
            if (length == 0)
                break;
            found = found ? found : line;
            at += length;
        }
        constexpr qsizetype longest = 4;
        if (text.size() - at >= longest || (isLast && at < text.size()))
            return 0;
        text.remove(0, at);
    }
    return found;
}

// The line with the first byte that ASCII does not have, from 1; 0: there is none.
Result<qint64> firstLineBeyondAscii(QIODevice &file)
{
    qint64 line = 1;
    for (;;) {
        const QByteArray block = file.read(declaredBlock);
        if (block.isEmpty())
            return file.atEnd() ? Result<qint64>(0)
                                : Error{ErrorKind::Unavailable, "csv.unreadable", file.errorString()};
        const auto beyond = std::find_if(block.begin(), block.end(), [](char c) { return uchar(c) >= 0x80; });
        line += std::count(block.begin(), beyond, '\n');
        if (beyond != block.end())
            return line;
    }
}

// What marks say; null where that is nothing.
std::optional<Encoding> evidentEncoding(QByteArrayView sample)
{
    for (const ByteOrderMark &mark : byteOrderMarks) {
        if (sample.startsWith(mark.bytes))
            return mark.encoding;
    }
    return sample.contains('\0') ? unmarkedUtf16(sample) : std::nullopt;
}

} // namespace

Result<std::optional<Encoding>> declaredEncoding(QIODevice &file, QByteArrayView charset)
{
    const QByteArray name = charset.trimmed().toByteArray().toLower();
    if (name.isEmpty())
        return std::optional<Encoding>();
    // ASCII is the first half of UTF-8.
    const bool isAscii = name == "us-ascii" || name == "ascii" || name == "ansi_x3.4-1968";
    const bool isAnyUtf16 = name == "utf-16" || name == "utf16";
    const std::optional<Encoding> declared = isAscii ? Encoding::Utf8 : encodingFromText(QString::fromLatin1(name));
    const QString told = QString::fromLatin1(name.left(40));
    if (!declared)
        return Error{ErrorKind::Unsupported, "request.charset", {}, {}, {told}};
    const Error contradicted{ErrorKind::Unsupported, "request.charset_contradicted", {}, {}, {told}};
    const QByteArray sample = file.peek(declaredBlock);
    const std::optional<Encoding> evident = evidentEncoding(sample);
    // Every file of UTF-16 has a NUL beside the first comma or line end.
    if (isUtf16(*declared) && !sample.contains('\0') && !(evident && isUtf16(*evident)))
        return contradicted;
    if (isAnyUtf16)
        return evident;
    if (evident && *evident != *declared)
        return contradicted;
    const Result<qint64> line = isAscii                   ? firstLineBeyondAscii(file)
                                : isSingleByte(*declared) ? firstLineOfUtf8(file)
                                                          : Result<qint64>(0);
    if (!line)
        return line.error();
    if (*line > 0 && isAscii)
        return Error{ErrorKind::Unsupported, "request.charset_ascii", {}, {}, {told, QString::number(*line)}};
    if (*line > 0)
        return Error{ErrorKind::Unsupported, "request.charset_utf8", {}, {}, {told, QString::number(*line)}};
    return declared;
}

} // namespace ulpan
