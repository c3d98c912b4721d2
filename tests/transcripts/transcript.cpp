#include "tests/transcripts/transcript.h"

#include "tests/support/json_compare.h"

#include <QRegularExpression>

namespace ulpan::tests {

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(QStringLiteral("\\{([a-z][a-z0-9_]*)\\}"));
    return expression;
}

// Headers up to the first empty line, the rest as the body.
void readMessage(const QList<QByteArray> &lines, QList<QByteArray> &headers, QList<QByteArray> &body)
{
    const qsizetype empty = std::max<qsizetype>(lines.indexOf(QByteArray()), 0);
    const bool hasBody = lines.contains(QByteArray());
    headers = hasBody ? lines.first(empty) : lines;
    body = hasBody ? lines.sliced(empty + 1) : QList<QByteArray>();
    while (!body.isEmpty() && body.last().isEmpty())
        body.removeLast();
}

QByteArray filled(const QByteArray &text, const Names &names)
{
    QByteArray result = text;
    for (const auto &[name, value] : names)
        result.replace('{' + name + '}', value);
    return result;
}

// The text as an expression in which each unknown name takes what is there; the names in order.
QString expressionOf(const QByteArray &text, QList<QByteArray> &taken)
{
    QString expression;
    qsizetype at = 0;
    const QString source = QString::fromUtf8(text);
    for (auto match = placeholder().globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch name = match.next();
        expression += QRegularExpression::escape(source.mid(at, name.capturedStart() - at));
        const QByteArray key = name.captured(1).toLatin1();
        if (taken.contains(key)) {
            expression += QStringLiteral("\\%1").arg(taken.indexOf(key) + 1);
        } else {
            expression += key == "jwt" ? QStringLiteral("([\\w-]+\\.[\\w-]+\\.[\\w-]+)")
                                       : QStringLiteral("([^\",{}\\[\\]\\s]+)");
            taken << key;
        }
        at = name.capturedEnd();
    }
    return QRegularExpression::anchoredPattern(expression + QRegularExpression::escape(source.mid(at)));
}

// Empty when the text is as told.
QByteArray difference(const QByteArray &told, const QByteArray &actual, Names &names, bool json)
{
    const QByteArray expected = filled(told, names);
    QList<QByteArray> taken;
    const QRegularExpressionMatch match =
        QRegularExpression(expressionOf(expected, taken)).match(QString::fromUtf8(actual));
    if (!match.hasMatch()) {
        const QByteArray lines = json ? jsonDifference(actual, expected) : textDifference(actual, expected);
        return lines + "in full: " + actual + '\n';
    }
    for (qsizetype i = 0; i < taken.size(); ++i)
        names[taken.at(i)] = match.captured(int(i) + 1).toUtf8();
    return {};
}

QByteArray joinedChunks(QByteArray body)
{
    QByteArray result;
    while (!body.isEmpty()) {
        const qsizetype end = body.indexOf("\r\n");
        const qsizetype size = body.left(end).toLongLong(nullptr, 16);
        if (end < 0 || size == 0)
            break;
        result += body.mid(end + 2, size);
        body.remove(0, end + 2 + size + 2);
    }
    return result;
}

} // namespace

QList<Exchange> readTranscript(const QByteArray &text)
{
    static const QRegularExpression requestLine(QStringLiteral("^[A-Z]+ /\\S* HTTP/1\\.[01]$"));
    enum class Part : quint8
    {
        Prose,
        Request,
        Answer
    } part = Part::Prose;
    QList<Exchange> exchanges;
    QList<QByteArray> request, answer;
    const auto finish = [&] {
        QList<QByteArray> body;
        if (exchanges.isEmpty())
            return;
        Exchange &exchange = exchanges.last();
        readMessage(request, exchange.requestHeaders, body);
        const bool multipart = request.join('\n').contains("multipart/");
        exchange.requestBody = body.join(multipart ? "\r\n" : "\n") + (multipart ? "\r\n" : "");
        readMessage(answer, exchange.answerHeaders, body);
        for (QByteArray &line : body)
            line = line.trimmed();
        exchange.answerBody = body.join();
        request.clear();
        answer.clear();
    };
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("### ")) {
            finish();
            exchanges << Exchange{.title = line.mid(4)};
            part = Part::Prose;
        } else if (part == Part::Prose && !exchanges.isEmpty() &&
                   requestLine.match(QString::fromUtf8(line)).hasMatch()) {
            exchanges.last().requestLine = line;
            part = Part::Request;
        } else if (part == Part::Request && line.startsWith("HTTP/1.1 ")) {
            exchanges.last().statusLine = line;
            part = Part::Answer;
        } else if (part != Part::Prose) {
            (part == Part::Request ? request : answer) << line;
        }
    }
    finish();
    return exchanges;
}

QByteArray requestBytes(const Exchange &exchange, const Names &names, const QByteArray &host)
{
    const QByteArray body = filled(exchange.requestBody, names);
    QByteArray head = filled(exchange.requestLine, names) + "\r\nHost: " + host + "\r\n";
    for (const QByteArray &header : exchange.requestHeaders)
        head += filled(header, names) + "\r\n";
    if (!body.isEmpty())
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return head + "Connection: close\r\n\r\n" + body;
}

WireAnswer readAnswer(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    WireAnswer answer;
    answer.headers = bytes.left(end).replace("\r\n", "\n").split('\n');
    answer.statusLine = answer.headers.takeFirst();
    answer.body = bytes.mid(end + 4);
    for (const QByteArray &header : std::as_const(answer.headers)) {
        if (header.toLower() == "transfer-encoding: chunked")
            answer.body = joinedChunks(answer.body);
    }
    return answer;
}

QByteArray answerDifference(const Exchange &exchange, const WireAnswer &answer, Names &names)
{
    if (answer.statusLine != exchange.statusLine)
        return exchange.title + ": expected " + exchange.statusLine + ", got " + answer.statusLine + '\n' +
               answer.body + '\n';
    QByteArray faults;
    for (const QByteArray &told : exchange.answerHeaders) {
        const QByteArray name = told.left(told.indexOf(':') + 1).toLower();
        QByteArray best = '\n' + told + " is missing in\n" + answer.headers.join('\n') + '\n';
        for (const QByteArray &header : answer.headers) {
            if (header.toLower().startsWith(name) && !best.isEmpty())
                best = difference(told,
                                  header.left(name.size()).replace(0, name.size(), told.left(name.size())) +
                                      header.mid(name.size()),
                                  names, false);
        }
        faults += best;
    }
    faults += difference(exchange.answerBody, answer.body, names, true);
    return faults.isEmpty() ? faults : exchange.title + ": " + faults;
}

} // namespace ulpan::tests
