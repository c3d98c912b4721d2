#include "models/csv/code_lengths.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr qint64 enoughCodes = 20;
constexpr int shortestUsual = 5, mostDropped = 3;

} // namespace

void CodeLengths::add(QStringView code)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (code.isEmpty() || code.size() >= qsizetype(m_lengths.size()) || code.front() == u'0' ||
        !std::all_of(code.begin(), code.end(), isDigit)) {
        m_otherwise = true;
        return;
    }
    ++m_lengths[size_t(code.size())];
    ++m_count;
}

int CodeLengths::usual() const
{
    return int(std::max_element(m_lengths.begin(), m_lengths.end()) - m_lengths.begin());
}

qint64 CodeLengths::shortened() const
{
    const int most = usual();
    const qint64 others = m_count - m_lengths[size_t(most)];
    if (m_otherwise || m_count < enoughCodes || most < shortestUsual || others * 4 > m_count)
        return 0;
    qint64 near = 0;
    for (int length = most - mostDropped; length < most; ++length)
        near += m_lengths[size_t(length)];
    return near == others ? others : 0;
}

} // namespace ulpan
