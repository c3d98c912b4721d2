#include "ui/shell/kept_connections.h"

#include "models/base/crypto.h"
#include "ui/shell/settings.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ulpan {

namespace {

const QString localConnection = QStringLiteral("local");

KeptConnection connectionFrom(const QJsonObject &object)
{
    const auto text = [&](const char *key) { return object.value(QLatin1StringView(key)).toString(); };
    return {text("id"), text("name"), QUrl(text("server")), text("fingerprint"), text("login")};
}

QJsonObject connectionObject(const KeptConnection &connection)
{
    return {{QStringLiteral("id"), connection.id},
            {QStringLiteral("name"), connection.name},
            {QStringLiteral("server"), connection.server.toString()},
            {QStringLiteral("fingerprint"), connection.fingerprint},
            {QStringLiteral("login"), connection.login}};
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

KeptConnections::KeptConnections(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_all << KeptConnection{localConnection, {}, {}, {}, {}};
    const QJsonArray kept = QJsonDocument::fromJson(settings.text(Setting::Connections).toUtf8()).array();
    for (const QJsonValue &value : kept) {
        const KeptConnection connection = connectionFrom(value.toObject());
        if (!connection.id.isEmpty() && serverFrom(connection.server.toString()) == connection.server)
            m_all << connection;
    }
}

KeptConnection KeptConnections::find(const QString &id) const
{
    if (m_triedOut && m_triedOut->id == id)
        return *m_triedOut;
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const KeptConnection &connection) { return connection.id == id; });
    return found == m_all.end() ? m_all.first() : *found;
}

std::optional<KeptConnection> KeptConnections::to(const QUrl &server) const
{
    for (const KeptConnection &connection : m_all) {
        if (!connection.isLocal() && connection.server == server)
            return connection;
    }
    return m_triedOut && m_triedOut->server == server ? m_triedOut : std::nullopt;
}

KeptConnection KeptConnections::keep(KeptConnection connection)
{
    if (connection.id.isEmpty())
        connection.id = QString::fromLatin1(randomName(12));
    if (m_triedOut && m_triedOut->id == connection.id)
        m_triedOut.reset();
    for (KeptConnection &kept : m_all) {
        if (kept.id != connection.id)
            continue;
        if (kept == connection)
            return connection;
        const bool isElsewhere = kept.server != connection.server;
        kept = connection;
        write();
        if (isElsewhere)
            Q_EMIT moved(connection.id);
        return connection;
    }
    m_all << connection;
    write();
    return connection;
}

bool KeptConnections::isKept(const QString &id) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [&](const KeptConnection &connection) { return connection.id == id; });
}

KeptConnection KeptConnections::tryOut(KeptConnection connection)
{
    if (connection.id.isEmpty())
        connection.id = QString::fromLatin1(randomName(12));
    stopTrying(connection.id);
    m_triedOut = connection;
    return connection;
}

void KeptConnections::stopTrying(const QString &exceptId)
{
    if (m_triedOut && m_triedOut->id != exceptId)
        forget(QString(m_triedOut->id));
}

void KeptConnections::forget(const QString &id)
{
    if (id == localConnection)
        return;
    if (m_triedOut && m_triedOut->id == id)
        m_triedOut.reset();
    m_all.removeIf([&](const KeptConnection &connection) { return connection.id == id; });
    m_settings.forgetConnection(id);
    write();
}

void KeptConnections::write()
{
    QJsonArray list;
    for (const KeptConnection &connection : m_all) {
        if (!connection.isLocal())
            list << connectionObject(connection);
    }
    m_settings.set(Setting::Connections,
                   QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

QUrl serverFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    // As an address is shown; strictly there is none in it.
    text.replace(QLatin1Char(' '), QLatin1StringView("%20"));
    const bool namesScheme = text.contains(QLatin1StringView("://"));
    if (!namesScheme)
        text.prepend(QStringLiteral("https://"));
    QUrl url(text, QUrl::StrictMode);
    if (!namesScheme && isThisMachine(url.host()) && url.port() != 443)
        url.setScheme(QStringLiteral("http"));
    const bool isPlain = url.scheme() == QLatin1StringView("http") && isThisMachine(url.host());
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        (url.scheme() != QLatin1StringView("https") && !isPlain))
        return {};
    url.setQuery(QString());
    url.setFragment(QString());
    // What is taken away may bare more of it; a server that is kept has to be read as itself.
    for (QUrl before; url != before;) {
        before = url;
        url = url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
        // The pages of a server's documentation are where people copy an address from.
        if (const QString path = url.path(); path.endsWith(QLatin1StringView("/api")))
            url.setPath(path.chopped(4));
        else if (path.endsWith(QLatin1StringView("/api/docs")))
            url.setPath(path.chopped(9));
        else if (!path.isEmpty() && path.back().isSpace()) // it would be lost where the address is typed again
            url.setPath(path.chopped(1), QUrl::TolerantMode);
        if (url.path() == QLatin1StringView("/"))
            url.setPath(QString());
    }
    if (url.port() == (isPlain ? 80 : 443))
        url.setPort(-1);
    return url;
}

QString serverText(const QUrl &server)
{
    const QString text = server.toString(QUrl::StripTrailingSlash);
    const QString bare = text.mid(text.indexOf(QLatin1StringView("://")) + 3);
    return serverFrom(bare) == server ? bare : text;
}

} // namespace ulpan
