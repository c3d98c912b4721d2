#include "net/http/part_text.h"

#include "models/csv/encoding.h"
#include "net/http/multipart.h"

namespace ulpan {

namespace {

// Takes away what tells the order of bytes, which for "utf-16" alone it decides. What begins a text of UTF-8 is part of it,
// as in other forms.
QByteArrayView withoutOrder(QByteArrayView bytes, const QByteArray &charset, Encoding &encoding)
{
    const bool isHighFirst = bytes.startsWith("\xfe\xff");
    if (isHighFirst && charset.compare("utf-16", Qt::CaseInsensitive) == 0)
        encoding = Encoding::Utf16Be;
    const bool hasMark = (encoding == Encoding::Utf16Be && isHighFirst) ||
                         (encoding == Encoding::Utf16Le && bytes.startsWith("\xff\xfe"));
    return hasMark ? bytes.sliced(2) : bytes;
}

} // namespace

Result<QString> partText(const QByteArray &value, QByteArrayView contentType)
{
    const HeaderValue type = HeaderValue::parse(contentType);
    const QByteArray *const named = type.parameter("charset");
    const QByteArray charset =
        named && named->compare("us-ascii", Qt::CaseInsensitive) != 0 ? *named : QByteArray("utf-8");
    std::optional<Encoding> encoding = encodingFromText(QString::fromLatin1(charset));
    if (!encoding)
        return formMalformed("unknown charset");
    const QByteArrayView bytes = withoutOrder(value, charset, *encoding);
    QByteArray utf8;
    Transcoder transcoder(*encoding);
    transcoder.append(bytes, utf8);
    transcoder.finish(utf8);
    QString text;
    if (decodeUtf8(utf8, text) >= 0)
        return formMalformed("value does not keep to its charset");
    return text;
}

} // namespace ulpan
