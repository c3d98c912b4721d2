#include "models/services/caller_rights.h"

#include "models/services/erasing_sql.h"

namespace ulpan {

Caller namelessCaller(Caller caller)
{
    caller.name = nobodysName;
    return caller;
}

Result<Caller> callerByNow(Connection &database, const Caller &kept)
{
    if (kept.kind == Caller::Kind::System)
        return kept;
    const QString credential = QString::fromLatin1(kept.credential);
    const bool token = kept.kind == Caller::Kind::Token, client = kept.kind == Caller::Kind::Client;
    Result<Cursor> found = database.run(
        QStringLiteral("select (select status from institution where id = ?), (select status from member where id = ?), "
                       "(select role from member where id = ?), "
                       "(select abilities from access_token where public_id = ? and kind = 'api'), "
                       "(select abilities from client_credential where client_id = ?)"),
        {kept.institution.value_or(0), kept.member, kept.member, token ? credential : QString(QLatin1StringView("")),
         client ? credential : QString(QLatin1StringView(""))});
    if (!found)
        return found.error();
    Caller caller = kept;
    caller.abilities = {};
    if (!found->next())
        return caller;
    // Work that began before does not bring the name back.
    if (kept.member && found->text(1) == u"anonymised")
        caller = namelessCaller(std::move(caller));
    const bool closed = kept.institution && found->text(0) != u"active";
    const bool gone = kept.member && found->text(1) != u"active";
    const bool deleted = (token && found->text(3).isEmpty()) || (client && found->text(4).isEmpty());
    if (closed || gone || deleted)
        return caller;
    // What was narrowed since is narrower here, too.
    const auto within = [&](AbilitySet open) {
        open.insert(Ability::SignedIn);
        open.insert(Ability::Anybody);
        return caller.abilities & open;
    };
    caller.abilities = kept.abilities;
    if (token || client)
        caller.abilities = within(AbilitySet::fromText(found->text(token ? 3 : 4)));
    if (kept.member) {
        const Role role = byName<Role>(found->text(2)).value_or(Role::Learner);
        caller.abilities = within(AbilitySet::of(role));
        caller.role = std::min(kept.role, role);
    }
    return caller;
}

Result<Caller> callerStillMay(Connection &database, const Caller &letIn, Ability needed)
{
    if (letIn.kind == Caller::Kind::Nobody || letIn.kind == Caller::Kind::System)
        return letIn;
    Result<Caller> now = callerByNow(database, letIn);
    if (!now || needed == Ability::Anybody || !letIn.abilities.contains(needed) || now->abilities.contains(needed))
        return now;
    if (now->abilities == AbilitySet())
        return Error{ErrorKind::Unauthenticated, "auth.required"};
    return Error{ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(needed))}};
}

} // namespace ulpan
