#include "models/base/crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <atomic>
#include <memory>

namespace ulpan {

namespace {

constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr int saltSize = 16;
constexpr int hashSize = 32;

std::atomic<quint64> hashEvaluations = 0;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

QByteArray scrypt(const QString &password, const QByteArray &salt)
{
    const QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray hash(hashSize, '\0');
    ++hashEvaluations;
    EVP_PBE_scrypt(secret.constData(), size_t(secret.size()), bytes(salt), size_t(salt.size()), 1 << 14, 8, 1,
                   64 << 20, bytes(hash), size_t(hash.size()));
    return hash;
}

} // namespace

QByteArray randomBytes(int count)
{
    QByteArray result(count, '\0');
    if (RAND_bytes(bytes(result), count) != 1)
        qFatal("the system gives no random bytes");
    return result;
}

QByteArray randomName(int count)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray result;
    result.reserve(count);
    while (result.size() < count) {
        for (const char byte : randomBytes(count - int(result.size()))) {
            // Bytes from 248 on would make the first letters likelier.
            if (uchar(byte) < 248)
                result.append(alphabet[uchar(byte) % 62]);
        }
    }
    return result;
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &data)
{
    QByteArray result(32, '\0');
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.constData(), int(key.size()), bytes(data), size_t(data.size()), bytes(result), &size);
    return result;
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

Result<QByteArray> seal(const QByteArray &key, const QByteArray &plain, const QByteArray &context)
{
    const CipherContext cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray result = randomBytes(nonceSize) + QByteArray(plain.size() + tagSize, '\0');
    unsigned char *out = bytes(result) + nonceSize;
    int size = 0;
    if (EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(result)) != 1
        || EVP_EncryptUpdate(cipher.get(), nullptr, &size, bytes(context), int(context.size())) != 1
        || EVP_EncryptUpdate(cipher.get(), out, &size, bytes(plain), int(plain.size())) != 1
        || EVP_EncryptFinal_ex(cipher.get(), out + size, &size) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, out + plain.size()) != 1)
        return internal(QStringLiteral("encryption failed"));
    return result;
}

Result<QByteArray> unseal(const QByteArray &key, const QByteArray &sealed, const QByteArray &context)
{
    const Error failure{ErrorKind::Unavailable, "installation.key_mismatch", QStringLiteral("decryption failed")};
    const int plainSize = int(sealed.size()) - nonceSize - tagSize;
    if (plainSize < 0)
        return failure;
    const CipherContext cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const unsigned char *in = bytes(sealed) + nonceSize;
    QByteArray plain(plainSize, '\0');
    int size = 0;
    if (EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(sealed)) != 1
        || EVP_DecryptUpdate(cipher.get(), nullptr, &size, bytes(context), int(context.size())) != 1
        || EVP_DecryptUpdate(cipher.get(), bytes(plain), &size, in, plainSize) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, const_cast<unsigned char *>(in + plainSize)) != 1
        || EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + size, &size) != 1)
        return failure;
    return plain;
}

QByteArray hashPassword(const QString &password)
{
    const QByteArray salt = randomBytes(saltSize);
    return "scrypt1$" + salt.toBase64() + '$' + scrypt(password, salt).toBase64();
}

bool passwordMatches(const QString &password, const QByteArray &hash)
{
    const QList<QByteArray> parts = hash.split('$');
    const bool known = parts.size() == 3 && parts.at(0) == "scrypt1";
    const QByteArray salt = known ? QByteArray::fromBase64(parts.at(1)) : QByteArray(saltSize, '\0');
    const bool equal = equalInConstantTime(scrypt(password, salt), known ? QByteArray::fromBase64(parts.at(2)) : QByteArray(hashSize, '\0'));
    return known && equal;
}

quint64 passwordHashEvaluations()
{
    return hashEvaluations;
}

} // namespace ulpan
