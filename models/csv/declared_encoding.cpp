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

// Whether there are letters of several bytes and nothing that UTF-8 does not know, but for one that is cut off.
bool isMarkedlyUtf8(QByteArrayView sample)
{
    constexpr qsizetype longest = 4;
    bool any = false;
    char32_t character = 0;
    for (qsizetype i = 0; i < sample.size();) {
        const int length = utf8Sequence(sample.sliced(i), character);
        if (length == 0)
            return any && sample.size() - i < longest;
        any = any || length > 1;
        i += length;
    }
    return any;
}

// What the bytes alone say; null where that is nothing.
std::optional<Encoding> evidentEncoding(QByteArrayView sample)
{
    for (const ByteOrderMark &mark : byteOrderMarks) {
        if (sample.startsWith(mark.bytes))
            return mark.encoding;
    }
    if (sample.contains('\0'))
        return unmarkedUtf16(sample);
    return isMarkedlyUtf8(sample) ? std::optional(Encoding::Utf8) : std::nullopt;
}

} // namespace

Result<std::optional<Encoding>> declaredEncoding(QByteArrayView sample, QByteArrayView charset)
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
    const std::optional<Encoding> evident = evidentEncoding(sample);
    // Every file of UTF-16 has a NUL beside the first comma or line end.
    if (isUtf16(*declared) && !sample.contains('\0') && !(evident && isUtf16(*evident)))
        return contradicted;
    if (isAnyUtf16)
        return evident;
    if (evident && *evident != *declared)
        return contradicted;
    return declared;
}

} // namespace ulpan
