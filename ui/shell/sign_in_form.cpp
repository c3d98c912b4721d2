#include "ui/shell/sign_in_form.h"

#include "models/base/text.h"
#include "net/client/own_account_calls.h"
#include "ui/shell/fonts.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/secret_list.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace ulpan {

struct SignInForm::StepRow
{
    const char *title, *hint, *first, *second, *button; // second: null where one field is enough
    bool firstIsSecret;
};

const SignInForm::StepRow SignInForm::stepRows[] = {
    {QT_TRANSLATE_NOOP("SignIn", "Sign in to %1"), "", QT_TRANSLATE_NOOP("SignIn", "Login or e-mail address"),
     QT_TRANSLATE_NOOP("SignIn", "Password"), QT_TRANSLATE_NOOP("SignIn", "Sign in"), false},
    {QT_TRANSLATE_NOOP("SignIn", "One more step"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Enter the code that your authenticator app shows, or one of your recovery codes."),
     QT_TRANSLATE_NOOP("SignIn", "Code"), nullptr, QT_TRANSLATE_NOOP("SignIn", "Sign in"), false},
    {QT_TRANSLATE_NOOP("SignIn", "Choose a password of your own"),
     QT_TRANSLATE_NOOP("SignIn", "The one you signed in with was only for the first time."),
     QT_TRANSLATE_NOOP("SignIn", "New password"), QT_TRANSLATE_NOOP("SignIn", "The same again"),
     QT_TRANSLATE_NOOP("SignIn", "Save the password"), true},
    {QT_TRANSLATE_NOOP("SignIn", "Set up a second factor"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Your institution asks for one. Scan this picture with an authenticator app, or enter the "
                       "key there; then enter the code that the app shows."),
     QT_TRANSLATE_NOOP("SignIn", "Code"), nullptr, QT_TRANSLATE_NOOP("SignIn", "Switch on"), false},
    {QT_TRANSLATE_NOOP("SignIn", "Your recovery codes"),
     QT_TRANSLATE_NOOP(
         "SignIn", "Each lets you in once when your authenticator app is not at hand. Keep them where "
                   "only you find them: they are not shown again."),
     nullptr, nullptr, QT_TRANSLATE_NOOP("SignIn", "I have kept them"), false},
};

namespace {

QString signInText(const char *source)
{
    return source && *source ? QCoreApplication::translate("SignIn", source) : QString();
}

QLineEdit *technicalLine()
{
    auto *line = new QLineEdit;
    line->setLayoutDirection(Qt::LeftToRight);
    return line;
}

// As signed-in places are listed: the computer's name.
QString deviceName()
{
    return QStringLiteral("Ulpan, %1").arg(QSysInfo::machineHostName());
}

} // namespace

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextStyle::Title)),
      m_hint(new TextLabel(TextStyle::Body, Colour::Secondary)),
      m_note(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_picture(new QrPicture), m_shown(new TextLabel(TextStyle::Technical)),
      m_firstLabel(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_secondLabel(new TextLabel(TextStyle::Secondary, Colour::Secondary)), m_problem(new Banner(Tone::Bad)),
      m_first(technicalLine()), m_second(technicalLine()), m_submit(new QPushButton), m_back(new QPushButton),
      m_other(new QPushButton)
{
    m_first->setObjectName(QStringLiteral("first"));
    m_second->setObjectName(QStringLiteral("second"));
    m_submit->setObjectName(QStringLiteral("submit"));
    build();
    connect(m_submit, &QPushButton::clicked, this, &SignInForm::submit);
    for (QLineEdit *line : {m_first, m_second})
        line->installEventFilter(this);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Step::Password); });
    connect(m_other, &QPushButton::clicked, this, &SignInForm::otherWanted);
    retranslate(this, [this] { dress(); });
    go(Step::Password);
}

