#include "ui/pages/member_words.h"

#include <array>

namespace ulpan {

namespace {

struct MemberStatusRow
{
    MemberStatus status;
    Icon icon;
    Colour ink;
};

constexpr std::array memberStatusRows = {
    MemberStatusRow{MemberStatus::Invited, Icon::Mail, Colour::Warn},
    MemberStatusRow{MemberStatus::Active, Icon::Good, Colour::Good},
    MemberStatusRow{MemberStatus::Suspended, Icon::Pause, Colour::Secondary},
    MemberStatusRow{MemberStatus::Anonymised, Icon::Hide, Colour::Secondary},
};

} // namespace

Status memberStatus(MemberStatus status)
{
    const MemberStatusRow &row = memberStatusRows[size_t(status)];
    return {row.icon, row.ink,
            QCoreApplication::translate("Choice", choices(status)[size_t(status)].label)};
}

Status memberStatusByName(const QByteArray &name)
{
    return memberStatus(byName<MemberStatus>(QString::fromLatin1(name)).value_or(MemberStatus::Invited));
}

RecordWords memberWords(std::function<QString()> newTitle)
{
    return {.newTitle = std::move(newTitle),
            .name = [](const AnyRecord &record) { return personName(record.as<Learner>()); },
            .detail = [](const AnyRecord &record) { return record.as<Learner>().login; },
            .status = [](const AnyRecord &record) { return memberStatus(record.as<Learner>().status); }};
}

} // namespace ulpan
