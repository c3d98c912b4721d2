#include "models/base/jwt.h"

#include <QJsonObject>

#include <cstdlib>

using namespace ulpan;

// Whatever is presented, it is refused unless this key signed exactly these bytes for exactly this use.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const JwtKey key{"fuzz", QByteArray(32, 'k')};
    static const Instant now{1'772'352'000'000};
    static const QByteArray good = signJwt(key, "at+jwt",
                                           {{QStringLiteral("iat"), now.milliseconds / 1000},
                                            {QStringLiteral("exp"), now.milliseconds / 1000 + 60}});
    const auto secretOf = [](const QByteArray &kid) { return kid == key.kid ? key.secret : QByteArray(); };
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    // As a token, and as a change of a good one: the first byte says where.
    QByteArray changed = good;
    if (!input.isEmpty())
        changed.replace(uchar(input.at(0)) % good.size(), input.size() - 1, input.mid(1));
    for (const QByteArray &token : {input, changed, good + input}) {
        if (verifyJwt(token, "at+jwt", now, secretOf).has_value() != (token == good) ||
            verifyJwt(token, "link+jwt", now, secretOf))
            std::abort();
    }
    return 0;
}
