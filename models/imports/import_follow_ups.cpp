#include "models/imports/import_follow_ups.h"

#include "models/base/crypto.h"
#include "models/imports/import_file.h"
#include "models/imports/import_secrets.h"
#include "models/imports/line_window.h"
#include "models/imports/undone_passwords.h"
#include "models/json/json_writer.h"
#include "models/services/caller_json.h"
#include "models/services/caller_rights.h"
#include "models/services/change_log.h"

#include <QElapsedTimer>
#include <QThread>

namespace ulpan {

namespace {

constexpr qint64 portionMilliseconds = 1000;
constexpr int passwordsAStep = 8;
constexpr int passwordsDroppedAStep = 1000;
constexpr int secondsUntilMailed = 5;

// Or is being so, or was until somebody paused it.
bool isTakenBack(const ImportJob &job)
{
    return *job.undoLine > 0;
}

// Since the job was read.
Result<bool> isTakenBackByNow(Connection &database, Id job)
{
    Result<Cursor> cursor = database.run(QStringLiteral("select 1 from import_job where id = ? and undo_line > 0"), {job});
    return cursor ? Result<bool>(cursor->next()) : cursor.error();
}

// As with the import itself, whoever may can go on with it.
Result<void> pauseFollowUp(Connection &database, Id number, Id job)
{
    Result<void> paused = database.perform(
        QStringLiteral("update import_follow_up set state = 'paused' where id = ?"), {number});
    if (paused)
        paused = database.perform(
            QStringLiteral(
                "update import_job set fault = coalesce(fault, ?), version = version + 1 where id = ?"),
            {QString::fromUtf8(faultJson({ErrorKind::Forbidden, "import.caller_gone"})), job});
    return paused;
}

// Up to which line passwords may be hashed, after which they are not known any more: where the institution mails them, as far
// as that is done.
Result<qint64> hashedUpTo(Connection &database, const ImportJob &job, qint64 lastLine)
{
    Result<Cursor> mails = database.run(
        QStringLiteral("select f.last_line from import_follow_up f join institution i on i.id = ? and i.mail_passwords = 1 "
                       "where f.job_id = ? and f.kind = 'mails' and f.state <> 'done'"),
        {job.institutionId, job.number});
    if (!mails)
        return mails.error();
    return mails->next() ? std::min(lastLine, mails->id(0)) : lastLine;
}

Result<bool> mailsPasswords(Connection &database, Id institution)
{
    Result<Cursor> mails = database.run(QStringLiteral("select 1 from institution where id = ? and mail_passwords = 1"), {institution});
    return mails ? Result<bool>(mails->next()) : mails.error();
}

// Shown in the import itself. Its version stays, or nobody could change it meanwhile.
Result<void> showFollowUps(Connection &database, const ImportJob &job)
{
    return database.perform(
        QStringLiteral("update import_job set passwords_total = ?, passwords_done = ?, mails_total = ?, "
                       "mails_done = ? where id = ?"),
        {*job.passwordsTotal, *job.passwordsDone, *job.mailsTotal, *job.mailsDone, job.number});
}

} // namespace

struct ImportFollowUps::Task
{
    Id number = 0;
    QString kind;
    qint64 lastLine = 0, done = 0;
    ImportJob job;
    bool stopped = false; // paused, or the import is taken back by now
    [[nodiscard]] qint64 &total() { return kind == u"passwords" ? *job.passwordsTotal : *job.mailsTotal; }
    [[nodiscard]] qint64 &looked() { return kind == u"passwords" ? *job.passwordsDone : *job.mailsDone; }
};

// A password of a row, whose it is, and its hash once there is one. Member 0: the row came to nothing.
struct ImportFollowUps::Hashed
{
    Id number = 0, member = 0;
    qint64 line = 0;
    QString password;
    bool existing = false; // before the import
    QByteArray hash = {};
};

struct ImportFollowUps::PasswordPortion
{
    std::vector<Hashed> passwords;
    bool awaitsMails = false; // there are more, which have to be mailed before
};

ImportFollowUps::ImportFollowUps(Store &store, const Clock &clock, const ImportSpool &spool,
                                 const AccountService &accounts)
    : m_store(store), m_clock(clock), m_spool(spool), m_accounts(accounts)
{
    // Who waits for an answer comes first: hashing leaves them half of the processors.
    m_hashers.setThreads(std::clamp(QThread::idealThreadCount() / 2, 1, 4));
}

Result<std::optional<ImportFollowUps::Task>> ImportFollowUps::find(Id number) const
{
    return m_store.look([&](Connection &database) -> Result<std::optional<Task>> {
        Result<Cursor> cursor = database.run(
            QStringLiteral("select kind, last_line, done, job_id from import_follow_up where id = ?"),
            {number});
        if (!cursor)
            return cursor.error();
        if (!cursor->next())
            return std::optional<Task>();
        Task task{number, cursor->text(0), cursor->id(1), cursor->id(2), {}};
        Result<std::optional<ImportJob>> job =
            findOne<ImportJob>(database, Caller::system().scope(), "number", QString::number(cursor->id(3)));
        if (!job)
            return job.error();
        if (!*job)
            return std::optional<Task>();
        task.job = std::move(**job);
        return std::optional(std::move(task));
    });
}

Result<void> ImportFollowUps::write(const JobLease &lease, Task &task, Right right, const Step &step) const
{
    const Caller kept = readCaller(task.job.caller);
    Result<Scope> scope = kept.scope(task.job.institutionId);
    if (!scope)
        return scope.error();
    return m_store.write([&](Connection &database) -> Result<void> {
        Result<void> turn = takeTurn(database, task.job.institutionId);
        Result<void> renewed = turn ? lease.renew(database) : turn;
        if (!renewed)
            return renewed;
        Result<Caller> caller = callerByNow(database, kept);
        if (!caller)
            return caller.error();
        if (right == Right::Callers && !caller->may(Ability::MembersWrite)) {
            task.stopped = true;
            return pauseFollowUp(database, task.number, task.job.number);
        }
        Result<bool> gone = right == Right::Callers ? isTakenBackByNow(database, task.job.number) : Result<bool>(false);
        if (!gone || *gone) {
            task.stopped = true;
            return gone ? Result<void>() : gone.error();
        }
        Context context{*caller,       *scope, task.job.institutionId, m_store, database,
                        m_clock.now(), {},     Noting::Events};
        Result<bool> ended = step(context);
        if (!ended)
            return ended.error();
        const QString finished = *ended ? QString::fromLatin1(context.now.text()) : QString();
        Result<Cursor> noted = database.run(
            QStringLiteral("update import_follow_up set last_line = ?, done = ?, state = ?, finished_at = ? "
                           "where id = ?"),
            {task.lastLine, task.done, *ended ? QStringLiteral("done") : QStringLiteral("waiting"),
             finished.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(finished),
             task.number});
        if (!noted)
            return noted.error();
        // What the undo dropped is not to be done any more.
        if (*ended)
            (right == Right::Callers ? task.looked() : task.total()) = right == Right::Callers ? task.total() : task.looked();
        Result<void> shown = showFollowUps(database, task.job);
        if (!shown || !*ended || task.done == 0)
            return shown;
        QByteArray summary;
        JsonWriter(summary).beginObject().key(task.kind.toLatin1()).integer(task.done).endObject();
        return noteAction(context, QStringLiteral("import.") + task.kind, QStringLiteral("import"),
                          task.job.number, summary);
    });
}

Result<void> ImportFollowUps::work(JobLease &lease)
{
    Result<std::optional<Task>> found = find(lease.job());
    if (!found || !*found)
        return found ? Result<void>() : found.error();
    Task &task = **found;
    const bool takenBack = isTakenBack(task.job);
    if (task.kind == u"passwords")
        return takenBack ? dropPasswords(lease, task) : hashSome(lease, task);
    if (takenBack)
        return write(lease, task, Right::Nobodys, [](Context &) { return true; });
    return writeMails(lease, task);
}

Result<void> ImportFollowUps::dropPasswords(const JobLease &lease, Task &task) const
{
    return write(lease, task, Right::Nobodys, [&](Context &context) -> Result<bool> {
        Result<qint64> last = LineWindow::lastLine(context.database, "import_password", task.job.number);
        if (!last)
            return last.error();
        const qint64 upTo = task.lastLine + passwordsDroppedAStep;
        Result<Cursor> gone = context.database.run(
            QStringLiteral("delete from import_password where job_id = ? and line > ? and line <= ?"),
            {task.job.number, task.lastLine, upTo});
        task.lastLine = upTo;
        return gone ? Result<bool>(upTo >= *last) : gone.error();
    });
}

Result<ImportFollowUps::PasswordPortion> ImportFollowUps::nextPasswords(const Task &task) const
{
    PasswordPortion portion;
    std::vector<Hashed> &passwords = portion.passwords;
    const auto readSome = [&](Connection &database, qint64 above, qint64 upTo) -> Result<bool> {
        Result<Cursor> cursor = database.run(
            QStringLiteral(
                "select p.id, p.name, p.sealed, m.id, p.line, r.outcome from import_password p "
                "left join import_row r on r.job_id = p.job_id and r.line = p.line and r.outcome in "
                "('create', 'update') and r.line <= ? "
                "left join member m on m.id = r.member_id and m.institution_id = ? and "
                "m.password_hash is null and m.status in ('active', 'suspended') "
                "where p.job_id = ? and p.line > ? and p.line <= ? order by p.line limit ?"),
            {*task.job.appliedLine, task.job.institutionId, task.job.number, above, upTo, passwordsAStep - int(passwords.size())});
        if (!cursor)
            return cursor.error();
        while (cursor->next()) {
            Hashed next{cursor->id(0), cursor->id(3), cursor->id(4), {}, cursor->text(5) == u"update"};
            // What the key does not open any more can only be let go of.
            if (Result<QByteArray> plain = m_spool.openText(cursor->text(2), cursor->text(1)))
                next.password = QString::fromUtf8(*plain);
            else
                next.member = 0;
            passwords.push_back(std::move(next));
        }
        return passwords.size() >= passwordsAStep;
    };
    Result<void> read = m_store.look([&](Connection &database) -> Result<void> {
        Result<qint64> last = LineWindow::lastLine(database, "import_password", task.job.number);
        Result<qint64> upTo = last ? hashedUpTo(database, task.job, *last) : last;
        if (!upTo)
            return upTo.error();
        portion.awaitsMails = *upTo < *last;
        return LineWindow::forward(task.lastLine, *upTo, passwordsAStep,
                                   [&](qint64 above, qint64 until) { return readSome(database, above, until); });
    });
    if (!read)
        return read.error();
    return portion;
}

void ImportFollowUps::hashAll(std::vector<Hashed> &passwords)
{
    for (Hashed &one : passwords) {
        if (one.member)
            m_hashers.start([&one] { one.hash = hashPassword(one.password); });
    }
    m_hashers.waitForDone();
}

// For the undo, which removes whom the import made and has to know of all others.
Result<void> ImportFollowUps::noteInRow(Connection &database, Id job, const Hashed &password)
{
    return database.perform(
        QStringLiteral("update import_row set password_set = ? where job_id = ? and line = ?"),
        {digestOfHash(password.hash), job, password.line});
}

Result<void> ImportFollowUps::setPasswords(Context &context, Task &task, const std::vector<Hashed> &passwords)
{
    for (const Hashed &one : passwords) {
        if (one.member) {
            // Who has chosen one meanwhile keeps it, and who was made nobody gets none.
            Result<Cursor> set = context.database.run(
                QStringLiteral("update member set password_hash = ? where id = ? and institution_id = ? and password_hash is null and "
                               "status in ('active', 'suspended')"),
                {QString::fromLatin1(one.hash), one.member, context.institution});
            if (!set)
                return set.error();
            task.done += set->rowsAffected();
            Result<void> noted = one.existing && set->rowsAffected() ? noteInRow(context.database, task.job.number, one) : Result<void>();
            if (!noted)
                return noted;
        }
        Result<Cursor> gone =
            context.database.run(QStringLiteral("delete from import_password where id = ?"), {one.number});
        if (!gone)
            return gone.error();
        task.lastLine = one.line;
    }
    task.looked() += qint64(passwords.size());
    return {};
}

Result<void> ImportFollowUps::hashSome(const JobLease &lease, Task &task)
{
    QElapsedTimer spent;
    spent.start();
    while (!lease.shouldStop() && !spent.hasExpired(portionMilliseconds)) {
        Result<PasswordPortion> portion = nextPasswords(task);
        if (!portion)
            return portion.error();
        std::vector<Hashed> &passwords = portion->passwords;
        if (passwords.empty() && portion->awaitsMails)
            return m_store.write([&](Connection &database) { return lease.postpone(database, secondsUntilMailed); });
        hashAll(passwords);
        Result<void> set = write(lease, task, Right::Callers, [&](Context &context) -> Result<bool> {
            Result<void> done = setPasswords(context, task, passwords);
            return done ? Result<bool>(passwords.empty()) : done.error();
        });
        if (!set || task.stopped || passwords.empty())
            return set;
    }
    return {};
}

Result<bool> ImportFollowUps::mailSome(Context &context, Task &task) const
{
    const Result<bool> withPasswords = mailsPasswords(context.database, task.job.institutionId);
    if (!withPasswords)
        return withPasswords.error();
    QStringList members;
    QHash<Id, QString> passwords;
    int rows = 0;
    Result<void> read = LineWindow::forward(task.lastLine, *task.job.appliedLine, mailsAPortion, [&](qint64 above, qint64 upTo) -> Result<bool> {
        Result<Cursor> cursor = context.database.run(
            QStringLiteral("select r.line, r.member_id, p.name, p.sealed from import_row r "
                           "left join member m on m.id = r.member_id and m.password_hash is null "
                           "left join import_password p on m.id is not null and p.job_id = r.job_id and p.line = r.line "
                           "where r.job_id = ? and r.outcome || '' = 'create' and r.line > ? and r.line <= ? order by r.line limit ?"),
            {task.job.number, above, upTo, mailsAPortion - rows});
        if (!cursor)
            return cursor.error();
        for (; cursor->next(); ++rows) {
            task.lastLine = cursor->id(0);
            if (cursor->id(1))
                members << QString::number(cursor->id(1));
            if (const QString sealed = cursor->text(3); *withPasswords && !sealed.isEmpty()) {
                if (const Result<QByteArray> plain = m_spool.openText(sealed, cursor->text(2)))
                    passwords.insert(cursor->id(1), QString::fromUtf8(*plain));
            }
        }
        return rows >= mailsAPortion;
    });
    if (!read)
        return read.error();
    Result<std::vector<Learner>> learners =
        members.isEmpty() ? std::vector<Learner>()
                          : findAll<Learner>(context.database, context.scope, "id", members);
    if (!learners)
        return learners.error();
    for (const Learner &learner : *learners) {
        if (learner.status != MemberStatus::Invited && learner.status != MemberStatus::Active)
            continue;
        Result<void> welcomed = m_accounts.welcome(context, learner, passwords.value(learner.id));
        if (!welcomed)
            return welcomed.error();
        ++task.done;
    }
    task.looked() += rows;
    return rows < mailsAPortion;
}

Result<void> ImportFollowUps::writeMails(const JobLease &lease, Task &task) const
{
    bool ended = false;
    Result<void> written = write(lease, task, Right::Callers, [&](Context &context) -> Result<bool> {
        Result<bool> last = mailSome(context, task);
        ended = last && *last;
        return last;
    });
    if (!written || task.stopped || ended)
        return written;
    return m_store.write(
        [&](Connection &database) { return lease.postpone(database, secondsBetweenPortions); });
}

} // namespace ulpan
