#pragma once

#include "models/base/list_query.h"
#include "models/base/when_done.h"
#include "net/client/answer.h"
#include "net/http/transport.h"

#include <QPromise>

namespace ulpan {

// The console's one way to a server. Every call returns at once; consume its future with whenDone(). It lives
// on one thread; what runs is cancelled when it dies. Errors are as answer.h says, and the transport's.
class Client : public QObject
{
    Q_OBJECT

public:
    Client(std::unique_ptr<Transport> transport, ClientSession session, QObject *parent = nullptr);
    ~Client() override;

    [[nodiscard]] const ClientSession &session() const { return m_session; }
    // Calls already under way keep what they began with.
    void setSession(ClientSession session) { m_session = std::move(session); }
    void setToken(QByteArray token) { m_session.token = std::move(token); }
    void setLanguage(Language language) { m_session.language = language; }
    void setInstitution(QString institution) { m_session.institution = std::move(institution); }

    // Where records of the type live under the session's institution: "/api/institutions/1/members", with an
    // id that member's.
    [[nodiscard]] QByteArray path(const RecordType &type, const QString &id = {}) const;
    // "/api/institutions/1" and what stands after it, which begins with a slash.
    [[nodiscard]] QByteArray institutionPath(const QByteArray &rest = {}) const;

    [[nodiscard]] QFuture<Result<RecordPage>> list(const RecordType &type, const ListQuery &query)
    {
        return list(type, path(type), query);
    }
    [[nodiscard]] QFuture<Result<RecordPage>> list(const RecordType &type, const QByteArray &path,
                                                   const ListQuery &query);
    [[nodiscard]] QFuture<Result<AnyRecord>> get(const RecordType &type, const QString &id);
    // Sends the fields in `set`, and `writeOnly`: inputs that no record has, such as {"password": …}.
    [[nodiscard]] QFuture<Result<AnyRecord>> create(const AnyRecord &record, FieldMask set,
                                                    const QJsonObject &writeOnly = {});
    // The record says by its id which one is meant and by its version what was seen: Precondition
    // "record.stale" when somebody changed it since. Version 0 overwrites whatever is there.
    [[nodiscard]] QFuture<Result<AnyRecord>> update(const AnyRecord &record, FieldMask set,
                                                    const QJsonObject &writeOnly = {});

    template<Recorded T> [[nodiscard]] QFuture<Result<T>> get(Id id)
    {
        return call<T>({request(HttpMethod::Get, path(recordType<T>(), QString::number(id)))}, &valueIn<T>);
    }
    template<Recorded T>
    [[nodiscard]] QFuture<Result<T>> create(const Change<T> &change, const QJsonObject &writeOnly = {})
    {
        return call<T>(creation(recordType<T>(), &change.value, change.set, writeOnly), &valueIn<T>);
    }
    template<Recorded T>
    [[nodiscard]] QFuture<Result<T>> update(const Change<T> &change, const QJsonObject &writeOnly = {})
    {
        return call<T>(alteration(recordType<T>(), &change.value, change.set, writeOnly), &valueIn<T>);
    }

    [[nodiscard]] QFuture<Result<Profile>> me();
    // Unauthenticated "auth.credentials_wrong". The token is not kept here: setToken().
    [[nodiscard]] QFuture<Result<SignIn>> signIn(const QString &login, const QString &password,
                                                 const QString &device);
    [[nodiscard]] QFuture<Result<void>> signOut();

    // For the irregular calls: any request, read by `read`; the session's headers are added here.
    template<class T>
    [[nodiscard]] QFuture<Result<T>> call(Outgoing outgoing,
                                          std::function<Result<T>(const HttpResponse &)> read);
    [[nodiscard]] static HttpRequest request(HttpMethod method, QByteArray path);
    [[nodiscard]] static HttpRequest request(HttpMethod method, QByteArray path, const QJsonObject &body);

Q_SIGNALS:
    // An answer said that the session's token is no longer good.
    void signInNeeded();

private:
    [[nodiscard]] Outgoing creation(const RecordType &type, const void *record, FieldMask set,
                                    const QJsonObject &writeOnly) const;
    [[nodiscard]] Outgoing alteration(const RecordType &type, const void *record, FieldMask set,
                                      const QJsonObject &writeOnly) const;
    [[nodiscard]] QFuture<Result<HttpResponse>> sendWithSession(Outgoing outgoing);
    void noticeStatus(int status, bool withToken);

    std::unique_ptr<Transport> m_transport;
    ClientSession m_session;
};

template<class T>
QFuture<Result<T>> Client::call(Outgoing outgoing, std::function<Result<T>(const HttpResponse &)> read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    // What it reports to may be gone before the transport hears of it.
    if (outgoing.progress) {
        outgoing.progress = [future, progress = std::move(outgoing.progress)](qint64 done, qint64 total) {
            if (!future.isCanceled())
                progress(done, total);
        };
    }
    const bool withToken = !m_session.token.isEmpty();
    const auto finish = [this, promise, withToken,
                         read = std::move(read)](const Result<HttpResponse> &response) {
        promise->addResult(response ? read(*response) : Result<T>(response.error()));
        promise->finish();
        noticeStatus(response ? response->status : 0, withToken);
    };
    PendingCall pending = whenDone(sendWithSession(std::move(outgoing)), this, finish);
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [pending]() mutable { pending.cancel(); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    return future;
}

} // namespace ulpan