void SignInForm::build()
{
    for (TextLabel *label : {m_title, m_hint, m_note, m_shown})
        label->setWordWrap(true);
    m_shown->setLayoutDirection(Qt::LeftToRight);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    m_second->setEchoMode(QLineEdit::Password);
    makePrimary(m_submit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(scaled(12));
    column->addWidget(m_picture, 0, Qt::AlignLeft);
    column->addWidget(m_shown);
    column->addWidget(m_firstLabel);
    column->addWidget(m_first);
    column->addSpacing(scaled(8));
    column->addWidget(m_secondLabel);
    column->addWidget(m_second);
    column->addSpacing(scaled(12));
    column->addWidget(m_problem);
    column->addWidget(m_note);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_submit);
    line->addWidget(m_back);
    line->addStretch();
    line->addWidget(m_other);
    column->addSpacing(scaled(8));
    column->addLayout(line);
    m_note->hide();
    m_other->hide();
}

const SignInForm::StepRow &SignInForm::row() const
{
    return stepRows[size_t(m_step)];
}

void SignInForm::begin(Client &client, const QString &server, const QString &login)
{
    stop();
    m_client = &client;
    m_server = server;
    m_first->setText(login);
    go(Step::Password);
    m_first->setText(login);
    (login.isEmpty() ? m_first : m_second)->setFocus();
}

void SignInForm::stop()
{
    m_call.cancel();
    m_client = nullptr;
    setBusy(false);
}

void SignInForm::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void SignInForm::setOtherText(const QString &text)
{
    m_other->setText(text);
    m_other->setVisible(!text.isEmpty());
}

void SignInForm::go(Step step)
{
    // Only the login is worth keeping from one step to another.
    m_first->setText(step == Step::Password ? m_login : QString());
    m_second->clear();
    m_step = step;
    m_problem->hide();
    delete std::exchange(m_codes, nullptr);
    if (step == Step::RecoveryCodes) {
        m_codes = new SecretList(QCoreApplication::translate("OwnAccount", "Recovery codes"),
                                 m_secret.split(QLatin1Char('\n')));
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertWidget(column->indexOf(m_shown), m_codes);
    }
    setBusy(false);
    dress();
    (step == Step::Password && !m_login.isEmpty() ? m_second : m_first)->setFocus();
}

void SignInForm::submit()
{
    if (m_isBusy || !m_client)
        return;
    switch (m_step) {
    case Step::Password:
    case Step::Code:
        signIn();
        return;
    case Step::OwnPassword:
        setOwnPassword();
        return;
    case Step::Factor:
        confirmFactor();
        return;
    case Step::RecoveryCodes:
        m_secret.clear();
        goOn();
        return;
    }
}

// Enter ends here: a dialog would take it for a press of one of its buttons.
bool SignInForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (watched == m_first && m_second->isVisible() && m_second->text().isEmpty())
        m_second->setFocus();
    else
        submit();
    return true;
}

void SignInForm::signIn()
{
    const auto take = [this](const Result<SignIn> &answer) { takeSignIn(answer); };
    if (m_step == Step::Code) {
        setBusy(true);
        m_call =
            whenDone(m_client->completeSignIn(m_signIn.challenge, m_first->text().trimmed(), deviceName()),
                     this, take);
        return;
    }
    if (m_first->text().trimmed().isEmpty() || m_second->text().isEmpty()) {
        say(QCoreApplication::translate("SignIn", "Enter your login and your password."));
        (m_first->text().trimmed().isEmpty() ? m_first : m_second)->setFocus();
        return;
    }
    m_login = m_first->text().trimmed();
    m_password = m_second->text();
    setBusy(true);
    m_call = whenDone(m_client->signIn(m_login, m_password, deviceName()), this, take);
}

void SignInForm::takeSignIn(const Result<SignIn> &answer)
{
    if (!answer) {
        // A code that came too late leads back to where one begins.
        if (reasonOf(answer.error()) == "auth.challenge_lapsed")
            go(Step::Password);
        fail(answer.error());
        return;
    }
    m_signIn = *answer;
    m_signIn.token.isEmpty() ? go(Step::Code) : goOn();
}

void SignInForm::goOn()
{
    const QByteArray pending = m_signIn.profile.pending;
    if (pending == "auth.password_passing") {
        go(Step::OwnPassword);
    } else if (pending == "auth.second_factor_needed") {
        beginFactor();
    } else {
        m_password.clear();
        setBusy(false);
        Q_EMIT signedIn(std::exchange(m_signIn, {}), m_login);
    }
}

