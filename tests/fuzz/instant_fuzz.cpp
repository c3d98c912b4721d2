#include "models/base/instant.h"

using ulpan::Instant;

// Whatever can be read is written so that it reads as the same moment.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Instant instant =
        Instant::fromText(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!instant.isNull() && Instant::fromText(instant.text()) != instant)
        __builtin_trap();
    return 0;
}
