#pragma once

#include "models/records/record.h"

namespace ulpan {

enum class InstitutionStatus : quint8 { Active, Suspended };
[[nodiscard]] std::span<const Choice> choices(InstitutionStatus);

// The paying organisation; the provisioning dialect calls it client.
struct Institution
{
    Id id = 0;
    QString name, slug, logo, description, city, address, zip, country;
    Language language = Language::English;
    QString timeZone; // IANA name
    QString brandName, brandLogo, brandColour, brandAccent;
    QStringList emailDomains;
    bool requireSecondFactor = false; // of admins and owners at sign-in
    bool mailPasswords = false;       // what sendingConnectionEmail mails besides the link
    std::optional<qint64> rateLimit, rateBurst; // of each of its callers, a minute and at once; null: the server's
    std::optional<qint64> seats;                // for learners who are not suspended; null: any number
    QStringList corsOrigins;                    // whose pages may call from a browser
    InstitutionStatus status = InstitutionStatus::Active;
    Instant trialEndsAt; // null: no trial
    Instant suspendedAt; // null: is not
    Instant purgeAt;     // when all that it has is deleted; null: not at all
    Id version = 0;
    Instant createdAt, updatedAt;
};

inline constexpr FieldInfo institutionFields[] = {
    field<&Institution::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&Institution::name>({.wire = "name", .rpc = "name", .label = QT_TRANSLATE_NOOP("Institution", "Name"), .flags = Required | Searchable | Sortable | SortedByKey | InTable, .form = TextForm::Name}),
    field<&Institution::slug>({.wire = "slug", .label = QT_TRANSLATE_NOOP("Institution", "Short name"), .flags = Required | Technical | Searchable | InTable, .max = 60, .form = TextForm::Slug}),
    field<&Institution::logo>({.wire = "logo", .rpc = "logo", .label = QT_TRANSLATE_NOOP("Institution", "Logo"), .flags = Technical, .max = 500, .form = TextForm::Url}),
    field<&Institution::description>({.wire = "description", .rpc = "description", .label = QT_TRANSLATE_NOOP("Institution", "Description"), .flags = Multiline, .max = 2000}),
    field<&Institution::city>({.wire = "city", .rpc = "city", .label = QT_TRANSLATE_NOOP("Institution", "City"), .flags = Searchable | InTable}),
    field<&Institution::address>({.wire = "address", .rpc = "address", .label = QT_TRANSLATE_NOOP("Institution", "Address")}),
    field<&Institution::zip>({.wire = "zip", .rpc = "zip", .label = QT_TRANSLATE_NOOP("Institution", "Postal code"), .flags = Technical, .max = 20}),
    field<&Institution::country>({.wire = "country", .label = QT_TRANSLATE_NOOP("Institution", "Country")}),
    field<&Institution::language>({.wire = "language", .label = QT_TRANSLATE_NOOP("Institution", "Language"), .flags = InTable | Filterable}),
    field<&Institution::timeZone>({.wire = "time_zone", .label = QT_TRANSLATE_NOOP("Institution", "Time zone"), .flags = Technical, .max = 60}),
    field<&Institution::brandName>({.wire = "brand_name", .label = QT_TRANSLATE_NOOP("Institution", "Display name"), .form = TextForm::Name}),
    field<&Institution::brandLogo>({.wire = "brand_logo", .label = QT_TRANSLATE_NOOP("Institution", "Display logo"), .flags = Technical, .max = 500, .form = TextForm::Url}),
    field<&Institution::brandColour>({.wire = "brand_colour", .label = QT_TRANSLATE_NOOP("Institution", "Main colour"), .flags = Technical, .form = TextForm::Colour}),
    field<&Institution::brandAccent>({.wire = "brand_accent", .label = QT_TRANSLATE_NOOP("Institution", "Accent colour"), .flags = Technical, .form = TextForm::Colour}),
    field<&Institution::emailDomains>({.wire = "email_domains", .label = QT_TRANSLATE_NOOP("Institution", "E-mail domains"), .flags = Technical}),
    field<&Institution::requireSecondFactor>({.wire = "require_second_factor", .label = QT_TRANSLATE_NOOP("Institution", "Second factor for admins")}),
    field<&Institution::mailPasswords>({.wire = "mail_passwords", .label = QT_TRANSLATE_NOOP("Institution", "Passwords by mail")}),
    field<&Institution::rateLimit>({.wire = "rate_limit", .label = QT_TRANSLATE_NOOP("Institution", "Requests a minute"), .flags = Technical | OperatorsOnly, .note = QT_TRANSLATE_NOOP("Note", "Only operators may change this.")}),
    field<&Institution::rateBurst>({.wire = "rate_burst", .label = QT_TRANSLATE_NOOP("Institution", "Requests at once"), .flags = Technical | OperatorsOnly, .note = QT_TRANSLATE_NOOP("Note", "Only operators may change this.")}),
    field<&Institution::seats>({.wire = "seats", .label = QT_TRANSLATE_NOOP("Institution", "Seats"), .flags = OperatorsOnly, .note = QT_TRANSLATE_NOOP("Note", "Only operators may change this.")}),
    field<&Institution::corsOrigins>({.wire = "cors_origins", .label = QT_TRANSLATE_NOOP("Institution", "Web origins that may call"), .flags = Technical, .form = TextForm::Origin}),
    field<&Institution::status>({.wire = "status", .label = QT_TRANSLATE_NOOP("Institution", "Status"), .flags = InTable | Filterable | OperatorsOnly, .note = QT_TRANSLATE_NOOP("Note", "Only operators may change this.")}),
    field<&Institution::trialEndsAt>({.wire = "trial_ends_at", .label = QT_TRANSLATE_NOOP("Institution", "Trial ends"), .flags = ReadOnly}),
    field<&Institution::suspendedAt>({.wire = "suspended_at", .label = QT_TRANSLATE_NOOP("Institution", "Suspended since"), .flags = ReadOnly}),
    field<&Institution::purgeAt>({.wire = "purge_at", .label = QT_TRANSLATE_NOOP("Institution", "Deleted on"), .flags = ReadOnly}),
    field<&Institution::version>({.wire = "version", .flags = ReadOnly}),
    field<&Institution::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("Institution", "Created"), .flags = ReadOnly}),
    field<&Institution::updatedAt>({.wire = "updated_at", .label = QT_TRANSLATE_NOOP("Institution", "Changed"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const Institution *);

} // namespace ulpan
