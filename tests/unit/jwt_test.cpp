#include "models/base/crypto.h"
#include "models/base/jwt.h"
#include "tests/support/test_main.h"

using namespace ulpan;

namespace {

constexpr qint64 nowSeconds = 1'772'352'000; // 2026-03-01T08:00:00Z
constexpr Instant now{nowSeconds * 1000};
const JwtKey key{"key-1", QByteArray(32, 'k')};

QJsonObject claims(qint64 issued = nowSeconds, qint64 expires = nowSeconds + 3600)
{
    return {{QStringLiteral("sub"), QStringLiteral("client")},
            {QStringLiteral("iat"), issued},
            {QStringLiteral("exp"), expires}};
}

QByteArray part(const QByteArray &json)
{
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// A token with any header, signed as HS256 with the given secret.
QByteArray forged(const QByteArray &header, const QByteArray &payload, const QByteArray &secret)
{
    const QByteArray signedPart = part(header) + '.' + part(payload);
    return signedPart + '.' + part(hmacSha256(secret, signedPart));
}

QByteArray payload(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> verify(const QByteArray &token)
{
    return verifyJwt(token, "at+jwt", now,
                     [](const QByteArray &kid) { return kid == key.kid ? key.secret : QByteArray(); });
}

const QByteArray goodHeader = R"({"alg":"HS256","typ":"at+jwt","kid":"key-1"})";

} // namespace

class JwtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownTokenIsGood()
    {
        const Result<QJsonObject> read = verify(signJwt(key, "at+jwt", claims()));
        QVERIFY(read.has_value());
        QCOMPARE(read->value(QStringLiteral("sub")).toString(), QStringLiteral("client"));
        // The forger below makes good tokens too, so that what is refused is refused for its one fault.
        QVERIFY(verify(forged(goodHeader, payload(claims()), key.secret)));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("token");
        const QByteArray good = signJwt(key, "at+jwt", claims());
        const QList<QByteArray> parts = good.split('.');
        const auto row = [](const char *name, const QByteArray &token) { QTest::newRow(name) << token; };
        row("empty", "");
        row("two parts", parts[0] + '.' + parts[1]);
        row("four parts", good + ".x");
        row("no signature", parts[0] + '.' + parts[1] + '.');
        row("alg none", part(R"({"alg":"none","typ":"at+jwt","kid":"key-1"})") + '.' + parts[1] + '.');
        row("alg none with the right signature",
            forged(R"({"alg":"none","typ":"at+jwt","kid":"key-1"})", payload(claims()), key.secret));
        row("alg RS256 over our secret",
            forged(R"({"alg":"RS256","typ":"at+jwt","kid":"key-1"})", payload(claims()), key.secret));
        row("alg HS512",
            forged(R"({"alg":"HS512","typ":"at+jwt","kid":"key-1"})", payload(claims()), key.secret));
        row("alg in small letters",
            forged(R"({"alg":"hs256","typ":"at+jwt","kid":"key-1"})", payload(claims()), key.secret));
        row("no alg", forged(R"({"typ":"at+jwt","kid":"key-1"})", payload(claims()), key.secret));
        row("another type", signJwt(key, "link+jwt", claims()));
        row("no type", forged(R"({"alg":"HS256","kid":"key-1"})", payload(claims()), key.secret));
        row("unknown key", signJwt({"key-2", key.secret}, "at+jwt", claims()));
        row("no key", forged(R"({"alg":"HS256","typ":"at+jwt"})", payload(claims()), key.secret));
        row("another secret", signJwt({key.kid, QByteArray(32, 'x')}, "at+jwt", claims()));
        row("empty secret", forged(goodHeader, payload(claims()), QByteArray()));
        row("header is no JSON", forged("HS256", payload(claims()), key.secret));
        row("payload is no JSON", forged(goodHeader, "claims", key.secret));
        row("expired", signJwt(key, "at+jwt", claims(nowSeconds - 10, nowSeconds)));
        row("expired long ago", signJwt(key, "at+jwt", claims(nowSeconds - 7200, nowSeconds - 3600)));
        row("never expires", forged(goodHeader, R"({"iat":1772352000})", key.secret));
        row("expires as a text", forged(goodHeader, R"({"iat":1772352000,"exp":"1772355600"})", key.secret));
        row("from the future", signJwt(key, "at+jwt", claims(nowSeconds + 61)));
        row("without a beginning", forged(goodHeader, R"({"exp":1772355600})", key.secret));
        // Whoever has a token knows the name of our key, and so gets as far as the library that reads the rest.
        row("payload of one byte too many", parts[0] + '.' + parts[1] + "AA." + parts[2]);
        row("payload of a lone digit", parts[0] + ".A." + parts[2]);
        row("payload with a lone digit behind padding", parts[0] + "._O=O." + parts[2]);
        row("payload with strange bytes", parts[0] + "._O=O]." + parts[2]);
        row("payload padded", parts[0] + ".e30=." + parts[2]);
        row("no payload", parts[0] + ".." + parts[2]);
        row("signature of a lone digit", parts[0] + '.' + parts[1] + ".A");
        row("a byte behind", good + 'A');
        row("a line end behind", good + '\n');
        row("padding behind", good + '=');
        row("a space before", ' ' + good);
    }
    void refused()
    {
        QFETCH(QByteArray, token);
        const Result<QJsonObject> read = verify(token);
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::Unauthenticated);
        QCOMPARE(read.error().reason, QByteArray("auth.required"));
    }

    void aMinuteOfAnotherClockIsForgiven()
    {
        QVERIFY(verify(signJwt(key, "at+jwt", claims(nowSeconds + 60))));
        QVERIFY(verify(signJwt(key, "at+jwt", claims(nowSeconds - 3599, nowSeconds + 1))));
    }

    void noByteCanBeChanged()
    {
        const QByteArray good = signJwt(key, "at+jwt", claims());
        for (qsizetype i = 0; i < good.size(); ++i) {
            // The neighbour in the alphabet differs in the lowest bit, which at the end of a part carries
            // nothing.
            for (const char other : {char(good[i] ^ 1), 'A', '-', '_', '.', '\0'}) {
                QByteArray changed = good;
                changed[i] = other;
                if (changed != good)
                    QVERIFY2(!verify(changed),
                             qPrintable(QStringLiteral("byte %1 as %2").arg(i).arg(int(other))));
            }
            QVERIFY(!verify(good.left(i) + good.mid(i + 1)));
        }
    }
};

ULPAN_TEST(JwtTest)
#include "jwt_test.moc"
