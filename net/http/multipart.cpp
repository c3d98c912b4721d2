#include "net/http/multipart.h"

#include "net/http/part_text.h"

#include <QByteArrayMatcher>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace ulpan {

namespace {

constexpr qsizetype multipartReadSize = 256 * 1024;
constexpr qsizetype maximumBoundary = 200; // RFC 2046 says 70, some clients do not know
constexpr qsizetype maximumPartHead = 16 * 1024;
constexpr qsizetype longestTold = 40;

// A place that was searched for, in bytes from the body's beginning.
struct Place
{
    qint64 at = 0;
    qint64 after = 0;
    bool isLast = false; // the delimiter that ends the body
};

// A body seen through a window that slides forward; two bytes are put before it, so that the first delimiter
// is like the rest.
class MultipartScanner
{
public:
    MultipartScanner(std::unique_ptr<QIODevice> device, const QByteArray &boundary)
        : m_device(std::move(device)), m_delimiter("\r\n--" + boundary), m_matcher(m_delimiter),
          m_emptyLine("\r\n\r\n")
    {
    }

    // The next delimiter from `from` on. With `keep`, it is at most so many bytes away and all up to it can
    // be read.
    std::optional<Place> delimiter(qint64 from, qint64 keep)
    {
        for (qint64 next = from;; ++next) {
            const std::optional<qint64> at = find(m_matcher, m_delimiter.size(), next, from, keep);
            if (!at)
                return {};
            const std::optional<Place> place = endOfDelimiter(*at);
            if (place)
                return place;
            next = *at; // only begins like one
        }
    }

    // Where the part's head ends, which begins at `from`; none within 16 KiB: nothing.
    std::optional<Place> endOfHead(qint64 from)
    {
        // A head without lines is but its empty line, whose beginning is the end of the delimiter's.
        const std::optional<qint64> at = find(m_emptyLine, 4, from - 2, from - 2, maximumPartHead);
        return at ? std::optional(Place{*at, *at + 4}) : std::nullopt;
    }

    // Of what is in the window.
    [[nodiscard]] QByteArray bytes(qint64 from, qint64 to) const
    {
        return from >= to ? QByteArray() : m_window.mid(qsizetype(from - m_start), qsizetype(to - from));
    }

    // What was kept last was longer than it may be.
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }

private:
    [[nodiscard]] qint64 windowEnd() const { return m_start + m_window.size(); }

    bool readMore()
    {
        const qsizetype before = m_window.size();
        m_window.resize(before + multipartReadSize);
        const qint64 size = m_device->read(m_window.data() + before, multipartReadSize);
        m_window.resize(before + qsizetype(std::max<qint64>(size, 0)));
        return size > 0;
    }

    void dropBefore(qint64 position)
    {
        const qsizetype count = qsizetype(std::clamp<qint64>(position - m_start, 0, m_window.size()));
        m_window.remove(0, count);
        m_start += count;
    }

    // With `keep`, at most so many bytes from `kept` on are searched and all of them stay in the window.
    std::optional<qint64> find(const QByteArrayMatcher &matcher, qsizetype size, qint64 from, qint64 kept,
                               qint64 keep)
    {
        for (qint64 searched = from;;) {
            const qsizetype hit = matcher.indexIn(m_window, qsizetype(searched - m_start));
            searched = hit >= 0 ? m_start + hit : std::max(searched, windowEnd() - size + 1);
            if (keep > 0 && searched - kept > keep) {
                m_isTooLong = true;
                return {};
            }
            if (hit >= 0)
                return searched;
            dropBefore(keep > 0 ? kept : searched);
            if (!readMore())
                return {};
        }
    }

    // "--" at the end of the body, else blanks and a line end.
    std::optional<Place> endOfDelimiter(qint64 at)
    {
        qint64 after = at + m_delimiter.size();
        if (has(after, '-') && has(after + 1, '-'))
            return Place{at, after + 2, true};
        while (has(after, ' ') || has(after, '\t'))
            ++after;
        if (has(after, '\r') && has(after + 1, '\n'))
            return Place{at, after + 2, false};
        return {};
    }

    bool has(qint64 position, char wanted)
    {
        while (position >= windowEnd()) {
            if (!readMore())
                return false;
        }
        return m_window[qsizetype(position - m_start)] == wanted;
    }

    std::unique_ptr<QIODevice> m_device;
    const QByteArray m_delimiter;
    const QByteArrayMatcher m_matcher;
    const QByteArrayMatcher m_emptyLine;
    QByteArray m_window = "\r\n";
    qint64 m_start = -2; // the window's place in the body
    bool m_isTooLong = false;
};

struct PartHead
{
    HeaderValue disposition;
    QByteArray contentType;
    QByteArray transferEncoding;
};

// Whoever says something twice hopes that two readers choose differently.
Error saidTwice(const QByteArray &what)
{
    return {ErrorKind::Malformed, "request.part_twice", {}, {}, {QString::fromLatin1(what)}};
}

// "request.part_twice" {name} for a header or a parameter that is there twice.
Result<PartHead> parsePartHead(const QByteArray &text)
{
    PartHead head;
    QByteArrayList names;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        // Before the empty line there may be none at all.
        if (colon < 0 && line.trimmed().isEmpty())
            continue;
        if (colon <= 0)
            return formMalformed("part header");
        const QByteArray name = line.first(colon).trimmed().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name.startsWith("content-") && names.contains(name))
            return saidTwice(name.left(longestTold));
        names << name;
        if (name == "content-disposition")
            head.disposition = HeaderValue::parse(value);
        else if (name == "content-type")
            head.contentType = value;
        else if (name == "content-transfer-encoding")
            head.transferEncoding = value.toLower();
    }
    for (const char *once : {"name", "filename", "filename*"}) {
        if (std::count_if(head.disposition.parameters.begin(), head.disposition.parameters.end(), [once](const auto &one) { return one.first == once; }) > 1)
            return saidTwice(once);
    }
    return head;
}

