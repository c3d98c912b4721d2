#include "net/server/trusted_proxies.h"

#include <algorithm>

namespace ulpan {

namespace {

// "1.2.3.4", "1.2.3.4:5678", "2001:db8::1", "[2001:db8::1]" or "[2001:db8::1]:5678"; null for anything else.
QHostAddress hopAddress(QByteArrayView text)
{
    text = text.trimmed();
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        if (end < 0 || (end + 1 < text.size() && text[end + 1] != ':'))
            return {};
        text = text.sliced(1, end - 1);
        if (!text.contains(':'))
            return {};
    } else if (text.count(':') == 1) {
        text = text.first(text.indexOf(':'));
    }
    // A name would do for QHostAddress in places ("localhost" does not, "1" does); hops are whole addresses.
    const bool isWhole = text.contains(':') || text.count('.') == 3;
    return isWhole ? plainAddress(QHostAddress(QString::fromLatin1(text))) : QHostAddress();
}

bool isLine(const HttpHeaders::Line &line, QByteArrayView name)
{
    return line.first.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:1.2.3.4
    return isIpv4 ? QHostAddress(ipv4) : address;
}

std::optional<TrustedProxies> TrustedProxies::parse(const QString &list)
{
    TrustedProxies result;
    for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
        const auto range = QHostAddress::parseSubnet(part.trimmed());
        if (range.first.isNull() || range.second < 0)
            return std::nullopt;
        result.m_ranges << range;
    }
    return result;
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [&](const auto &range) { return address.isInSubnet(range); });
}

TrustedProxies::Client TrustedProxies::clientOf(const QHostAddress &peer, bool encrypted,
                                                const HttpHeaders &headers) const
{
    Client client{peer, encrypted};
    if (!contains(peer))
        return client;
    const QList<HttpHeaders::Line> &lines = headers.lines();
    // What stands furthest to the right was written last, by the nearest proxy.
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (!isLine(*line, "X-Forwarded-Proto"))
            continue;
        const QByteArrayView value(line->second);
        client.encrypted =
            value.sliced(value.lastIndexOf(',') + 1).trimmed().compare("https", Qt::CaseInsensitive) == 0;
        break;
    }
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (!isLine(*line, "X-Forwarded-For"))
            continue;
        for (QByteArrayView rest(line->second); !rest.isEmpty();) {
            const qsizetype comma = rest.lastIndexOf(',');
            const QHostAddress hop = hopAddress(rest.sliced(comma + 1));
            if (hop.isNull())
                return client;
            client.address = hop;
            if (!contains(hop))
                return client;
            rest = rest.first(std::max<qsizetype>(comma, 0));
        }
    }
    return client;
}

} // namespace ulpan
