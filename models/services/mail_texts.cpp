#include "models/base/text.h"
#include "models/services/outbox.h"

#include <QCoreApplication>

namespace ulpan {

namespace {

// The paragraphs of a mail: %1 is the institution. After the first stand the login and the password, if any, each on a line of
// its own, and after the second the link.
struct MailRow
{
    MailTemplate about;
    const char *subject;
    const char *opening;
    const char *toLink; // null: there is none
    const char *closing;
};

constexpr MailRow mailRows[] = {
    {MailTemplate::Invitation, QT_TRANSLATE_NOOP("Mail", "Your account at %1"),
     QT_TRANSLATE_NOOP("Mail", "%1 has opened an account for you."),
     QT_TRANSLATE_NOOP("Mail", "Choose a password here; the link works once and for 7 days:"),
     QT_TRANSLATE_NOOP("Mail", "If you did not expect this message, you need not do anything.")},
    {MailTemplate::PasswordReset, QT_TRANSLATE_NOOP("Mail", "Choose a new password"),
     QT_TRANSLATE_NOOP("Mail", "Somebody asked for a new password for your account."),
     QT_TRANSLATE_NOOP("Mail", "If it was you, choose one here; the link works once and for one hour:"),
     QT_TRANSLATE_NOOP("Mail", "If it was not you, you need not do anything: your password stays as it is.")},
    {MailTemplate::PasswordChanged, QT_TRANSLATE_NOOP("Mail", "Your password was changed"),
     QT_TRANSLATE_NOOP("Mail", "The password of your account was changed, and you were signed out everywhere else."), nullptr,
     QT_TRANSLATE_NOOP("Mail", "If it was not you, ask for a new password at once and tell your administrator.")},
    {MailTemplate::PasswordMailed, QT_TRANSLATE_NOOP("Mail", "Your account at %1"),
     QT_TRANSLATE_NOOP("Mail", "%1 has opened an account for you."),
     QT_TRANSLATE_NOOP("Mail", "You will be asked to change the password when you sign in. Or choose one here right away; the "
                               "link works once and for 7 days:"),
     QT_TRANSLATE_NOOP("Mail", "If you did not expect this message, you need not do anything.")},
    {MailTemplate::SecondFactorOn, QT_TRANSLATE_NOOP("Mail", "Signing in now needs a code"),
     QT_TRANSLATE_NOOP("Mail", "The second factor of your account was switched on: from now on you are asked for a code when you "
                               "sign in."),
     nullptr, QT_TRANSLATE_NOOP("Mail", "If it was not you, tell your administrator at once.")},
    {MailTemplate::SecondFactorOff, QT_TRANSLATE_NOOP("Mail", "Signing in needs no code any more"),
     QT_TRANSLATE_NOOP("Mail", "The second factor of your account was switched off: a password alone is enough to sign in."),
     nullptr, QT_TRANSLATE_NOOP("Mail", "If it was not you, tell your administrator at once.")},
    {MailTemplate::SecondFactorReset, QT_TRANSLATE_NOOP("Mail", "Signing in needs no code any more"),
     QT_TRANSLATE_NOOP("Mail", "An administrator took away the second factor of your account, and you were signed out "
                               "everywhere: a password alone is enough to sign in."),
     nullptr, QT_TRANSLATE_NOOP("Mail", "If you did not ask for this, tell your administrator at once.")},
};

const MailRow &rowOf(MailTemplate about)
{
    for (const MailRow &row : mailRows) {
        if (row.about == about)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

MailText mailText(const Catalogue &catalogue, const Letter &letter, const QString &house)
{
    const MailRow &row = rowOf(letter.about);
    const Language language = letter.member.language;
    // In Hebrew the catalogue isolates what it puts in; elsewhere a Hebrew name would pull the full stop
    // behind it to its other side.
    const auto apart = [&](const QString &name) {
        return language != Language::Hebrew && name.isRightToLeft() ? isolated(name) : name;
    };
    const QString institution = house.isEmpty() ? QStringLiteral("Ulpan") : house;
    const QStringList arguments{apart(institution)};
    const QString name = QStringList{letter.member.firstname, letter.member.lastname}.join(u' ').trimmed();
    QStringList paragraphs;
    paragraphs << (name.isEmpty() ? catalogue.text(language, "Mail", QT_TRANSLATE_NOOP("Mail", "Hello,"))
                                  : catalogue.text(language, "Mail", QT_TRANSLATE_NOOP("Mail", "Hello %1,"),
                                                   {apart(name)}));
    paragraphs << catalogue.text(language, "Mail", row.opening, arguments);
    // No mark and no full stop may touch what is copied from here: logins, passwords, links.
    paragraphs << catalogue.text(language, "Mail", QT_TRANSLATE_NOOP("Mail", "Your login:")) + u'\n' + letter.member.login;
    if (!letter.password.isEmpty())
        paragraphs << catalogue.text(language, "Mail", QT_TRANSLATE_NOOP("Mail", "Your password:")) + u'\n' + letter.password;
    if (row.toLink && !letter.link.isEmpty())
        paragraphs << catalogue.text(language, "Mail", row.toLink) << QString::fromUtf8(letter.link);
    paragraphs << catalogue.text(language, "Mail", row.closing) << institution;
    // A subject is no sentence to be read in a line of other text, and marks in it are shown as boxes by some
    // programs.
    return {withoutIsolates(catalogue.text(language, "Mail", row.subject, arguments)),
            paragraphs.join(QStringLiteral("\n\n")) + u'\n'};
}

} // namespace ulpan
