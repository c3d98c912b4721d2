#pragma once

#include "ui/pages/records_page.h"

class QComboBox;

namespace ulpan {

// Who learns: the big table, and one person beside it.
class LearnersPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit LearnersPage(ViewContext &context);

protected:
    void showEvent(QShowEvent *event) override;
    void clearFilters() override;

private:
    [[nodiscard]] static RecordsPageSetup setup();
    void loadEntities();
    void applyFilters();
    void dressFilters();

    QComboBox *m_entity, *m_status;
    PendingCall m_entities;
};

[[nodiscard]] Page *makeLearnersPage(ViewContext &context);

} // namespace ulpan
