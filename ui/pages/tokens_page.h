#pragma once

#include "ui/pages/records_page.h"

namespace ulpan {

// The API tokens of the institution: what each may do, who would notice if it were gone.
class TokensPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit TokensPage(ViewContext &context);
    void createNew() override;

private:
    [[nodiscard]] static RecordsPageSetup setup(TokensPage *page, ViewContext &context);
    void revoke(const AnyRecord &token);
    void askToRevoke(const QString &id, const QString &name, const QString &notice);
    void narrow(const AnyRecord &token);
};

// The client credentials, with which programs get tokens of their own.
class ClientsPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit ClientsPage(ViewContext &context);
    void createNew() override;

private:
    [[nodiscard]] static RecordsPageSetup setup(ClientsPage *page, ViewContext &context);
    // Who would break is asked before anybody can agree.
    void rotate(const AnyRecord &record);
    void remove(const AnyRecord &record);
    void askToRotate(const AnyRecord &record, const char *what, const QString &notice);
    void askToRemove(const AnyRecord &record, const QString &notice);
};

[[nodiscard]] Page *makeTokensPage(ViewContext &context);
[[nodiscard]] Page *makeClientsPage(ViewContext &context);

} // namespace ulpan
