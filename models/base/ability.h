#pragma once

#include "models/base/choice.h"

#include <initializer_list>
#include <vector>

namespace ulpan {

// What a caller may do. The last two are no abilities a token can hold: Anybody needs no credential, SignedIn any good one.
enum class Ability : quint8
{
    InstitutionsRead,
    InstitutionsWrite,
    EntitiesRead,
    EntitiesWrite,
    MembersRead,
    MembersWrite,
    SessionsRead,
    SessionsWrite,
    CoursesRead,
    CoursesWrite,
    ProgressRead,
    WebhooksManage,
    ExportsManage,
    LtiManage,
    XapiManage,
    SsoManage,
    BillingManage,
    TokensManage,
    ComplianceRead,
    AuditRead,
    MetricsRead,
    Operate,
    SignedIn,
    Anybody,
};
[[nodiscard]] std::span<const Choice> choices(Ability);

enum class Role : quint8 { Learner, Teacher, Support, Admin, Owner, Operator };
[[nodiscard]] std::span<const Choice> choices(Role);

// A set of abilities.
class AbilitySet
{
public:
    constexpr AbilitySet() = default;
    constexpr AbilitySet(std::initializer_list<Ability> list)
    {
        for (Ability ability : list)
            insert(ability);
    }
    constexpr void insert(Ability ability) { m_bits |= bit(ability); }
    [[nodiscard]] constexpr bool contains(Ability ability) const { return m_bits & bit(ability); }
    [[nodiscard]] constexpr bool containsAll(AbilitySet other) const { return (m_bits & other.m_bits) == other.m_bits; }
    [[nodiscard]] constexpr AbilitySet without(AbilitySet other) const { return AbilitySet(m_bits & ~other.m_bits); }
    [[nodiscard]] constexpr AbilitySet operator|(AbilitySet other) const { return AbilitySet(m_bits | other.m_bits); }
    [[nodiscard]] constexpr AbilitySet operator&(AbilitySet other) const { return AbilitySet(m_bits & other.m_bits); }

    // Space-separated names, the form in which tokens keep them.
    [[nodiscard]] QString text() const;
    // Unknown names are reported through `unknown`, which may be null.
    [[nodiscard]] static AbilitySet fromText(QStringView text, QStringList *unknown = nullptr);
    [[nodiscard]] static AbilitySet of(Role role);
    [[nodiscard]] static AbilitySet clientDefault();

    bool operator==(const AbilitySet &) const = default;

private:
    explicit constexpr AbilitySet(quint64 bits) : m_bits(bits) {}
    static constexpr quint64 bit(Ability ability) { return quint64(1) << quint8(ability); }
    quint64 m_bits = 0;
};

} // namespace ulpan
