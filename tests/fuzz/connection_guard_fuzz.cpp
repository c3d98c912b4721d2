#include "net/server/connection_guard.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArrayList requestsIn(QByteArrayView bytes, qsizetype pieceSize)
{
    static const HttpLimits limits{.head = 512, .uri = 128, .body = 256, .upload = 1024, .spoolOver = 2048};
    ConnectionGuard guard(limits, {});
    QByteArrayList result;
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min(pieceSize, bytes.size());
        ConnectionGuard::State state = guard.feed(bytes.first(size));
        bytes = bytes.sliced(size);
        while (state == ConnectionGuard::State::Complete) {
            const GuardedRequest guarded = guard.take();
            result << guarded.request.target + '\n' + guarded.request.body.bytes();
            state = guard.resume();
        }
        if (state == ConnectionGuard::State::Refused)
            return result << guard.refusal().reason;
    }
    return result;
}

} // namespace

// However the bytes are cut, they are the same requests; only which limit is met first may differ.
ULPAN_FUZZ_TARGET(10000, 1'300'000)
{
    const QByteArrayList whole = requestsIn(input, input.size());
    for (const qsizetype pieceSize : {1, 7}) {
        const QByteArrayList cut = requestsIn(input, pieceSize);
        require(whole.size() == cut.size() && whole.mid(0, whole.size() - 1) == cut.mid(0, whole.size() - 1));
    }
}
