#pragma once

#include "net/client/client_session.h"
#include "ui/pages/records_page.h"

namespace ulpan {

// The institutions that one may see, each with its profile, its branding, its members and its entities.
class InstitutionsPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit InstitutionsPage(ViewContext &context);

private:
    void takeProfile(const Result<Profile> &profile);
    [[nodiscard]] static QList<PaneAction> actions(InstitutionsPage *page);
    [[nodiscard]] bool isCurrent(const AnyRecord &record) const;
    void workIn(const AnyRecord &record);
    void close(const AnyRecord &record);
    void leaveClosed(Id closed);
    // `closing`, as a menu has it, where that is what is taken back.
    void openAgain(Id institution, const std::function<QString()> &closing = {});

    bool m_operates = false, m_mayClose = false; // whoever is looking
    [[nodiscard]] static RecordsPageSetup setup(InstitutionsPage *page, ViewContext &context);
};

[[nodiscard]] Page *makeInstitutionsPage(ViewContext &context);

} // namespace ulpan
