#include "models/base/totp.h"

#include "models/base/crypto.h"

#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace ulpan {

namespace {

constexpr int totpDigits = 6;
constexpr quint32 totpModulus = 1'000'000;

} // namespace

QByteArray totpCode(const QByteArray &secret, qint64 step)
{
    const quint64 counter = qToBigEndian(quint64(step));
    unsigned char digest[EVP_MAX_MD_SIZE] = {};
    unsigned int size = 0;
    HMAC(EVP_sha1(), secret.constData(), int(secret.size()),
         reinterpret_cast<const unsigned char *>(&counter), sizeof counter, digest, &size);
    // The low half of the last byte says where the four bytes of the code are (RFC 4226).
    const unsigned int offset = digest[size - 1] & 0xf;
    const quint32 number = qFromBigEndian<quint32>(digest + offset) & 0x7fffffff;
    return QByteArray::number(number % totpModulus).rightJustified(totpDigits, '0');
}

qint64 totpStep(Instant now)
{
    return now.milliseconds / 1000 / totpStepSeconds;
}

std::optional<qint64> totpMatch(const QByteArray &secret, const QByteArray &code, Instant now,
                                qint64 lastStep)
{
    std::optional<qint64> match;
    const qint64 current = totpStep(now);
    for (const qint64 step : {current - 1, current, current + 1}) {
        if (equalInConstantTime(totpCode(secret, step), code) && step > lastStep)
            match = step;
    }
    return match;
}

QByteArray base32(const QByteArray &bytes)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray result;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | uchar(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            result.append(alphabet[(buffer >> (bits - 5)) & 31]);
    }
    if (bits)
        result.append(alphabet[(buffer << (5 - bits)) & 31]);
    return result;
}

} // namespace ulpan
