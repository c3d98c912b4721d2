#include "net/http/host_name.h"

#include <QHostAddress>

#include <algorithm>
#include <limits>

namespace ulpan {

namespace {

constexpr qsizetype longestPort = 5; // digits

// The colons of an IPv6 address stand in brackets.
qsizetype portColon(QByteArrayView host)
{
    return host.indexOf(':', std::max<qsizetype>(0, host.indexOf(']')));
}

QByteArrayView withoutPort(QByteArrayView host)
{
    const qsizetype colon = portColon(host);
    return colon < 0 ? host : host.first(colon);
}

bool isThisMachine(QByteArrayView name)
{
    if (name == "localhost" || name == "127.0.0.1" || name == "[::1]")
        return true;
    const bool isIpv6 = name.startsWith('[') && name.endsWith(']');
    if (!isIpv6 && !name.startsWith("127."))
        return false;
    return QHostAddress(QString::fromLatin1(isIpv6 ? name.sliced(1).chopped(1) : name)).isLoopback();
}

} // namespace

QByteArray plainHost(QByteArrayView host)
{
    const QByteArray text = host.trimmed().toByteArray().toLower();
    const qsizetype colon = portColon(text);
    QByteArray name = colon < 0 ? text : text.left(colon);
    if (name.endsWith('.'))
        name.chop(1);
    const QByteArray port = colon < 0 ? QByteArray() : text.mid(colon + 1);
    return port.isEmpty() || port == "80" || port == "443" ? name : name + ':' + port;
}

bool hasReadablePort(QByteArrayView host)
{
    const qsizetype colon = portColon(host);
    if (colon < 0)
        return true;
    const QByteArrayView port = host.sliced(colon + 1);
    const bool isNumber = std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber && !port.isEmpty() && port.size() <= longestPort && port.toByteArray().toInt() <= std::numeric_limits<quint16>::max();
}

void HostNames::add(const QByteArray &host, Port port)
{
    QList<QByteArray> &hosts = port == Port::Any ? m_anyPort : m_exact;
    if (!host.isEmpty() && !hosts.contains(host))
        hosts << host;
}

bool HostNames::contains(const QByteArray &host) const
{
    if (host.isEmpty())
        return false;
    if (m_exact.contains(host))
        return true;
    const QByteArrayView name = withoutPort(host);
    return m_anyPort.contains(name) || (m_hasThisMachine && isThisMachine(name));
}

QList<QByteArray> HostNames::list() const
{
    const QList<QByteArray> machine = m_hasThisMachine ? QList<QByteArray>{"localhost", "127.0.0.1", "[::1]"} : QList<QByteArray>();
    return machine + m_exact + m_anyPort;
}

} // namespace ulpan
