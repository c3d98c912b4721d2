#include "models/base/jwt.h"
#include "tests/fuzz/fuzz_target.h"

#include <QJsonObject>

using namespace ulpan;
using namespace ulpan::tests;

// Whatever is presented, it is refused unless this key signed exactly these bytes for exactly this use.
ULPAN_FUZZ_TARGET(15000, 4'700'000)
{
    static const JwtKey key{"fuzz", QByteArray(32, 'k')};
    static const Instant now{1'772'352'000'000};
    static const QByteArray good = signJwt(key, "at+jwt",
                                           {{QStringLiteral("iat"), now.milliseconds / 1000},
                                            {QStringLiteral("exp"), now.milliseconds / 1000 + 60}});
    const auto secretOf = [](const QByteArray &kid) { return kid == key.kid ? key.secret : QByteArray(); };
    const QByteArray bytes = input.toByteArray();
    // As a token, and as a change of a good one: the first byte says where.
    QByteArray changed = good;
    if (!bytes.isEmpty())
        changed.replace(uchar(bytes.at(0)) % good.size(), bytes.size() - 1, bytes.mid(1));
    for (const QByteArray &token : {bytes, changed, good + bytes}) {
        require(verifyJwt(token, "at+jwt", now, secretOf).has_value() == (token == good));
        require(!verifyJwt(token, "link+jwt", now, secretOf));
    }
}
