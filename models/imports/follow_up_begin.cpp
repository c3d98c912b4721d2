#include "models/imports/import_file.h"
#include "models/imports/import_follow_ups.h"
#include "models/imports/import_secrets.h"
#include "models/services/erased_logins.h"

namespace ulpan {

namespace {

Result<void> addFollowUp(Context &context, const ImportJob &job, const char *kind)
{
    return context.database.perform(
        QStringLiteral(
            "insert into import_follow_up (job_id, kind, state, created_at) values (?, ?, 'waiting', ?) "
            "on conflict (job_id, kind) do nothing"),
        {job.number, QLatin1StringView(kind), QString::fromLatin1(context.now.text())});
}

} // namespace

Result<bool> goOnWithFollowUps(Connection &database, const ImportJob &job)
{
    Result<Cursor> waiting = database.run(
        QStringLiteral("update import_follow_up set state = 'waiting' where job_id = ? and state = 'paused'"), {job.number});
    return waiting ? Result<bool>(waiting->rowsAffected() > 0) : waiting.error();
}

Result<void> beginFollowUps(Context &context, ImportJob &job)
{
    const bool ended = job.state == ImportState::Applied || job.state == ImportState::Cancelled ||
                       (job.state == ImportState::Failed && *job.appliedLine > 0);
    if (!ended)
        return {};
    Result<void> begun = forgetCorrections(context.database, job);
    if (begun)
        begun = ErasedLogins::forget(context.database, job.number);
    Result<Cursor> passwords = context.database.run(
        QStringLiteral("select count(*) from import_password where job_id = ?"), {job.number});
    if (begun && !passwords)
        begun = passwords.error();
    if (begun && passwords->next())
        job.passwordsTotal = passwords->id(0);
    if (begun && *job.passwordsTotal > 0)
        begun = addFollowUp(context, job, "passwords");
    const bool mails = job.state == ImportState::Applied && *job.created > 0 &&
                       readImportOptions(job.options).sendConnectionEmails;
    job.mailsTotal = mails ? *job.created : 0;
    return begun && mails ? addFollowUp(context, job, "mails") : begun;
}

} // namespace ulpan