void SignInForm::setOwnPassword()
{
    if (m_first->text() != m_second->text()) {
        say(QCoreApplication::translate("SignIn", "The two passwords differ."));
        return;
    }
    setBusy(true);
    m_call = whenDone(OwnAccountCalls(*m_client, m_signIn.token).changePassword(m_password, m_first->text()),
                      this, [this](const Result<void> &answer) {
                          if (!answer) {
                              fail(answer.error());
                              return;
                          }
                          // What is asked next is told by signing in with it.
                          m_password = m_first->text();
                          m_call = whenDone(m_client->signIn(m_login, m_password, deviceName()), this,
                                            [this](const Result<SignIn> &again) { takeSignIn(again); });
                      });
}

void SignInForm::beginFactor()
{
    setBusy(true);
    m_call = whenDone(OwnAccountCalls(*m_client, m_signIn.token).enrol(m_password), this,
                      [this](const Result<FactorKey> &key) {
                          if (!key) {
                              fail(key.error());
                              return;
                          }
                          m_secret = key->secret;
                          m_picture->setContent(key->address);
                          go(Step::Factor);
                      });
}

void SignInForm::confirmFactor()
{
    setBusy(true);
    m_call = whenDone(OwnAccountCalls(*m_client, m_signIn.token).confirm(m_first->text().trimmed()), this,
                      [this](const Result<QStringList> &codes) {
                          if (!codes) {
                              fail(codes.error());
                              return;
                          }
                          m_secret = codes->join(QLatin1Char('\n'));
                          m_signIn.profile.pending.clear();
                          go(Step::RecoveryCodes);
                      });
}

void SignInForm::fail(const Error &error)
{
    setBusy(false);
    say(whatWasWrong(error));
    QLineEdit *wrong = m_second->isVisible() ? m_second : m_first;
    wrong->setFocus();
    wrong->selectAll();
}

void SignInForm::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    // Where the window is low, what tries again is still seen.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (QWidget *above = this; above; above = above->parentWidget()) {
                if (above->layout())
                    above->layout()->activate();
                if (auto *room = qobject_cast<ScrollRoom *>(above)) {
                    QEvent measure(QEvent::LayoutRequest);
                    QCoreApplication::sendEvent(room->widget(), &measure);
                    room->ensureWidgetVisible(m_submit);
                }
            }
        },
        Qt::QueuedConnection);
}

void SignInForm::setBusy(bool busy)
{
    m_isBusy = busy;
    // Not disabled, and never the focus on a button that goes: it would move to one that leaves.
    if (busy && (m_submit->hasFocus() || m_back->hasFocus()))
        m_first->setFocus();
    m_first->setReadOnly(busy);
    m_second->setReadOnly(busy);
    m_submit->setEnabled(!busy);
    m_back->setEnabled(!busy);
    if (busy)
        m_problem->hide();
}

void SignInForm::dress()
{
    const StepRow &step = row();
    m_title->setText(signInText(step.title).replace(QLatin1StringView("%1"), isolated(m_server)));
    m_hint->setText(signInText(step.hint));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_picture->setVisible(m_step == Step::Factor);
    m_shown->setVisible(m_step == Step::Factor);
    m_shown->setText(inGroupsOfFour(m_secret));
    m_shown->setContentsMargins(0, 0, 0, scaled(8));
    m_shown->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                          Qt::AlignVCenter);
    // A name of its own would be read aloud in place of what is shown.
    m_shown->setAccessibleDescription(signInText(step.hint));
    m_firstLabel->setText(signInText(step.first));
    m_first->setAccessibleName(signInText(step.first));
    m_first->setEchoMode(step.firstIsSecret ? QLineEdit::Password : QLineEdit::Normal);
    m_secondLabel->setText(signInText(step.second));
    m_second->setAccessibleName(signInText(step.second));
    for (QWidget *part : {static_cast<QWidget *>(m_firstLabel), static_cast<QWidget *>(m_first)})
        part->setVisible(step.first);
    for (QWidget *part : {static_cast<QWidget *>(m_secondLabel), static_cast<QWidget *>(m_second)})
        part->setVisible(step.second);
    m_submit->setText(signInText(step.button));
    m_back->setText(tr("Back"));
    m_back->setVisible(m_step == Step::Code);
}

} // namespace ulpan
