#pragma once

#include "models/base/ability.h"
#include "models/base/result.h"

#include <optional>

namespace ulpan {

using Id = qint64; // a row's number, positive; 0 before it has one

// Which institutions a query may touch: one, or all of them. Only a Caller can make one, so tenancy cannot be forgotten.
class Scope
{
public:
    // Null: every institution.
    [[nodiscard]] std::optional<Id> institution() const { return m_institution; }

private:
    friend struct Caller;
    explicit Scope(std::optional<Id> institution) : m_institution(institution) {}
    std::optional<Id> m_institution;
};

// Who asks, and what that credential may do.
struct Caller
{
    enum class Kind : quint8 { Nobody, Member, Token, Client, System };

    Kind kind = Kind::Nobody;
    Id member = 0;                      // 0 for clients and the system
    Role role = Role::Learner;          // the member's, or the one the credential was made by
    std::optional<Id> institution = {}; // null: of none, which only operators and the system are
    AbilitySet abilities = {};
    QByteArray credential = {}; // the id of the token or client, never its secret
    QString name = {};          // login or credential name, for the audit
    Language language = Language::English;
    QByteArray requestId = {};
    QString address = {};
    bool test = false; // in the test environment

    [[nodiscard]] bool may(Ability ability) const { return ability == Ability::Anybody || abilities.contains(ability); }
    // All that this caller may see.
    [[nodiscard]] Scope scope() const { return Scope(kind == Kind::Nobody ? Id(0) : institution); }
    // One institution; NotFound "institution.not_found" when it is not the caller's, so that existence does not leak.
    [[nodiscard]] Result<Scope> scope(Id oneInstitution) const;
    // The program itself: sign-in, migrations, command line.
    [[nodiscard]] static Caller system(Language language = Language::English);
};

} // namespace ulpan
