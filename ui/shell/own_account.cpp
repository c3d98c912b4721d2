#include "ui/shell/own_account.h"

#include "net/client/client.h"
#include "ui/shell/own_account_dialogs.h"
#include "ui/shell/views.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bar_layout.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

OwnAccount::OwnAccount(ViewContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_factor(new TextLabel(TextStyle::Body, Colour::Secondary)),
      m_problem(new Banner(Tone::Bad)), m_password(new QPushButton), m_switchOn(new QPushButton),
      m_codes(new QPushButton), m_switchOff(new QPushButton)
{
    build();
    connect(m_password, &QPushButton::clicked, this, [this] { askForOwnPassword(wish()); });
    connect(m_switchOn, &QPushButton::clicked, this, [this] { askForSecondFactor(wish()); });
    connect(m_codes, &QPushButton::clicked, this, [this] { askForRecoveryCodes(wish()); });
    connect(m_switchOff, &QPushButton::clicked, this, [this] { askToSwitchOff(wish()); });
    connect(m_problem, &Banner::actionTriggered, this, &OwnAccount::load);
    retranslate(this, [this] { dress(); });
}

void OwnAccount::build()
{
    auto *buttons = new BarLayout;
    buttons->setSpacing(scaled(8));
    for (QPushButton *button : {m_password, m_switchOn, m_codes, m_switchOff})
        buttons->addLeading(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(12));
    column->addWidget(m_factor);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    m_factor->setWordWrap(true);
    m_problem->hide();
    m_password->setObjectName(QStringLiteral("own_password"));
    m_switchOn->setObjectName(QStringLiteral("factor_on"));
    m_codes->setObjectName(QStringLiteral("factor_codes"));
    m_switchOff->setObjectName(QStringLiteral("factor_off"));
}

OwnAccountWish OwnAccount::wish()
{
    return {m_context, this, [this] { load(); }};
}

QList<PageAction> OwnAccount::actions()
{
    const QString unknown =
        m_profile ? QString() : tr("The server has not said yet how your account is secured.");
    const bool isOn = m_profile && m_profile->recoveryCodes;
    const QString noFactor = !m_profile || isOn ? unknown : tr("The second factor is off.");
    return {{m_password->text(), [this] { askForOwnPassword(wish()); }},
            {m_switchOn->text(), [this] { askForSecondFactor(wish()); },
             isOn ? tr("The second factor is on already.") : unknown},
            {m_codes->text(), [this] { askForRecoveryCodes(wish()); }, noFactor},
            {m_switchOff->text(), [this] { askToSwitchOff(wish()); }, noFactor}};
}

void OwnAccount::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void OwnAccount::load()
{
    m_loading.cancel();
    m_loading = whenDone(m_context.client->me(), this, [this](const Result<Profile> &profile) {
        m_problem->setVisible(!profile);
        if (profile)
            m_profile = *profile;
        else
            m_problem->setText(errorText(profile.error()));
        dress();
    });
}

void OwnAccount::dress()
{
    const bool isOn = m_profile && m_profile->recoveryCodes, isOff = m_profile && !isOn;
    // Nobody is left without a button under the keyboard.
    if ((isOn && m_switchOn->hasFocus()) || (isOff && (m_codes->hasFocus() || m_switchOff->hasFocus())))
        m_password->setFocus();
    const int left = isOn ? *m_profile->recoveryCodes : 0;
    if (!m_profile)
        m_factor->setText(m_problem->isHidden() ? QStringLiteral("…") : QString());
    else if (isOff)
        m_factor->setText(tr("The second factor is off: whoever knows your password can sign in."));
    else if (left == 0)
        m_factor->setText(tr("The second factor is on, but no recovery code is left. Make new ones, so that "
                             "you can sign in when your phone is not at hand."));
    else
        m_factor->setText(tr("The second factor is on. %Ln recovery code(s) are left.", nullptr, left));
    m_factor->setVisible(!m_factor->text().isEmpty());
    m_problem->setActionText(tr("Retry"));
    m_password->setText(tr("Change your password…"));
    m_switchOn->setText(tr("Set up a second factor…"));
    m_codes->setText(tr("New recovery codes…"));
    m_switchOff->setText(tr("Switch the second factor off…"));
    m_switchOn->setVisible(isOff);
    m_codes->setVisible(isOn);
    m_switchOff->setVisible(isOn);
}

} // namespace ulpan
