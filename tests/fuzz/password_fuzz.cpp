#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

// Whatever stands where a password's hash or a wrapped key should be, it opens nothing, and refusing it costs
// what refusing a wrong password costs.
ULPAN_FUZZ_TARGET(12, 400)
{
    const QByteArray bytes = input.toByteArray();
    const quint64 before = passwordHashEvaluations();
    require(!passwordMatches(QStringLiteral("open sesame"), bytes));
    require(!passwordMatches(QString::fromUtf8(bytes), bytes));
    require(passwordHashEvaluations() == before + 2);
    require(!InstallationKey::unwrapped(bytes, QStringLiteral("open sesame")));
}
