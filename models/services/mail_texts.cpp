#include "models/base/text.h"
#include "models/services/outbox.h"

#include <QCoreApplication>

namespace ulpan {

namespace {

// The paragraphs of a mail: %1 the institution, %2 the login, %3 a password. The link stands alone on a line
// after the first part.
struct MailRow
{
    MailTemplate about;
    const char *subject;
    const char *before;
    const char *after;
};

constexpr MailRow mailRows[] = {
    {MailTemplate::Invitation, QT_TRANSLATE_NOOP("Mail", "Your account at %1"),
     QT_TRANSLATE_NOOP("Mail", "%1 has opened an account for you. Your login is %2. Choose a password here; "
                               "the link works once and for 7 days:"),
     QT_TRANSLATE_NOOP("Mail", "If you did not expect this message, you need not do anything.")},
    {MailTemplate::PasswordReset, QT_TRANSLATE_NOOP("Mail", "Choose a new password"),
     QT_TRANSLATE_NOOP("Mail", "Somebody asked for a new password for your account %2. If it was you, choose "
                               "one here; the link works once and for one hour:"),
     QT_TRANSLATE_NOOP("Mail", "If it was not you, you need not do anything: your password stays as it is.")},
    {MailTemplate::PasswordChanged, QT_TRANSLATE_NOOP("Mail", "Your password was changed"),
     QT_TRANSLATE_NOOP(
         "Mail", "The password of your account %2 was changed, and you were signed out everywhere else."),
     QT_TRANSLATE_NOOP("Mail",
                       "If it was not you, ask for a new password at once and tell your administrator.")},
    {MailTemplate::PasswordMailed, QT_TRANSLATE_NOOP("Mail", "Your account at %1"),
     QT_TRANSLATE_NOOP("Mail", "%1 has opened an account for you. Your login is %2, your password %3. You "
                               "will be asked to change it when you sign in. Or "
                               "choose a password here right away; the link works once and for 7 days:"),
     QT_TRANSLATE_NOOP("Mail", "If you did not expect this message, you need not do anything.")},
    {MailTemplate::SecondFactorOn, QT_TRANSLATE_NOOP("Mail", "Signing in now needs a code"),
     QT_TRANSLATE_NOOP("Mail", "The second factor of your account %2 was switched on: from now on you are "
                               "asked for a code when you sign in."),
     QT_TRANSLATE_NOOP("Mail", "If it was not you, tell your administrator at once.")},
    {MailTemplate::SecondFactorOff, QT_TRANSLATE_NOOP("Mail", "Signing in needs no code any more"),
     QT_TRANSLATE_NOOP(
         "Mail",
         "The second factor of your account %2 was switched off: a password alone is enough to sign in."),
     QT_TRANSLATE_NOOP("Mail", "If it was not you, tell your administrator at once.")},
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
    const QStringList arguments{apart(institution), letter.member.login, letter.password};
    const QString name = QStringList{letter.member.firstname, letter.member.lastname}.join(u' ').trimmed();
    QStringList paragraphs;
    paragraphs << (name.isEmpty() ? catalogue.text(language, "Mail", QT_TRANSLATE_NOOP("Mail", "Hello,"))
                                  : catalogue.text(language, "Mail", QT_TRANSLATE_NOOP("Mail", "Hello %1,"),
                                                   {apart(name)}));
    paragraphs << catalogue.text(language, "Mail", row.before, arguments);
    // No mark may touch the address: programs would take it for a part of the link.
    if (!letter.link.isEmpty())
        paragraphs << QString::fromUtf8(letter.link);
    paragraphs << catalogue.text(language, "Mail", row.after, arguments) << institution;
    // A subject is no sentence to be read in a line of other text, and marks in it are shown as boxes by some
    // programs.
    return {withoutIsolates(catalogue.text(language, "Mail", row.subject, arguments)),
            paragraphs.join(QStringLiteral("\n\n")) + u'\n'};
}

} // namespace ulpan
