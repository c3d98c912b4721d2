#include "net/server/request_head.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr qint64 uriLimit = 512;

// The size of the head that the bytes begin with; 0 where there is none (yet).
qsizetype headSize(QByteArrayView bytes, qsizetype pieceSize)
{
    HeadScanner scanner;
    for (qsizetype shown = 0; shown < bytes.size();) {
        shown = std::min(bytes.size(), shown + pieceSize);
        switch (scanner.scan(bytes.first(shown))) {
        case HeadScanner::Found::Broken:
            return 0;
        case HeadScanner::Found::Complete:
            require(scanner.firstLineSize() >= 0 && scanner.firstLineSize() + 4 <= scanner.size());
            return scanner.size();
        case HeadScanner::Found::Incomplete:
            break;
        }
    }
    return 0;
}

// What another reader would be sent of a head that was understood.
QByteArray written(const RequestHead &head, const QByteArray &method)
{
    QByteArray text = method + ' ' + head.target + (head.isHttp11 ? " HTTP/1.1\r\n" : " HTTP/1.0\r\n");
    for (const auto &[name, value] : head.headers.lines())
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

bool isClean(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

// Where a head ends does not depend on how it is cut, and one that is understood can be passed on: a second
// reader finds the same request in it.
ULPAN_FUZZ_TARGET(40000, 6'000'000)
{
    const qsizetype size = headSize(input, std::max<qsizetype>(1, input.size()));
    for (const qsizetype pieceSize : {1, 3})
        require(headSize(input, pieceSize) == size);
    if (size == 0)
        return;
    const Result<RequestHead> head = RequestHead::parse(input.first(size), uriLimit);
    if (!head)
        return;
    require(head->target.startsWith('/') || head->target == "*");
    require(head->target.size() <= uriLimit && head->contentLength >= 0);
    require(!head->isChunked || head->contentLength == 0);
    for (const auto &[name, value] : head->headers.lines())
        require(!name.isEmpty() && isClean(name) && isClean(value));
    const QByteArray method = input.first(input.indexOf(' ')).toByteArray();
    const QByteArray text = written(*head, method);
    require(headSize(text, 2) == text.size());
    const Result<RequestHead> again = RequestHead::parse(text, uriLimit);
    require(again && again->method == head->method && again->target == head->target &&
            again->headers.lines() == head->headers.lines() && again->isHttp11 == head->isHttp11 &&
            again->keepAlive == head->keepAlive && again->expectsContinue == head->expectsContinue &&
            again->isChunked == head->isChunked && again->contentLength == head->contentLength);
}
