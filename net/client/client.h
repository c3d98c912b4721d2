#pragma once

#include "models/base/list_query.h"
#include "models/base/when_done.h"
#include "net/client/answer.h"
#include "net/client/answer_reader.h"
#include "net/http/transport.h"

#include <QPromise>

#include <vector>

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
    // Sends what waits for a good token once more.
    void setToken(QByteArray token);
    void setLanguage(Language language) { m_session.language = language; }
    void setInstitution(QString institution) { m_session.institution = std::move(institution); }

    // From here on a call whose token is no longer good waits for another one instead of failing, so that
    // what somebody typed is not lost with their sign-in.
    void holdUntilSignedIn() { m_holds = true; }
    // What waits fails as if it had not waited: nobody signs in again.
    void giveUpWaiting();
    // Whether an answer is waited for.
    [[nodiscard]] bool isBusy() const;

    // A target as it is sent: in the test environment under "/test".
    [[nodiscard]] QByteArray sentTarget(const QByteArray &target) const;

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
    [[nodiscard]] QFuture<Result<void>> remove(const RecordType &type, const QString &id);
    // As it was seen: Precondition "record.stale" when somebody changed it since.
    [[nodiscard]] QFuture<Result<void>> removeSeen(const AnyRecord &record);

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
    // Unauthenticated "auth.credentials_wrong". The token is not kept here: setToken(). Where a second factor
    // is asked for, the answer has a challenge instead of a token.
    [[nodiscard]] QFuture<Result<SignIn>> signIn(const QString &login, const QString &password,
                                                 const QString &device);
    // Unauthenticated "auth.code_wrong" or "auth.challenge_lapsed"; `code` may be a recovery code.
    [[nodiscard]] QFuture<Result<SignIn>> completeSignIn(const QByteArray &challenge, const QString &code,
                                                         const QString &device);
    [[nodiscard]] QFuture<Result<void>> signOut();

    // A POST that makes something, under an Idempotency-Key: while nobody knows what became of it, the same
    // goes out under the same key, so that the server makes one.
    [[nodiscard]] HttpRequest once(HttpRequest request);
    // For the irregular calls: any request, read by `read`; the session's headers are added here. One that
    // brings an Authorization of its own keeps it.
    template<class T>
    [[nodiscard]] QFuture<Result<T>> call(Outgoing outgoing,
                                          std::function<Result<T>(const HttpResponse &)> read);
    [[nodiscard]] static HttpRequest request(HttpMethod method, QByteArray path);
    [[nodiscard]] static HttpRequest request(HttpMethod method, QByteArray path, const QJsonObject &body);

Q_SIGNALS:
    // An answer said that the session's token is no longer good.
    void signInNeeded();
    // The server answered, whatever it said.
    void answered();
    // There was no answer; the reason is one of "connection.…".
    void unanswered(const ulpan::Error &error);

private:
    // One call on its way, which may be sent twice.
    struct Errand
    {
        Outgoing outgoing;
        QByteArray token; // sent with it; null: without one, whatever the session has
        std::function<void(const Result<HttpResponse> &)> finish;
        PendingCall pending = {};
        bool isCancelled = false;
    };
    enum class As : quint8
    {
        Session,
        Nobody
    };
    enum class Reading : quint8
    {
        Here,
        Aside // on another thread
    };
    template<class T>
    [[nodiscard]] QFuture<Result<T>> call(Outgoing outgoing, As as,
                                          std::function<Result<T>(const HttpResponse &)> read,
                                          Reading reading = Reading::Here);
    static void addVersion(HttpRequest &request, const RecordType &type, const void *record);
    [[nodiscard]] Outgoing creation(const RecordType &type, const void *record, FieldMask set,
                                    const QJsonObject &writeOnly);
    [[nodiscard]] Outgoing alteration(const RecordType &type, const void *record, FieldMask set,
                                      const QJsonObject &writeOnly) const;
    [[nodiscard]] QFuture<Result<HttpResponse>> sendWithSession(Outgoing outgoing, const QByteArray &token);
    void start(const std::shared_ptr<Errand> &errand);
    void takeAnswer(const std::shared_ptr<Errand> &errand, const Result<HttpResponse> &response);
    void forgetKey(const HttpRequest &request, const Result<HttpResponse> &response);

    std::unique_ptr<Transport> m_transport;
    AnswerReader m_reader;
    ClientSession m_session;
    QHash<QByteArray, QByteArray> m_keys; // of what was sent and not answered, by a hash of it
    bool m_holds = false;
    std::vector<std::shared_ptr<Errand>> m_waiting;
};

template<class T>
QFuture<Result<T>> Client::call(Outgoing outgoing, std::function<Result<T>(const HttpResponse &)> read)
{
    return call<T>(std::move(outgoing), As::Session, std::move(read));
}

template<class T>
QFuture<Result<T>> Client::call(Outgoing outgoing, As as, std::function<Result<T>(const HttpResponse &)> read,
                                Reading reading)
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
    const auto errand = std::make_shared<Errand>(
        Errand{std::move(outgoing), as == As::Session ? m_session.token : QByteArray(), {}});
    if (errand->outgoing.request.headers.contains("Authorization"))
        errand->token.clear();
    const auto end = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    errand->finish = [this, end, read = std::move(read), reading](const Result<HttpResponse> &response) {
        if (!response || reading == Reading::Here) {
            end(response ? read(*response) : Result<T>(response.error()));
            return;
        }
        m_reader.run([end, read, response = *response]() -> Mailbox::Letter {
            return [end, result = read(response)] { end(result); };
        });
    };
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [errand, watcher] {
        errand->isCancelled = true;
        errand->pending.cancel();
        // Nothing ends what nobody waits for.
        watcher->deleteLater();
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    start(errand);
    return future;
}

} // namespace ulpan
