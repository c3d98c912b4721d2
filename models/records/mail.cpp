#include "models/records/mail.h"

namespace ulpan {

std::span<const Choice> choices(MailState)
{
    static constexpr Choice mailStateChoices[] = {
        {"kept", QT_TRANSLATE_NOOP("Choice", "Kept")},
        {"waiting", QT_TRANSLATE_NOOP("Choice", "Waiting to be sent")},
    };
    return mailStateChoices;
}

std::span<const Choice> choices(MailTemplate)
{
    static constexpr Choice mailTemplateChoices[] = {
        {"invitation", QT_TRANSLATE_NOOP("Choice", "Invitation")},
        {"password_reset", QT_TRANSLATE_NOOP("Choice", "Password reset")},
        {"password_changed", QT_TRANSLATE_NOOP("Choice", "Password changed")},
        {"password_mailed", QT_TRANSLATE_NOOP("Choice", "Password by mail")},
        {"second_factor_on", QT_TRANSLATE_NOOP("Choice", "Second factor switched on")},
        {"second_factor_off", QT_TRANSLATE_NOOP("Choice", "Second factor switched off")},
        {"second_factor_reset", QT_TRANSLATE_NOOP("Choice", "Second factor taken away")},
    };
    return mailTemplateChoices;
}

const RecordType &recordTypeOf(const Mail *)
{
    static constexpr Erasure mailErasures[] = {
        {"", ErasureKind::RowGoes, "member_id = :member"},
    };
    static constexpr RecordType mailType{
        .name = "mail",
        .table = "mail",
        .context = "Mail",
        .title = QT_TRANSLATE_NOOP("Mail", "Mails"),
        .fields = mailFields,
        .tenant = "institution_id",
        .nameField = "subject",
        .make = &makeRecord<Mail>,
        .erasures = mailErasures,
    };
    return mailType;
}

} // namespace ulpan
