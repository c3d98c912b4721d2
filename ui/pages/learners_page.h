#pragma once

#include "ui/pages/records_page.h"

namespace ulpan {

// Who learns: the big table, and one person beside it.
class LearnersPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit LearnersPage(ViewContext &context);

private:
    void changeMany();
    void changeMany(const QJsonObject &selection, qint64 count);
    void sayTooMany();
    void offerChange(const QJsonObject &selection, qint64 count);
    bool openBeside(const QString &place) override;
    void showEarlier();
    [[nodiscard]] static RecordsPageSetup setup(LearnersPage *page, ViewContext &context);
};

[[nodiscard]] Page *makeLearnersPage(ViewContext &context);

} // namespace ulpan
