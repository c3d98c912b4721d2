#include "tests/support/json_compare.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace ulpan::tests {

namespace {

constexpr qsizetype linesAround = 3;

// How long the longest common subsequence of the two tails is, for each pair of tails.
std::vector<std::vector<int>> commonTails(const QList<QByteArray> &a, const QList<QByteArray> &b)
{
    std::vector<std::vector<int>> common(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1, 0));
    for (size_t i = size_t(a.size()); i-- > 0;) {
        for (size_t j = size_t(b.size()); j-- > 0;)
            common[i][j] = a[qsizetype(i)] == b[qsizetype(j)] ? common[i + 1][j + 1] + 1
                                                              : std::max(common[i + 1][j], common[i][j + 1]);
    }
    return common;
}

// Takes equal lines off both ends, which leaves little to compare.
qsizetype takeCommonStart(QList<QByteArray> &a, QList<QByteArray> &b)
{
    qsizetype same = 0;
    while (same < a.size() && same < b.size() && a[same] == b[same])
        ++same;
    const qsizetype kept = std::max<qsizetype>(0, same - linesAround);
    a.remove(0, kept);
    b.remove(0, kept);
    return kept;
}

void takeCommonEnd(QList<QByteArray> &a, QList<QByteArray> &b)
{
    qsizetype same = 0;
    while (same < a.size() && same < b.size() && a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    const qsizetype kept = std::max<qsizetype>(0, same - linesAround);
    a.resize(a.size() - kept);
    b.resize(b.size() - kept);
}

} // namespace

QByteArray prettyJson(QByteArrayView json)
{
    QByteArray out;
    qsizetype depth = 0;
    bool quoted = false;
    const auto newLine = [&] { out.append('\n').append(depth * 2, ' '); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted) {
            out.append(c);
            if (c == '\\' && i + 1 < json.size())
                out.append(json[++i]);
            else if (c == '"')
                quoted = false;
            continue;
        }
        switch (c) {
        case '"':
            quoted = true;
            out.append(c);
            break;
        case '{':
        case '[':
            out.append(c);
            if (i + 1 < json.size() && (json[i + 1] == '}' || json[i + 1] == ']')) {
                out.append(json[++i]);
            } else {
                ++depth;
                newLine();
            }
            break;
        case '}':
        case ']':
            --depth;
            newLine();
            out.append(c);
            break;
        case ',':
            out.append(c);
            newLine();
            break;
        case ':':
            out.append(": ");
            break;
        default:
            out.append(c);
        }
    }
    return out.append('\n');
}

QByteArray textDifference(const QByteArray &actual, const QByteArray &expected)
{
    if (actual == expected)
        return {};
    QList<QByteArray> a = expected.split('\n'), b = actual.split('\n');
    const qsizetype first = takeCommonStart(a, b);
    takeCommonEnd(a, b);
    const auto common = commonTails(a, b);
    QByteArray out = "\nfrom line " + QByteArray::number(first + 1) + " (- expected, + actual):\n";
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            out += "  " + a[i] + '\n';
            ++i;
            ++j;
        } else if (j >= b.size() ||
                   (i < a.size() && common[size_t(i) + 1][size_t(j)] >= common[size_t(i)][size_t(j) + 1])) {
            out += "- " + a[i++] + '\n';
        } else {
            out += "+ " + b[j++] + '\n';
        }
    }
    return out;
}

QByteArray jsonDifference(const QByteArray &actual, const QByteArray &expected)
{
    if (actual == expected)
        return {};
    const QByteArray pretty = textDifference(prettyJson(actual), prettyJson(expected));
    return pretty.isEmpty() ? textDifference(actual, expected) : pretty;
}

} // namespace ulpan::tests
