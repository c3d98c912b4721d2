#include "net/server/chunked_decoder.h"

#include <cstdlib>

using namespace ulpan;

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
        if (used < 0 || used > piece.size() ||
            (used < piece.size() && decoder.state() == ChunkedDecoder::State::Open))
            std::abort();
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
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const Decoded whole = decoded(bytes, std::max<qsizetype>(1, bytes.size()));
    if (whole.body.size() > whole.used)
        std::abort();
    for (const qsizetype pieceSize : {1, 2, 5}) {
        if (decoded(bytes, pieceSize) != whole)
            std::abort();
    }
    const QByteArray again = encoded(bytes, 3);
    const Decoded back = decoded(again, 4);
    if (back.state != ChunkedDecoder::State::Done || back.body != bytes || back.used != again.size())
        std::abort();
    return 0;
}
