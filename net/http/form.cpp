#include "net/http/form.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace ulpan {

namespace {

// Shows a part of a device as a device. It knows its own place, because QIODevice reads ahead.
class DeviceWindow : public QIODevice
{
public:
    DeviceWindow(std::unique_ptr<QIODevice> device, qint64 offset, qint64 size)
        : m_device(std::move(device)), m_offset(offset), m_size(size)
    {
        open(ReadOnly);
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    bool seek(qint64 position) override
    {
        if (position < 0 || position > m_size || !QIODevice::seek(position))
            return false;
        m_at = position;
        return true;
    }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 wanted = std::min(maximum, m_size - m_at);
        if (wanted <= 0)
            return 0;
        if (m_device->pos() != m_offset + m_at && !m_device->seek(m_offset + m_at))
            return -1;
        const qint64 size = m_device->read(data, wanted);
        m_at += std::max<qint64>(size, 0);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_device;
    const qint64 m_offset;
    const qint64 m_size;
    qint64 m_at = 0;
};

int urlEscapeDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

std::optional<QString> urlDecoded(QByteArrayView text, PlusIs plus)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes.append(text[i] == '+' && plus == PlusIs::Blank ? ' ' : text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? urlEscapeDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? urlEscapeDigit(text[i + 2]) : -1;
        if (low < 0)
            return std::nullopt;
        bytes.append(char(high * 16 + low));
        i += 2;
    }
    // A value is no file: what begins it is part of it.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(decoded);
}

Error formMalformed(const char *detail)
{
    return {ErrorKind::Malformed, QByteArrayLiteral("request.body_form"), QLatin1StringView(detail)};
}

std::unique_ptr<QIODevice> FormFile::open() const
{
    return std::make_unique<DeviceWindow>(body.open(), offset, size);
}

Error tooManyFields(const InputLimits &limits)
{
    return {ErrorKind::TooLarge, "request.too_many_fields", {}, {}, {QString::number(limits.fields)}};
}

Result<QList<FormField>> parseUrlEncoded(QByteArrayView text, const InputLimits &limits, const char *reason)
{
    QList<FormField> fields;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView pair = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        if (fields.size() >= limits.fields)
            return tooManyFields(limits);
        const qsizetype equals = pair.indexOf('=');
        const std::optional<QString> name = urlDecoded(equals < 0 ? pair : pair.first(equals), PlusIs::Blank);
        const std::optional<QString> value = equals < 0 ? QString() : urlDecoded(pair.sliced(equals + 1), PlusIs::Blank);
        if (!name || !value)
            return Error{ErrorKind::Malformed, reason, QStringLiteral("an escape that is none, or no UTF-8")};
        fields << FormField{name->toUtf8(), *value};
    }
    return fields;
}

} // namespace ulpan
