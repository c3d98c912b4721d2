#include "net/http/host_name.h"

namespace ulpan {

QByteArray plainHost(QByteArrayView host)
{
    const QByteArray text = host.trimmed().toByteArray().toLower();
    // The colons of an IPv6 address stand in brackets.
    const qsizetype colon = text.indexOf(':', std::max<qsizetype>(0, text.indexOf(']')));
    QByteArray name = colon < 0 ? text : text.left(colon);
    if (name.endsWith('.'))
        name.chop(1);
    const QByteArray port = colon < 0 ? QByteArray() : text.mid(colon + 1);
    return port.isEmpty() || port == "80" || port == "443" ? name : name + ':' + port;
}

} // namespace ulpan
