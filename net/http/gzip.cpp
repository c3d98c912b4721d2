#include "net/http/gzip.h"

#include <zlib.h>

#include <optional>

namespace ulpan {

namespace {

constexpr int gzipLevel = 1;
constexpr qsizetype gzipStep = 16 * 1024; // bytes
constexpr int gzipWindow = 15 + 16; // the largest window, and gzip's frame rather than zlib's

// 0 to 1; what cannot be read is 0.
double qualityOf(QByteArrayView parameters)
{
    const qsizetype at = parameters.indexOf("q=");
    return at < 0 ? 1 : parameters.sliced(at + 2).trimmed().toByteArray().toDouble();
}

// A gzip file that is written piece by piece.
class GzipFlow
{
public:
    GzipFlow() : m_isOpen(deflateInit2(&m_stream, gzipLevel, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK) {}
    ~GzipFlow()
    {
        if (m_isOpen)
            deflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(GzipFlow)

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    // What is ready to leave after this piece, perhaps nothing yet; an empty piece is the end.
    [[nodiscard]] QByteArray add(const QByteArray &piece)
    {
        QByteArray ready;
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.constData()));
        m_stream.avail_in = uInt(piece.size());
        do {
            const qsizetype before = ready.size();
            ready.resize(before + gzipStep);
            m_stream.next_out = reinterpret_cast<Bytef *>(ready.data() + before);
            m_stream.avail_out = uInt(gzipStep);
            deflate(&m_stream, piece.isEmpty() ? Z_FINISH : Z_NO_FLUSH);
            ready.resize(before + gzipStep - qsizetype(m_stream.avail_out));
        } while (m_stream.avail_out == 0);
        return ready;
    }

private:
    z_stream m_stream = {};
    bool m_isOpen;
};

} // namespace

bool prefersGzip(QByteArrayView acceptEncoding)
{
    std::optional<double> gzip, identity, any;
    while (!acceptEncoding.isEmpty()) {
        const qsizetype comma = acceptEncoding.indexOf(',');
        const QByteArray entry = (comma < 0 ? acceptEncoding : acceptEncoding.first(comma)).toByteArray().toLower();
        acceptEncoding = comma < 0 ? QByteArrayView() : acceptEncoding.sliced(comma + 1);
        const qsizetype semicolon = entry.indexOf(';');
        const QByteArray coding = entry.left(semicolon < 0 ? entry.size() : semicolon).trimmed();
        const double quality = semicolon < 0 ? 1 : qualityOf(QByteArrayView(entry).sliced(semicolon + 1));
        if (coding == "gzip" || coding == "x-gzip")
            gzip = quality;
        else if (coding == "identity")
            identity = quality;
        else if (coding == "*")
            any = quality;
    }
    const double wanted = gzip.value_or(any.value_or(0));
    return wanted > 0 && wanted >= identity.value_or(0);
}

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream = {};
    if (deflateInit2(&stream, gzipLevel, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray result(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    result.resize(done ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return result;
}

BodySource gzipped(BodySource source)
{
    return [source = std::move(source), flow = std::shared_ptr<GzipFlow>(), isDone = false]() mutable -> Result<QByteArray> {
        if (!flow)
            flow = std::make_shared<GzipFlow>();
        if (!flow->isOpen())
            return internal(QStringLiteral("no memory to compress in"));
        QByteArray ready;
        while (ready.isEmpty() && !isDone) {
            Result<QByteArray> piece = source();
            if (!piece)
                return piece;
            isDone = piece->isEmpty();
            ready = flow->add(*piece);
        }
        return ready;
    };
}

} // namespace ulpan
