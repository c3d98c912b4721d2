#pragma once

#include <QByteArray>
#include <QList>

namespace ulpan {

// A Host header so that equal ones are equal bytes: in small letters, without the dot that may end a name and without a port that
// http or https has anyway.
[[nodiscard]] QByteArray plainHost(QByteArrayView host);

// Whether what stands behind the host as its port can be one; without a colon there is none.
[[nodiscard]] bool hasReadablePort(QByteArrayView host);

// The hosts that somebody answers to.
class HostNames
{
public:
    enum class Port : bool { Exact, Any };

    // As plainHost() writes it; with Any it has no port of its own.
    void add(const QByteArray &host, Port port = Port::Exact);
    // localhost and every loopback address, with any port: no page of elsewhere can bring a browser to send these names.
    void addThisMachine() { m_hasThisMachine = true; }
    // `host` is as plainHost() writes it.
    [[nodiscard]] bool contains(const QByteArray &host) const;
    // For people: "localhost", "127.0.0.1" and "[::1]" stand for this machine.
    [[nodiscard]] QList<QByteArray> list() const;

private:
    QList<QByteArray> m_exact, m_anyPort;
    bool m_hasThisMachine = false;
};

} // namespace ulpan
