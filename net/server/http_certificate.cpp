#include "net/server/http_certificate.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace ulpan {

namespace {

template<auto function> struct OpenSslFree
{
    void operator()(auto *object) const { function(object); }
};
using MemoryBio = std::unique_ptr<BIO, OpenSslFree<&BIO_free>>;
using Certificate = std::unique_ptr<X509, OpenSslFree<&X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, OpenSslFree<&EVP_PKEY_free>>;

Error certificateUnusable(const QString &file, const char *detail)
{
    ERR_clear_error();
    return {ErrorKind::Unavailable,
            QByteArrayLiteral("server.certificate_unusable"),
            QLatin1StringView(detail),
            {},
            {file}};
}

MemoryBio bioOf(const QByteArray &text)
{
    return MemoryBio(BIO_new_mem_buf(text.constData(), int(text.size())));
}

// A key with a passphrase cannot be used: there is nobody to ask, and OpenSSL would ask on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

Result<QByteArray> pemText(const QString &path)
{
    constexpr qint64 longest = 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return certificateUnusable(path, "it cannot be read");
    return file.read(longest);
}

Result<QSslConfiguration> readTls(const HttpTls &files)
{
    const Result<QByteArray> chainText = pemText(files.certificate);
    if (!chainText)
        return chainText.error();
    const Result<QByteArray> keyText = pemText(files.key);
    if (!keyText)
        return keyText.error();
    const Certificate certificate(
        PEM_read_bio_X509(bioOf(*chainText).get(), nullptr, &noPassphrase, nullptr));
    if (!certificate)
        return certificateUnusable(files.certificate, "there is no certificate in PEM form in it");
    const PrivateKey key(PEM_read_bio_PrivateKey(bioOf(*keyText).get(), nullptr, &noPassphrase, nullptr));
    if (!key)
        return certificateUnusable(files.key,
                                   "there is no private key in PEM form without a passphrase in it");
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return certificateUnusable(files.key, "it is not the key of this certificate");
    const int kind = EVP_PKEY_base_id(key.get());
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return certificateUnusable(files.key, "it is neither an RSA nor an EC key");
    const QSslKey privateKey(*keyText, kind == EVP_PKEY_RSA ? QSsl::Rsa : QSsl::Ec);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*chainText, QSsl::Pem);
    if (privateKey.isNull() || chain.isEmpty())
        return certificateUnusable(files.certificate, "Qt cannot read it");
    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(privateKey);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(
        QSslSocket::VerifyNone);         // else browsers ask for a certificate of the client's
    configuration.setCaCertificates({}); // else each connection loads the system's
    return configuration;
}

} // namespace

Result<void> HttpCertificate::load()
{
    if (m_files.certificate.isEmpty())
        return {};
    const Result<QSslConfiguration> read = readTls(m_files);
    if (!read)
        return read.error();
    const std::lock_guard lock(m_mutex);
    m_current = std::make_shared<const QSslConfiguration>(*read);
    return {};
}

std::shared_ptr<const QSslConfiguration> HttpCertificate::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

} // namespace ulpan
