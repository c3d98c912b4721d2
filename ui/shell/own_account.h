#pragma once

#include "models/base/when_done.h"
#include "net/client/client_session.h"
#include "ui/shell/page.h"

class QPushButton;

namespace ulpan {

class Banner;
class TextLabel;
struct OwnAccountWish;
struct ViewContext;

// The account of who is signed in at a server: how it is secured, and changing that.
class OwnAccount : public QWidget
{
    Q_OBJECT

public:
    explicit OwnAccount(ViewContext &context, QWidget *parent = nullptr);
    // Asks the server how it stands.
    void load();
    // All that can be done with it, and why not now.
    [[nodiscard]] QList<PageAction> actions();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void dress();
    [[nodiscard]] OwnAccountWish wish();

    ViewContext &m_context;
    std::optional<Profile> m_profile; // null: not known
    TextLabel *m_factor;
    Banner *m_problem;
    QPushButton *m_password, *m_switchOn, *m_codes, *m_switchOff;
    PendingCall m_loading;
};

} // namespace ulpan
