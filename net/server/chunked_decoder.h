#pragma once

#include <QByteArray>

namespace ulpan {

// Takes the chunked coding off a body that arrives in pieces cut anywhere; extensions and trailers are
// dropped.
class ChunkedDecoder
{
public:
    enum class State : quint8
    {
        Open,
        Done,
        Broken
    };
    // Appends what it decoded to `body` and returns how many bytes of `input` it used: all of them while
    // Open.
    qsizetype feed(QByteArrayView input, QByteArray &body);
    [[nodiscard]] State state() const;

private:
    enum class Step : quint8
    {
        SizeStart,
        Size,
        Extension,
        SizeEnd,
        Data,
        DataReturn,
        DataEnd,
        Trailer,
        TrailerLine,
        TrailerEnd,
        LastEnd,
        Done,
        Broken
    };
    void take(char c);
    void addDigit(int digit);

    Step m_step = Step::SizeStart;
    qint64 m_left = 0;  // of the chunk
    int m_overhead = 0; // bytes around one chunk's data; the last one's are its trailers
};

} // namespace ulpan
