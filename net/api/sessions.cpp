#include "net/api/answers.h"
#include "net/api/pages.h"
#include "net/api/session_calls.h"

namespace ulpan {

std::span<const Operation> sessionOperations()
{
    using enum HttpMethod;
    static constexpr Operation sessionRows[] = {
        op<&SessionService::list>({"sessions.list", Ability::SessionsRead, {Get, "/api/institutions/{institution}/sessions"}, {}, Access::Look,
                                   Lane::Inline, QT_TRANSLATE_NOOP("Operation", "The sessions of an institution; trainers see those they run"),
                                   "?status=open&sort=starts_on", &recordType<Session>}),
        op<&SessionService::create>({"sessions.create", Ability::SessionsWrite, {Post, "/api/institutions/{institution}/sessions"}, {},
                                     Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Creates a session"),
                                     R"({"filter":"B2","location":"Haifa","starts_on":"2026-10-11","capacity":15,"status":"open"})"}),
        op<&SessionService::get>({"sessions.get", Ability::SessionsRead, {Get, "/api/institutions/{institution}/sessions/{session}"}, {},
                                  Access::Look, Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One session")}),
        op<&SessionService::update>({"sessions.update", Ability::SessionsWrite, {Patch, "/api/institutions/{institution}/sessions/{session}"}, {},
                                     Access::Write, Lane::Pool,
                                     QT_TRANSLATE_NOOP("Operation", "Changes a session; fields that are not sent stay as they are, and nobody is assigned by it"),
                                     R"({"capacity":20,"moves_up":true})"}),
        op<&SessionService::remove>({"sessions.delete", Ability::SessionsWrite, {Delete, "/api/institutions/{institution}/sessions/{session}"}, {},
                                     Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Deletes a session that nobody is in")}),
        op<&SessionCalls::list>({"sessions.members", Ability::SessionsRead, {Get, "/api/institutions/{institution}/sessions/{session}/members"}, {},
                                 Access::Look, Lane::Inline,
                                 QT_TRANSLATE_NOOP("Operation", "Who is in a session and who waits, with their places"),
                                 "?state=waiting", &recordType<Assignment>}),
        op<&SessionCalls::assign>({"sessions.assign_members", Ability::SessionsWrite, {Post, "/api/institutions/{institution}/sessions/{session}/members"}, {},
                                   Access::Write, Lane::Pool,
                                   QT_TRANSLATE_NOOP("Operation", "Assigns people to a session, by `ids` or by a `filter`; answers for each"),
                                   R"({"ids":[$MEMBER]})", nullptr, 200}).answering(&placementsAnswer),
        op<&SessionCalls::remove>({"sessions.remove_member", Ability::SessionsWrite,
                                   {Delete, "/api/institutions/{institution}/sessions/{session}/members/{member}"}, {}, Access::Write, Lane::Pool,
                                   QT_TRANSLATE_NOOP("Operation", "Takes somebody out of a session or off its waiting list")}),
        op<&SessionCalls::move>({"sessions.move_members", Ability::SessionsWrite, {Post, "/api/institutions/{institution}/sessions/{session}/move"}, {},
                                 Access::Write, Lane::Pool,
                                 QT_TRANSLATE_NOOP("Operation", "Moves people to another session, each entering that one before leaving this one; answers for each"),
                                 R"({"ids":[$MEMBER],"to":$OTHER_SESSION})", nullptr, 200}).answering(&placementsAnswer),
        op<&SessionCalls::assignMatching>({"sessions.assign", Ability::SessionsWrite, {Post, "/api/institutions/{institution}/sessions/{session}/assign"}, {},
                                           Access::Look, Lane::Pool,
                                           QT_TRANSLATE_NOOP("Operation", "Assigns all learners who match the session, as rules do; answers with counts"),
                                           nullptr, nullptr, 200}).answering(&matchingAnswer),
    };
    return sessionRows;
}

} // namespace ulpan