// RFC 8187: charset'language'percent-escaped.
QString extendedValue(const QByteArray &text)
{
    const QByteArrayList parts = text.split('\'');
    if (parts.size() != 3)
        return {};
    const QByteArray bytes = QByteArray::fromPercentEncoding(parts[2]);
    return parts[0].compare("iso-8859-1", Qt::CaseInsensitive) == 0 ? QString::fromLatin1(bytes)
                                                                    : QString::fromUtf8(bytes);
}

// Null where the part is no file. Some clients send the file's whole path.
std::optional<QString> fileNameOf(const HeaderValue &disposition)
{
    const QByteArray *const plain = disposition.parameter("filename");
    const QByteArray *const extended = disposition.parameter("filename*");
    if (!plain && !extended)
        return {};
    QString name = extended ? extendedValue(*extended) : QString();
    if (name.isEmpty() && plain) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        name = decoder(*plain);
        if (decoder.hasError())
            name = QString::fromLatin1(*plain);
    }
    return name.sliced(std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\'))) + 1);
}

Error formTooLarge(const InputLimits &limits)
{
    return {ErrorKind::TooLarge, "request.too_large", {}, {}, {QString::number(limits.formText)}};
}

Result<void> addPart(FormData &form, MultipartScanner &scanner, const PartHead &head, qint64 from, qint64 to,
                     const HttpBody &body)
{
    const QByteArray *const name = head.disposition.parameter("name");
    if (!name || head.disposition.value != "form-data")
        return formMalformed("part without a name");
    static const QByteArrayList identities{"", "7bit", "8bit", "binary"};
    if (!identities.contains(head.transferEncoding))
        return formMalformed("transfer encoding of a part");
    if (const std::optional<QString> fileName = fileNameOf(head.disposition)) {
        if (!fileName->isEmpty() || to > from) // a browser sends an empty one where no file was chosen
            form.files << FormFile{*name, *fileName, head.contentType, body, from, to - from};
        return {};
    }
    const Result<QString> value = partText(scanner.bytes(from, to), head.contentType);
    if (!value)
        return value.error();
    form.fields << FormField{*name, *value};
    return {};
}

} // namespace

HeaderValue HeaderValue::parse(QByteArrayView text)
{
    HeaderValue result;
    qsizetype at = text.indexOf(';');
    result.value = (at < 0 ? text : text.first(at)).trimmed().toByteArray().toLower();
    while (at >= 0 && at < text.size()) {
        const qsizetype equals = text.indexOf('=', at);
        if (equals < 0)
            break;
        // Of several semicolons the last.
        const qsizetype before = text.first(equals).lastIndexOf(';');
        const QByteArray name = text.sliced(before + 1, equals - before - 1).trimmed().toByteArray().toLower();
        at = equals + 1;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
            ++at;
        QByteArray value;
        if (at < text.size() && text[at] == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                // Only these two are escaped: some browsers send paths with single backslashes.
                if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\'))
                    ++at;
                value.append(text[at]);
            }
            at = text.indexOf(';', at);
        } else {
            const qsizetype end = text.indexOf(';', at);
            value = (end < 0 ? text.sliced(at) : text.sliced(at, end - at)).trimmed().toByteArray();
            at = end;
        }
        result.parameters.emplace_back(name, value);
    }
    return result;
}

const QByteArray *HeaderValue::parameter(QByteArrayView name) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [name](const auto &parameter) { return parameter.first == name; });
    return found == parameters.end() ? nullptr : &found->second;
}

Result<FormData> parseMultipart(const HttpBody &body, QByteArrayView contentType, const InputLimits &limits)
{
    const HeaderValue type = HeaderValue::parse(contentType);
    const QByteArray *const boundary = type.parameter("boundary");
    const auto boundaries = std::count_if(type.parameters.begin(), type.parameters.end(),
                                          [](const auto &parameter) { return parameter.first == "boundary"; });
    if (boundaries > 1)
        return saidTwice("boundary");
    if (type.value != "multipart/form-data" || !boundary || boundary->isEmpty() ||
        boundary->size() > maximumBoundary)
        return formMalformed("boundary");
    MultipartScanner scanner(body.open(), *boundary);
    FormData form;
    qint64 room = limits.formText;
    std::optional<Place> delimiter = scanner.delimiter(-2, 0);
    for (int parts = 0; delimiter && !delimiter->isLast; ++parts) {
        if (parts >= limits.fields)
            return tooManyFields(limits);
        const std::optional<Place> headEnd = scanner.endOfHead(delimiter->after);
        if (!headEnd)
            return formMalformed("head of a part");
        const Result<PartHead> head = parsePartHead(scanner.bytes(delimiter->after, headEnd->at));
        if (!head)
            return head.error();
        const bool isFile = fileNameOf(head->disposition).has_value();
        // An empty part's last line end may be its delimiter's first.
        delimiter = scanner.delimiter(headEnd->after - 2, isFile ? 0 : room + 2);
        if (!delimiter)
            break;
        if (!isFile)
            room -= std::max<qint64>(0, delimiter->at - headEnd->after);
        if (room < 0)
            return formTooLarge(limits);
        const Result<void> added =
            addPart(form, scanner, *head, headEnd->after, std::max(headEnd->after, delimiter->at), body);
        if (!added)
            return added.error();
    }
    if (!delimiter)
        return scanner.isTooLong() ? formTooLarge(limits) : formMalformed("no end");
    return form;
}

} // namespace ulpan
