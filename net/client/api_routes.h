#pragma once

#include "net/client/client.h"

namespace ulpan {

// One route of the server's own description of its API.
struct ApiRoute
{
    QByteArray method;        // "GET"
    QString path;             // "/api/institutions/{institution}/members"
    QString summary, ability; // ability empty: none is needed
    QByteArray body;          // what is sent, with blanks in place of values; empty: nothing is
};

// What a call that a person made by hand was answered.
struct ApiAnswer
{
    int status = 0;
    QByteArray body; // JSON is indented
};

// The API as its documents describe it, to be tried out. A path's "{institution}" is filled in by the caller.
class ApiRoutes
{
public:
    explicit ApiRoutes(Client &client) : m_client(client) {}
    [[nodiscard]] QFuture<Result<QList<ApiRoute>>> list();
    // As whoever is signed in; a refusal is an answer too.
    [[nodiscard]] QFuture<Result<ApiAnswer>> send(const QByteArray &method, const QByteArray &target,
                                                  const QByteArray &body);
    // The session's institution in the path's place for it.
    [[nodiscard]] QString filledIn(QString path) const;

private:
    Client &m_client;
};

} // namespace ulpan
