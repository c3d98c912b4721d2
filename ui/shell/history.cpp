#include "ui/shell/history.h"

namespace ulpan {

void History::visit(const Place &place)
{
    constexpr qsizetype longest = 100;
    if (m_at >= 0 && m_places[m_at] == place)
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > longest)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

} // namespace ulpan
