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

// The connections in the settings; this computer is always the first.
class KeptConnections : public QObject
{
    Q_OBJECT

public:
    explicit KeptConnections(Settings &settings, QObject *parent = nullptr);
    [[nodiscard]] const QList<KeptConnection> &all() const { return m_all; }
    // This computer where there is none of this id.
    [[nodiscard]] KeptConnection find(const QString &id) const;
    // The one that leads to this server.
    [[nodiscard]] std::optional<KeptConnection> to(const QUrl &server) const;
    // Replaces the one of the same id; an empty id gets one. Answers with what is kept.
    KeptConnection keep(KeptConnection connection);
    // With all that was remembered of it; this computer stays.
    void forget(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void write();

    Settings &m_settings;
    QList<KeptConnection> m_all;
};

// The server that a person means by "school.example.org", with or without https:// and a path; empty where
// that is no address. Without TLS only this machine is reached: passwords would cross the network readable.
[[nodiscard]] QUrl serverFrom(const QString &typed);
// As a person would write it: without https:// and the standard port.
[[nodiscard]] QString serverText(const QUrl &server);

} // namespace ulpan
