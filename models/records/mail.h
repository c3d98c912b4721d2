#pragma once

#include "models/records/record.h"

namespace ulpan {

// Kept: in the test environment, which no mail leaves; Waiting: to be sent.
enum class MailState : quint8
{
    Kept,
    Waiting
};
[[nodiscard]] std::span<const Choice> choices(MailState);

enum class MailTemplate : quint8
{
    Invitation,
    PasswordReset,
    PasswordChanged,
    PasswordMailed,
    SecondFactorOn,
    SecondFactorOff,
    SecondFactorReset
};
[[nodiscard]] std::span<const Choice> choices(MailTemplate);

// A mail to a member. Links in it are as good as passwords, so its body is sealed under the installation's
// key.
struct Mail
{
    Id id = 0;
    Id institutionId = 0; // 0: to an operator
    Id memberId = 0;
    QString publicId; // what the body is sealed with
    QString recipient;
    Language language = Language::English;
    MailTemplate mailTemplate = MailTemplate::Invitation;
    QString subject;
    QString body; // base64 of the sealed text
    MailState state = MailState::Kept;
    Instant createdAt;
};

inline constexpr FieldInfo mailFields[] = {
    field<&Mail::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&Mail::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&Mail::memberId>({.wire = "member_id", .flags = ReadOnly}),
    field<&Mail::publicId>({.wire = "public_id", .flags = ReadOnly | Technical}),
    field<&Mail::recipient>({.wire = "to",
                             .label = QT_TRANSLATE_NOOP("Mail", "To"),
                             .flags = ReadOnly | Technical,
                             .column = "recipient"}),
    field<&Mail::language>(
        {.wire = "language", .label = QT_TRANSLATE_NOOP("Mail", "Language"), .flags = ReadOnly}),
    field<&Mail::mailTemplate>(
        {.wire = "template", .label = QT_TRANSLATE_NOOP("Mail", "Kind"), .flags = ReadOnly}),
    field<&Mail::subject>(
        {.wire = "subject", .label = QT_TRANSLATE_NOOP("Mail", "Subject"), .flags = ReadOnly}),
    field<&Mail::body>({.wire = "body", .flags = ReadOnly | Secret}),
    field<&Mail::state>({.wire = "state", .label = QT_TRANSLATE_NOOP("Mail", "State"), .flags = ReadOnly}),
    field<&Mail::createdAt>(
        {.wire = "created_at", .label = QT_TRANSLATE_NOOP("Mail", "Created"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const Mail *);

} // namespace ulpan
