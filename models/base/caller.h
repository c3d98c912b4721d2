#pragma once

#include "models/base/ability.h"
#include "models/base/instant.h"
#include "models/base/result.h"

#include <optional>

namespace ulpan {

using Id = qint64; // a row's number, positive; 0 before it has one

// What a query may touch: one institution or all of them and, for a trainer, only the sessions they run and what those bring with
// them. Only a Caller can make one, so neither can be forgotten.
class Scope
{
public:
    // Null: every institution.
    [[nodiscard]] std::optional<Id> institution() const { return m_institution; }
    // The member to whose sessions it is limited; null: not limited. What each record's RecordType::trainerSees says then holds.
    [[nodiscard]] std::optional<Id> trainer() const { return m_trainer; }

private:
    friend struct Caller;
    explicit Scope(std::optional<Id> institution, std::optional<Id> trainer = {}) : m_institution(institution), m_trainer(trainer) {}
    std::optional<Id> m_institution, m_trainer;
};

// Who asks, and what that credential may do.
struct Caller
{
    enum class Kind : quint8 { Nobody, Member, Token, Client, System };

    Kind kind = Kind::Nobody;
    Id member = 0;                      // who made the token or client, if a member did; 0 for the system
    Role role = Role::Learner;          // the member's, or the one the credential was made by
    std::optional<Id> institution = {}; // null: of none, which only operators and the system are
    AbilitySet abilities = {};
    QByteArray credential = {}; // the id of the token or client, never its secret
    QByteArray jwt = {};        // of a client: the name of the JWT that was presented,
    Instant jwtEnds = {};       // and when it ends by itself
    QString name = {};          // of the person or the credential, for the audit
    Language language = Language::English;
    QByteArray requestId = {};
    QString address = {};
    bool test = false; // in the test environment
    // The reason for which nothing but the own account is open until something is done about it; empty: none.
    QByteArray pending = {};
    // What may() was asked for and granted in this request: what the credential is used for.
    mutable AbilitySet used = {};

    [[nodiscard]] bool may(Ability ability) const
    {
        const bool granted = ability == Ability::Anybody || abilities.contains(ability);
        if (granted)
            used.insert(ability);
        return granted;
    }
    // All that this caller may see.
    [[nodiscard]] Scope scope() const { return Scope(kind == Kind::Nobody ? Id(0) : institution, trainer()); }
    // One institution; NotFound "institution.not_found" when it is not the caller's, so that existence does not leak.
    [[nodiscard]] Result<Scope> scope(Id oneInstitution) const;
    // The program itself: sign-in, migrations, command line.
    [[nodiscard]] static Caller system(Language language = Language::English);

private:
    [[nodiscard]] std::optional<Id> trainer() const { return role == Role::Teacher ? std::optional(member) : std::nullopt; }
};

} // namespace ulpan
