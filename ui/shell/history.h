#pragma once

#include "ui/shell/views.h"

#include <QList>

namespace ulpan {

// The places one has been, as in a browser: a new one forgets those ahead.
class History
{
public:
    void visit(const Place &place);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    // Only where the two above say so.
    Place back() { return m_places[--m_at]; }
    Place forward() { return m_places[++m_at]; }

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace ulpan
