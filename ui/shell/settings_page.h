#pragma once

#include "ui/shell/page.h"
#include "ui/shell/views.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace ulpan {

class Banner;
class ConnectionList;
class OwnAccount;
class PageHeader;
class TextLabel;

// What a person sets for themselves on this computer: language and looks, which hold at once, the
// connections, and who they are there.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(ViewContext &context);
    void refresh() override;
    [[nodiscard]] QList<PageAction> pageActions() override;

private:
    void build();
    void buildAppearance(QVBoxLayout *column);
    void buildConnections(QVBoxLayout *column);
    void buildAccount(QVBoxLayout *column);
    void buildProgram(QVBoxLayout *column);
    void connectAppearance();
    void followAppearance();
    void dress();

    ViewContext &m_context;
    PageHeader *m_header;
    TextLabel *m_appearanceTitle, *m_languageLabel, *m_schemeLabel, *m_textLabel;
    QComboBox *m_language, *m_scheme, *m_text;
    QCheckBox *m_compact;
    TextLabel *m_connectionTitle, *m_who;
    ConnectionList *m_connections = nullptr;
    Banner *m_noKeychain;
    QPushButton *m_signOut, *m_environment;
    TextLabel *m_accountTitle;
    OwnAccount *m_account = nullptr; // null where nobody signs in
    TextLabel *m_programTitle, *m_version;
    QPushButton *m_keys, *m_about;
};

[[nodiscard]] Page *makeSettingsPage(ViewContext &context);

} // namespace ulpan
