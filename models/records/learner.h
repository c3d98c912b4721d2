#pragma once

#include "models/records/entity.h"

namespace ulpan {

enum class Civility : quint8 { Unknown, M, Mme };
[[nodiscard]] std::span<const Choice> choices(Civility);

enum class MemberStatus : quint8 { Invited, Active, Suspended, Anonymised };
[[nodiscard]] std::span<const Choice> choices(MemberStatus);

// A member of an institution as learners have them; other roles use the fields that mean something for them.
struct Learner
{
    Id id = 0;
    Id institutionId = 0;
    QString login;
    Reference entity;
    Civility civility = Civility::Unknown;
    QString lastname, firstname, code, jobTitle, seniority, level;
    QStringList contactEmail;
    QString phone;
    QStringList filter, location, country;
    bool testUser = false;
    std::optional<qint64> externalId; // unique within the institution
    Language language = Language::English;
    MemberStatus status = MemberStatus::Invited;
    Role role = Role::Learner;
    Instant lastActiveAt; // of the last sign-in, to within an hour; null: never
    Id version = 0;
    Instant createdAt, updatedAt;
};

inline constexpr FieldInfo learnerFields[] = {
    field<&Learner::id>({.wire = "id", .rpc = "learnerID", .flags = ReadOnly | Sortable}),
    field<&Learner::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&Learner::login>({.wire = "login", .rpc = "login", .label = QT_TRANSLATE_NOOP("Learner", "Login"), .flags = Required | WriteOnce | Technical | Searchable | Sortable | InTable | CaseKey, .form = TextForm::Email}),
    field<&Learner::entity>({.wire = "entity", .rpc = "entity", .label = QT_TRANSLATE_NOOP("Learner", "Entity"), .flags = Required | LearnersOnly | InTable | Filterable, .target = &recordType<Entity>, .note = QT_TRANSLATE_NOOP("Note", "Needed for learners; other members have none.")}),
    field<&Learner::civility>({.wire = "civility", .rpc = "civility", .label = QT_TRANSLATE_NOOP("Learner", "Civility")}),
    field<&Learner::lastname>({.wire = "lastname", .rpc = "lastname", .label = QT_TRANSLATE_NOOP("Learner", "Last name"), .flags = Required | Searchable | Sortable | SortedByKey | NullFirst | InTable, .max = 120, .form = TextForm::Name, .then = "firstname"}),
    field<&Learner::firstname>({.wire = "firstname", .rpc = "firstname", .label = QT_TRANSLATE_NOOP("Learner", "First name"), .flags = Required | Searchable | Sortable | SortedByKey | NullFirst | InTable, .max = 120, .form = TextForm::Name}),
    field<&Learner::code>({.wire = "code", .rpc = "code", .label = QT_TRANSLATE_NOOP("Learner", "Code"), .flags = Technical | Searchable | InTable, .max = 60, .form = TextForm::Code}),
    field<&Learner::jobTitle>({.wire = "job_title", .rpc = "jobTitle", .label = QT_TRANSLATE_NOOP("Learner", "Job title"), .flags = InTable, .max = 120}),
    field<&Learner::seniority>({.wire = "seniority", .rpc = "seniority", .label = QT_TRANSLATE_NOOP("Learner", "Seniority"), .max = 120}),
    field<&Learner::level>({.wire = "level", .rpc = "level", .label = QT_TRANSLATE_NOOP("Learner", "Level"), .max = 120}),
    field<&Learner::contactEmail>({.wire = "contact_email", .rpc = "contactEmail", .label = QT_TRANSLATE_NOOP("Learner", "Contact e-mail"), .flags = Technical, .form = TextForm::Email}),
    field<&Learner::phone>({.wire = "phone", .rpc = "phone", .label = QT_TRANSLATE_NOOP("Learner", "Phone"), .flags = Technical, .max = 60}),
    field<&Learner::filter>({.wire = "filter", .rpc = "filter", .label = QT_TRANSLATE_NOOP("Learner", "Tags"), .flags = InTable | Filterable | Tagged, .filter = "tag"}),
    field<&Learner::location>({.wire = "location", .rpc = "location", .label = QT_TRANSLATE_NOOP("Learner", "Locations"), .flags = InTable | Filterable | Tagged}),
    field<&Learner::country>({.wire = "country", .rpc = "country", .label = QT_TRANSLATE_NOOP("Learner", "Countries"), .flags = Filterable | Tagged}),
    field<&Learner::testUser>({.wire = "test_user", .rpc = "testUser", .label = QT_TRANSLATE_NOOP("Learner", "Test user"), .flags = Filterable}),
    field<&Learner::externalId>({.wire = "external_id", .rpc = "externalID", .label = QT_TRANSLATE_NOOP("Learner", "External ID"), .flags = Technical}),
    field<&Learner::language>({.wire = "language", .label = QT_TRANSLATE_NOOP("Learner", "Language"), .flags = Filterable}),
    field<&Learner::status>({.wire = "status", .label = QT_TRANSLATE_NOOP("Learner", "Status"), .flags = InTable | Filterable}),
    field<&Learner::role>({.wire = "role", .label = QT_TRANSLATE_NOOP("Learner", "Role"), .flags = Filterable}),
    field<&Learner::lastActiveAt>({.wire = "last_active_at", .label = QT_TRANSLATE_NOOP("Learner", "Last active"), .flags = ReadOnly | Sortable | NullFirst | Filterable}),
    field<&Learner::version>({.wire = "version", .flags = ReadOnly}),
    field<&Learner::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("Learner", "Created"), .flags = ReadOnly | Sortable | Filterable}),
    field<&Learner::updatedAt>({.wire = "updated_at", .label = QT_TRANSLATE_NOOP("Learner", "Changed"), .flags = ReadOnly | Sortable | Filterable}),
};

// First and last name, or the login of who has neither.
[[nodiscard]] QString personName(const Learner &member);

[[nodiscard]] const RecordType &recordTypeOf(const Learner *);

} // namespace ulpan
