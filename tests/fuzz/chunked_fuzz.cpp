#include "net/server/chunked_decoder.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct Decoded
{
    QByteArray body;
    qsizetype used = 0;
    ChunkedDecoder::State state = ChunkedDecoder::State::Open;

    bool operator==(const Decoded &) const = default;
};

Decoded decoded(QByteArrayView bytes, qsizetype pieceSize)
{
    ChunkedDecoder decoder;
    Decoded result;
    while (result.used < bytes.size() && decoder.state() == ChunkedDecoder::State::Open) {
        const QByteArrayView piece =
            bytes.sliced(result.used, std::min(pieceSize, bytes.size() - result.used));
        const qsizetype used = decoder.feed(piece, result.body);
        require(used >= 0 && used <= piece.size());
        require(used == piece.size() || decoder.state() != ChunkedDecoder::State::Open);
        result.used += used;
    }
    result.state = decoder.state();
    return result;
}

QByteArray encoded(QByteArrayView body, qsizetype chunkSize)
{
    QByteArray result;
    for (qsizetype at = 0; at < body.size(); at += chunkSize) {
        const QByteArrayView chunk = body.sliced(at, std::min(chunkSize, body.size() - at));
        result += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk.toByteArray() + "\r\n";
    }
    return result + "0\r\n\r\n";
}

} // namespace

// However chunks are cut they are the same body, and what was put into chunks comes out of them.
ULPAN_FUZZ_TARGET(15000, 2'200'000)
{
    const Decoded whole = decoded(input, std::max<qsizetype>(1, input.size()));
    require(whole.body.size() <= whole.used);
    for (const qsizetype pieceSize : {1, 2, 5})
        require(decoded(input, pieceSize) == whole);
    const QByteArray again = encoded(input, 3);
    const Decoded back = decoded(again, 4);
    require(back.state == ChunkedDecoder::State::Done && back.body == input && back.used == again.size());
}
