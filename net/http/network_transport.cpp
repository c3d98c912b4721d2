#include "net/http/network_transport.h"

#include <QFileDevice>
#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslError>

namespace ulpan {

namespace {

QString fingerprintOf(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

// Anybody may write anything into one.
QString certificateText(const QString &text)
{
    constexpr qsizetype longest = 200;
    QString shown;
    for (const QChar c : text.simplified().left(longest))
        shown += c.isPrint() ? c : QChar(QChar::ReplacementCharacter);
    return shown;
}

QStringList factsOf(const QSslCertificate &certificate)
{
    QStringList names;
    for (const QString &name : certificate.subjectAlternativeNames())
        names << certificateText(name);
    constexpr qsizetype mostNames = 8;
    return {fingerprintOf(certificate),
            certificateText(certificate.subjectDisplayName()),
            certificate.isSelfSigned() ? QString() : certificateText(certificate.issuerDisplayName()),
            certificate.effectiveDate().toUTC().toString(Qt::ISODateWithMs),
            certificate.expiryDate().toUTC().toString(Qt::ISODateWithMs),
            names.mid(0, mostNames).join(QLatin1Char('\n'))};
}

// One request and what becomes of it; deletes itself when that is told.
class NetworkExchange : public QObject
{
public:
    NetworkExchange(Outgoing outgoing, QString pinned, QObject *parent)
        : QObject(parent), m_outgoing(std::move(outgoing)), m_pinned(std::move(pinned))
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { m_reply->abort(); });
        m_watcher.setFuture(m_promise.future());
    }
    ~NetworkExchange() override
    {
        if (m_reply)
            m_reply->disconnect(this);
        delete m_reply;
    }

    [[nodiscard]] QFuture<Result<HttpResponse>> future() const { return m_promise.future(); }

    void begin(QNetworkAccessManager &manager, const QNetworkRequest &request)
    {
        const HttpRequest &asked = m_outgoing.request;
        if (!m_outgoing.upload && asked.body.size() > 0)
            m_outgoing.upload = asked.body.open();
        m_reply = asked.method == HttpMethod::Get
                      ? manager.get(request)
                      : manager.sendCustomRequest(request, name(asked.method), m_outgoing.upload.get());
        connect(m_reply, &QNetworkReply::finished, this, &NetworkExchange::finish);
        connect(m_reply, &QNetworkReply::sslErrors, this, &NetworkExchange::judgeCertificate);
        if (m_outgoing.download)
            connect(m_reply, &QIODevice::readyRead, this, &NetworkExchange::keepPiece);
        if (m_outgoing.progress) {
            const auto signal =
                m_outgoing.upload ? &QNetworkReply::uploadProgress : &QNetworkReply::downloadProgress;
            connect(m_reply, signal, this, [this](qint64 done, qint64 total) {
                // Qt ends an upload with "nothing of nothing".
                if ((done > 0 || total > 0) && !m_promise.isCanceled())
                    m_outgoing.progress(done, total);
            });
        }
    }

private:
    [[nodiscard]] int status() const
    {
        return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    void judgeCertificate(const QList<QSslError> &errors)
    {
        const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
        if (!m_pinned.isEmpty() && fingerprintOf(certificate) == m_pinned)
            m_reply->ignoreSslErrors(errors);
        else
            m_untrusted = factsOf(certificate);
    }

    void keepPiece()
    {
        if (status() / 100 != 2)
            return;
        const QByteArray piece = m_reply->readAll();
        m_kept += piece.size();
        if (m_outgoing.download->write(piece) == piece.size())
            return;
        m_unwritable = true;
        m_reply->abort();
    }

    // Qt lets some answers pass that broke off, so their length is compared. One in chunks that did stays
    // unnoticed at times.
    [[nodiscard]] bool hasItsLength(qint64 length) const
    {
        const QByteArray announced = m_reply->rawHeader("Content-Length");
        return announced.isEmpty() || m_reply->hasRawHeader("Content-Encoding") ||
               announced.toLongLong() == length;
    }

    // A refusal is an answer too; what broke off is none, whatever its head said.
    [[nodiscard]] bool isAnswer() const
    {
        const int error = m_reply->error();
        const bool namesStatus = (error > 200 && error < 400) || (error > 400 && error < 500);
        return error == QNetworkReply::NoError || (status() >= 400 && namesStatus);
    }

    [[nodiscard]] Error failure() const
    {
        const QString detail = m_reply->errorString();
        if (m_unwritable)
            return unwritable();
        if (!m_untrusted.isEmpty())
            return {ErrorKind::Unavailable, "connection.certificate_untrusted", detail, {}, m_untrusted};
        // We abort only what was cancelled, which asks for no error: the rest is Qt's own time limit.
        if (m_reply->error() == QNetworkReply::OperationCanceledError ||
            m_reply->error() == QNetworkReply::TimeoutError)
            return {ErrorKind::Unavailable, "connection.timed_out", detail};
        if (status() || m_reply->error() == QNetworkReply::RemoteHostClosedError)
            return {ErrorKind::Unavailable, "connection.cut", detail};
        return {ErrorKind::Unavailable, "connection.unreachable", detail, {}, {m_reply->url().authority()}};
    }

    [[nodiscard]] Error unwritable() const
    {
        const auto *file = qobject_cast<const QFileDevice *>(m_outgoing.download.get());
        return {ErrorKind::Unavailable,
                "file.unwritable",
                m_outgoing.download->errorString(),
                {},
                {file ? file->fileName() : QString()}};
    }

    [[nodiscard]] Result<HttpResponse> outcome()
    {
        if (!isAnswer())
            return failure();
        if (m_outgoing.download)
            keepPiece();
        HttpResponse response{status(), {}, m_reply->readAll()};
        if (m_unwritable || !hasItsLength(m_kept + response.bytes().size()))
            return failure();
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            response.headers.add(name, value);
        return response;
    }

    void finish()
    {
        m_promise.addResult(outcome());
        m_promise.finish();
        deleteLater();
    }

    Outgoing m_outgoing;
    QString m_pinned;
    QStringList m_untrusted; // what the certificate says that nobody vouches for
    bool m_unwritable = false;
    qint64 m_kept = 0; // bytes given to the download
    QNetworkReply *m_reply = nullptr;
    QPromise<Result<HttpResponse>> m_promise;
    QFutureWatcher<Result<HttpResponse>> m_watcher;
};

} // namespace

NetworkTransport::NetworkTransport(QUrl server, QString pinned)
    : m_server(std::move(server)), m_pinned(std::move(pinned))
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkTransport::~NetworkTransport()
{
    // Before the manager: an exchange owns one of its replies.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<HttpResponse>> NetworkTransport::send(Outgoing outgoing)
{
    QByteArray address =
        m_server.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QNetworkRequest request(QUrl::fromEncoded(address + outgoing.request.target));
    for (const auto &[name, value] : outgoing.request.headers.lines())
        request.setRawHeader(name, value);
    request.setTransferTimeout(int(outgoing.patience.count()));
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    auto *exchange = new NetworkExchange(std::move(outgoing), m_pinned, this);
    const QFuture<Result<HttpResponse>> future = exchange->future();
    exchange->begin(m_manager, request);
    return future;
}

} // namespace ulpan
