#include "net/server/chunked_decoder.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr int maximumOverhead = 8 * 1024;
constexpr qint64 maximumChunk = qint64(1) << 40;

int chunkSizeDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

ChunkedDecoder::State ChunkedDecoder::state() const
{
    switch (m_step) {
    case Step::Done:
        return State::Done;
    case Step::Broken:
        return State::Broken;
    default:
        return State::Open;
    }
}

qsizetype ChunkedDecoder::feed(QByteArrayView input, QByteArray &body)
{
    qsizetype at = 0;
    while (at < input.size() && m_step != Step::Done && m_step != Step::Broken) {
        if (m_step != Step::Data) {
            take(input[at++]);
            continue;
        }
        const qsizetype size = qsizetype(std::min<qint64>(m_left, input.size() - at));
        body.append(input.sliced(at, size));
        at += size;
        m_left -= size;
        if (m_left == 0)
            m_step = Step::DataReturn;
    }
    return at;
}

void ChunkedDecoder::addDigit(int digit)
{
    m_left = m_left * 16 + digit;
    m_step = m_left > maximumChunk ? Step::Broken : Step::Size;
}

void ChunkedDecoder::take(char c)
{
    const auto expect = [this, c](char wanted, Step next) { m_step = c == wanted ? next : Step::Broken; };
    // Of a line that is not looked into: `next` after its end.
    const auto pass = [this, c](Step within, Step next) {
        m_step = c == '\r' ? next : within;
        if (c == '\n' || c == '\0')
            m_step = Step::Broken;
    };
    if (++m_overhead > maximumOverhead) {
        m_step = Step::Broken;
        return;
    }
    switch (m_step) {
    case Step::SizeStart:
        if (const int digit = chunkSizeDigit(c); digit >= 0)
            addDigit(digit);
        else
            m_step = Step::Broken;
        return;
    case Step::Size:
        if (const int digit = chunkSizeDigit(c); digit >= 0)
            addDigit(digit);
        else if (c == ';' || c == ' ' || c == '\t')
            m_step = Step::Extension;
        else
            expect('\r', Step::SizeEnd);
        return;
    case Step::Extension:
        pass(Step::Extension, Step::SizeEnd);
        return;
    case Step::SizeEnd:
        expect('\n', m_left > 0 ? Step::Data : Step::Trailer);
        return;
    case Step::DataReturn:
        expect('\r', Step::DataEnd);
        return;
    case Step::DataEnd:
        expect('\n', Step::SizeStart);
        m_overhead = 0;
        return;
    case Step::Trailer:
        pass(Step::TrailerLine, Step::LastEnd);
        return;
    case Step::TrailerLine:
        pass(Step::TrailerLine, Step::TrailerEnd);
        return;
    case Step::TrailerEnd:
        expect('\n', Step::Trailer);
        return;
    case Step::LastEnd:
        expect('\n', Step::Done);
        return;
    case Step::Data:
    case Step::Done:
    case Step::Broken:
        return;
    }
}

} // namespace ulpan
