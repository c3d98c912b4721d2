#include "models/base/instant.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

// Whatever can be read is written so that it reads as the same moment.
ULPAN_FUZZ_TARGET(100000, 33'000'000)
{
    const Instant instant = Instant::fromText(input);
    require(instant.isNull() || Instant::fromText(instant.text()) == instant);
}
