#include "models/records/learner.h"

#include <QCoreApplication>

namespace ulpan {

std::span<const Choice> choices(Civility)
{
    static constexpr Choice civilityChoices[] = {
        {"", ""},
        {"m", QT_TRANSLATE_NOOP("Choice", "Mr")},
        {"mme", QT_TRANSLATE_NOOP("Choice", "Ms")},
    };
    return civilityChoices;
}

std::span<const Choice> choices(MemberStatus)
{
    static constexpr Choice memberStatusChoices[] = {
        {"invited", QT_TRANSLATE_NOOP("Choice", "Invited")},
        {"active", QT_TRANSLATE_NOOP("Choice", "Active")},
        {"suspended", QT_TRANSLATE_NOOP("Choice", "Suspended")},
        {"anonymised", QT_TRANSLATE_NOOP("Choice", "Anonymised")},
    };
    return memberStatusChoices;
}

QString personName(const Learner &member)
{
    const QString name = (member.firstname + u' ' + member.lastname).trimmed();
    return name.isEmpty() ? member.login : name;
}

const RecordType &recordTypeOf(const Learner *)
{
    static constexpr const char *extraColumns[] = {"former_institution_id", "password_hash", "second_factor_since", "password_passing"};
    static constexpr const char *totalledBy[] = {"role", "status"};
    static constexpr LinkFilter links[] = {{"session", "assignment", "member_id", "session_id", "l.state <> 'removed'",
                                            "l.session_id in (select t.session_id from session_trainer t where t.member_id = ?)"}};
    static constexpr Erasure learnerErasures[] = {
        {"*", ErasureKind::ByRule, "the member's own row: eraseMember()"},
    };
    static constexpr RecordType learnerType{
        .name = "learner",
        .table = "member",
        .context = "Learner",
        .title = QT_TRANSLATE_NOOP("Learner", "Learners"),
        .fields = learnerFields,
        .tenant = "institution_id",
        .nameField = "login",
        .extraColumns = extraColumns,
        .make = &makeRecord<Learner>,
        .links = links,
        .hiddenStatus = "anonymised",
        .totalledBy = totalledBy,
        .trainerSees = "r.role = 'learner' and r.id in (select a.member_id from session_trainer t join assignment a on a.session_id = t.session_id "
                       "where t.member_id = ? and a.state <> 'removed')",
        .nameExpression = "coalesce(nullif(trim(coalesce(t.firstname, '') || ' ' || coalesce(t.lastname, '')), ''), t.login)",
        .changeName = "member",
        .erasures = learnerErasures,
        .personal = true,
    };
    return learnerType;
}

} // namespace ulpan
