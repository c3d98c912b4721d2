#pragma once

#include "net/http/http_message.h"

#include <optional>

namespace ulpan {

// The addresses of proxies whose word about their clients is believed; nobody else's is.
class TrustedProxies
{
public:
    struct Client
    {
        QHostAddress address = {};
        bool encrypted = false;
    };

    // Addresses and CIDR ranges separated by commas; null where one of them cannot be read.
    [[nodiscard]] static std::optional<TrustedProxies> parse(const QString &list);
    [[nodiscard]] bool contains(const QHostAddress &address) const;
    // Who sent a request that came from `peer`: the last address in X-Forwarded-For that is no trusted proxy.
    // What cannot be read ends the way back: then it is the hop that said it.
    [[nodiscard]] Client clientOf(const QHostAddress &peer, bool encrypted, const HttpHeaders &headers) const;

private:
    QList<std::pair<QHostAddress, int>> m_ranges;
};

// IPv4 where an IPv6 address stands for it.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

} // namespace ulpan
