#include "models/base/ability.h"

#include <QCoreApplication>
#include <QStringList>

namespace ulpan {

std::span<const Choice> choices(Ability)
{
    static constexpr Choice abilityChoices[] = {
        {"institutions:read", QT_TRANSLATE_NOOP("Choice", "See institutions")},
        {"institutions:write", QT_TRANSLATE_NOOP("Choice", "Change institutions")},
        {"entities:read", QT_TRANSLATE_NOOP("Choice", "See entities")},
        {"entities:write", QT_TRANSLATE_NOOP("Choice", "Change entities")},
        {"members:read", QT_TRANSLATE_NOOP("Choice", "See members")},
        {"members:write", QT_TRANSLATE_NOOP("Choice", "Change members")},
        {"sessions:read", QT_TRANSLATE_NOOP("Choice", "See sessions")},
        {"sessions:write", QT_TRANSLATE_NOOP("Choice", "Change sessions")},
        {"courses:read", QT_TRANSLATE_NOOP("Choice", "See courses")},
        {"courses:write", QT_TRANSLATE_NOOP("Choice", "Change courses")},
        {"progress:read", QT_TRANSLATE_NOOP("Choice", "See progress")},
        {"webhooks:manage", QT_TRANSLATE_NOOP("Choice", "Manage webhooks")},
        {"exports:manage", QT_TRANSLATE_NOOP("Choice", "Manage exports")},
        {"lti:manage", QT_TRANSLATE_NOOP("Choice", "Manage LTI")},
        {"xapi:manage", QT_TRANSLATE_NOOP("Choice", "Manage xAPI")},
        {"sso:manage", QT_TRANSLATE_NOOP("Choice", "Manage single sign-on")},
        {"billing:manage", QT_TRANSLATE_NOOP("Choice", "Manage billing")},
        {"tokens:manage", QT_TRANSLATE_NOOP("Choice", "Manage API tokens")},
        {"compliance:read", QT_TRANSLATE_NOOP("Choice", "See compliance")},
        {"audit:read", QT_TRANSLATE_NOOP("Choice", "See the audit")},
        {"metrics:read", QT_TRANSLATE_NOOP("Choice", "See the server's metrics")},
    };
    return abilityChoices;
}

std::span<const Choice> choices(Role)
{
    static constexpr Choice roleChoices[] = {
        {"learner", QT_TRANSLATE_NOOP("Choice", "Learner")}, {"teacher", QT_TRANSLATE_NOOP("Choice", "Trainer")},
        {"support", QT_TRANSLATE_NOOP("Choice", "Support")}, {"admin", QT_TRANSLATE_NOOP("Choice", "Admin")},
        {"owner", QT_TRANSLATE_NOOP("Choice", "Owner")},     {"operator", QT_TRANSLATE_NOOP("Choice", "Operator")},
    };
    return roleChoices;
}

QString AbilitySet::text() const
{
    QStringList names;
    const auto list = choices(Ability{});
    for (size_t i = 0; i < list.size(); ++i) {
        if (contains(Ability(i)))
            names << QString::fromLatin1(list[i].name);
    }
    return names.join(u' ');
}

AbilitySet AbilitySet::fromText(QStringView text, QStringList *unknown)
{
    AbilitySet set;
    QString names = text.toString();
    for (const QString &name : names.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts)) {
        if (const auto ability = byName<Ability>(name))
            set.insert(*ability);
        else if (unknown)
            unknown->append(name);
    }
    return set;
}

AbilitySet AbilitySet::of(Role role)
{
    using enum Ability;
    constexpr AbilitySet everyRead{InstitutionsRead, EntitiesRead, MembersRead,    SessionsRead,
                                   CoursesRead,      ProgressRead, ComplianceRead, AuditRead};
    AbilitySet set{SignedIn, Anybody};
    const auto add = [&set](AbilitySet more) { set = AbilitySet(set.m_bits | more.m_bits); };
    switch (role) {
    case Role::Learner:
        break;
    case Role::Teacher:
        add({MembersRead, CoursesRead, ProgressRead, SessionsRead, SessionsWrite});
        break;
    case Role::Support:
        add(everyRead);
        add({WebhooksManage, ExportsManage});
        break;
    case Role::Operator:
        add({Operate, MetricsRead});
        [[fallthrough]];
    case Role::Owner:
        add({BillingManage});
        [[fallthrough]];
    case Role::Admin:
        add(everyRead);
        add({InstitutionsWrite, EntitiesWrite, MembersWrite, SessionsWrite, CoursesWrite, WebhooksManage, ExportsManage,
             LtiManage, XapiManage, SsoManage, TokensManage});
        break;
    }
    return set;
}

AbilitySet AbilitySet::clientDefault()
{
    using enum Ability;
    return {MembersRead, MembersWrite, EntitiesRead, EntitiesWrite, SessionsRead, SessionsWrite, InstitutionsRead};
}

} // namespace ulpan
