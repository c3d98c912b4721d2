#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

#include <optional>

namespace ulpan {

class Settings;

// Where the console can work: this computer, or a server that somebody told it of. No secret is in here.
struct KeptConnection
{
    QString id; // "local", or one made at random
    QString name;
    QUrl server;         // https, or http on this machine; empty for this computer
    QString fingerprint; // of the certificate that a person trusts though nobody signed it; empty: none
    QString login;       // who signed in last, for the next time

    [[nodiscard]] bool isLocal() const { return server.isEmpty(); }
    bool operator==(const KeptConnection &) const = default;
};

// The connections in the settings; this computer is always the first. One that has not been reached yet is
// tried out beside them, and kept only once it answers or a person wants it.
class KeptConnections : public QObject
{
    Q_OBJECT

public:
    explicit KeptConnections(Settings &settings, QObject *parent = nullptr);
    [[nodiscard]] const QList<KeptConnection> &all() const { return m_all; }
    // Also the one that is tried out; this computer where there is none of this id.
    [[nodiscard]] KeptConnection find(const QString &id) const;
    // The one that leads to this server.
    [[nodiscard]] std::optional<KeptConnection> to(const QUrl &server) const;
    // Replaces the one of the same id; an empty id gets one. Answers with what is kept.
    KeptConnection keep(KeptConnection connection);
    [[nodiscard]] bool isKept(const QString &id) const;
    // Instead of the one that was tried out before; it gets an id.
    KeptConnection tryOut(KeptConnection connection);
    [[nodiscard]] const std::optional<KeptConnection> &triedOut() const { return m_triedOut; }
    // Forgets the one that is tried out, unless it is this one.
    void stopTrying(const QString &exceptId = {});
    // With all that was remembered of it; this computer stays.
    void forget(const QString &id);

Q_SIGNALS:
    void changed();
    // It leads to another server now: what the one before gave is not for it.
    void moved(const QString &id);

private:
    void write();

    Settings &m_settings;
    QList<KeptConnection> m_all;
    std::optional<KeptConnection> m_triedOut;
};

// The server that a person means by "school.example.org", with or without https:// and a path;
// "localhost:8080" is http, as servers on one's own machine are. Empty where that is no address. Without TLS
// only this machine is reached: passwords would cross the network readable.
[[nodiscard]] QUrl serverFrom(const QString &typed);
// As a person would write it: without the standard port, and without what serverFrom() takes it for anyway.
[[nodiscard]] QString serverText(const QUrl &server);

} // namespace ulpan
