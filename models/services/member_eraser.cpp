#include "models/services/member_eraser.h"

#include "models/services/change_log.h"
#include "models/services/member_rules.h"

namespace ulpan {

namespace {

const QString maskedName = QStringLiteral("anonymised");

struct ErasingStep
{
    QString sql;
    QVariantList values;
};

// The names of the fields stay, for they say what was changed; of the values only those that say nothing of a
// person.
QString maskedFields(Engine engine, const char *column)
{
    return (engine == Engine::Sqlite
                ? QStringLiteral("(select json_group_object(key, case when key in ('role', 'status', "
                                 "'language') then value else '***' end) from json_each(%1))")
                : QStringLiteral("(select json_object_agg(key, case when key in ('role', 'status', "
                                 "'language') then value else '***' end)::text "
                                 "from json_each_text(%1::json))"))
        .arg(QLatin1StringView(column));
}

// What the member's own row keeps. A login with a blank in it is nobody's and can never be given.
ErasingStep memberStep(const Context &context, const Learner &member)
{
    const QString login = maskedName + u' ' + QString::number(member.id);
    return {QStringLiteral("update member set former_institution_id = institution_id, institution_id = null, "
                           "login = ?, login_key = ?, civility = null, "
                           "lastname = null, firstname = null, code = null, job_title = null, seniority = "
                           "null, level = null, contact_email = '[]', "
                           "phone = null, filter = '[]', location = '[]', country = '[]', external_id = "
                           "null, password_hash = null, second_factor_since = null, password_passing = 0, "
                           "search_text = null, tag_keys = null, last_active_at = null, "
                           "status = 'anonymised', version = version + 1, updated_at = ? where id = ? and "
                           "version = ? and institution_id = ?"),
            {login, login, QString::fromLatin1(context.now.text()), member.id, member.version,
             context.institution}};
}

QList<ErasingStep> traceSteps(const Context &context, const Learner &member)
{
    const Engine engine = context.database.engine();
    const QString livemode = QLatin1StringView(context.caller.test ? "false" : "true");
    return {
        {QStringLiteral(
             "update audit_entry set before_values = case when before_values is null then null else %1 end, "
             "after_values = case when after_values is null then null else %2 end where record = 'learner' "
             "and record_id = ?")
             .arg(maskedFields(engine, "before_values"), maskedFields(engine, "after_values")),
         {member.id}},
        {QStringLiteral("update audit_entry set actor_name = ?, address = null where institution_id = ? and "
                        "actor_id = ? and actor_kind = 'member'"),
         {maskedName, context.institution, member.id}},
        {QStringLiteral("update event set payload = '{\"event\":\"' || type || "
                        "'\",\"livemode\":%1,\"created_at\":\"' || created_at || "
                        "'\",\"data\":{\"id\":' || record_id || '}}' where institution_id = ? and record_id "
                        "= ? and type like 'member.%'")
             .arg(livemode),
         {context.institution, member.id}},
        {QStringLiteral("update import_row set login = null, lastname = null, firstname = null, cells = "
                        "null, whole_cells = null, before_values = null, "
                        "after_values = null, problems = null, kept_values = null, restored_values = null, password_set = null where member_id = ?"),
         {member.id}},
        {QStringLiteral("delete from credential_use where credential in (select public_id from access_token "
                        "where member_id = ?)"),
         {member.id}},
        {QStringLiteral("delete from mail where member_id = ?"), {member.id}},
        {QStringLiteral("delete from assignment where member_id = ?"), {member.id}},
        {QStringLiteral("update assignment set by_id = null where by_id = ?"), {member.id}},
        {QStringLiteral("update import_job set created_by_id = null where created_by_id = ?"), {member.id}},
        {QStringLiteral("update bulk_edit set created_by_id = null where created_by_id = ?"), {member.id}},
        {QStringLiteral(
             "update session set version = version + 1, trainers = %1 where id in (select session_id "
             "from session_trainer where member_id = ?)")
             .arg(QLatin1StringView(
                 engine == Engine::Sqlite
                     ? "(select json_group_array(value) from json_each(trainers) where value <> ?)"
                     : "(select coalesce(json_agg(v::bigint), '[]')::text from "
                       "json_array_elements_text(trainers::json) v where v::bigint <> ?)")),
         {member.id, member.id}},
        {QStringLiteral("delete from session_trainer where member_id = ?"), {member.id}},
        {QStringLiteral("delete from second_factor where member_id = ?"), {member.id}},
        {QStringLiteral("delete from recovery_code where member_id = ?"), {member.id}},
        {QStringLiteral(
             "update bulk_edit_row set before_values = null, after_values = null where member_id = ?"),
         {member.id}},
    };
}

} // namespace

Result<void> eraseMember(Context &context, const Learner &member)
{
    const ErasingStep own = memberStep(context, member);
    Result<Cursor> erased = context.database.run(own.sql, own.values);
    if (!erased)
        return erased.error();
    if (erased->rowsAffected() != 1)
        return Error{ErrorKind::Precondition, "record.stale"};
    Result<void> done;
    for (const ErasingStep &step : traceSteps(context, member)) {
        if (!done)
            return done;
        Result<Cursor> masked = context.database.run(step.sql, step.values);
        done = masked ? Result<void>() : masked.error();
    }
    // The last, since what the tokens were used for is found by them.
    if (done)
        done = endAccess(context, {member.id});
    if (!done)
        return done;
    done =
        noteAction(context, QStringLiteral("member.anonymised"), QStringLiteral("learner"), member.id, {});
    if (!done)
        return done;
    Learner nobody;
    nobody.id = member.id;
    nobody.institutionId = context.institution;
    nobody.login = maskedName + u' ' + QString::number(member.id);
    nobody.entity = member.entity;
    nobody.testUser = member.testUser;
    nobody.language = member.language;
    nobody.role = member.role;
    nobody.status = MemberStatus::Anonymised;
    nobody.version = member.version + 1;
    nobody.createdAt = member.createdAt;
    nobody.updatedAt = context.now;
    return noteEvent(context, QStringLiteral("member.deleted"), recordType<Learner>(), &nobody);
}

} // namespace ulpan
