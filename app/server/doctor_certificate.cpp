#include "app/server/doctor.h"

#include <QFile>
#include <QSslCertificate>

#include <openssl/pem.h>
#include <openssl/x509.h>

namespace ulpan {

namespace {

using enum Diagnosis::State;

constexpr qint64 soonSeconds = 14 * 24 * 3600;

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool belongTogether(const QByteArray &certificate, const QByteArray &key)
{
    using Source = std::unique_ptr<BIO, decltype(&BIO_free)>;
    const Source certificateSource(BIO_new_mem_buf(certificate.constData(), int(certificate.size())), &BIO_free);
    const Source keySource(BIO_new_mem_buf(key.constData(), int(key.size())), &BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> parsed(PEM_read_bio_X509(certificateSource.get(), nullptr, nullptr, nullptr), &X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> secret(PEM_read_bio_PrivateKey(keySource.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    return parsed && secret && X509_check_private_key(parsed.get(), secret.get()) == 1;
}

} // namespace

QList<Diagnosis> examineCertificate(const QString &certificate, const QString &key, const Clock &clock)
{
    if (certificate.isEmpty() && key.isEmpty())
        return {{"TLS", Good, QStringLiteral("none is used here: something in front of the server has to do it")}};
    const QByteArray content = fileContent(certificate), secret = fileContent(key);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(content, QSsl::Pem);
    if (chain.isEmpty())
        return {{"TLS", Bad, certificate + QStringLiteral(" holds no certificate in PEM"), QStringLiteral("check --tls-cert and its rights")}};
    if (!belongTogether(content, secret))
        return {{"TLS", Bad, QStringLiteral("%1 is not the key of %2").arg(key, certificate), QStringLiteral("check --tls-key; the server's own certificate comes first in --tls-cert")}};
    const qint64 seconds = chain.first().expiryDate().toSecsSinceEpoch() - clock.now().milliseconds / 1000;
    const QString found = QStringLiteral("%1 is valid until %2").arg(certificate, chain.first().expiryDate().toString(Qt::ISODate));
    if (seconds <= 0)
        return {{"TLS", Bad, found, QStringLiteral("renew it, then send the server SIGHUP")}};
    return {{"TLS", seconds < soonSeconds ? Doubtful : Good, found, seconds < soonSeconds ? QStringLiteral("renew it, then send the server SIGHUP") : QString()}};
}

} // namespace ulpan
