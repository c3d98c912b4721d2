#pragma once

#include "models/base/clock.h"
#include "models/base/work_pool.h"
#include "models/imports/import_spool.h"
#include "models/jobs/job_lease.h"
#include "models/records/import_job.h"
#include "models/services/account_service.h"


namespace ulpan {

// What an import that has ended leaves to be done without haste: hashing its passwords, a few at a time, and
// writing its connection e-mails, a portion every few seconds; where the institution mails passwords, each one is mailed before
// it is hashed. What was taken back meanwhile is left out.
// Each step is one transaction, so that a killed process has done it or not.
class ImportFollowUps : public JobWorker
{
public:
    // All are the caller's and outlive this.
    ImportFollowUps(Store &store, const Clock &clock, const ImportSpool &spool,
                    const AccountService &accounts);

    static constexpr int mailsAPortion = 300;
    static constexpr int secondsBetweenPortions = 15;

    [[nodiscard]] const char *table() const override { return "import_follow_up"; }
    [[nodiscard]] QStringList states() const override { return {QStringLiteral("waiting")}; }
    [[nodiscard]] QString institutionColumn() const override
    {
        return QStringLiteral("(select j.institution_id from import_job j where j.id = job_id)");
    }
    // One portion of the work, so that other jobs have their turn between two.
    [[nodiscard]] Result<void> work(JobLease &lease) override;

private:
    struct Task;
    struct Hashed;
    using Step = std::function<Result<bool>(Context &)>;
    [[nodiscard]] Result<std::optional<Task>> find(Id number) const;
    enum class Right : quint8 { Callers, Nobodys };
    // Runs the step, then notes how far the task is, under the lease; the step says whether all is done. Where it takes the right
    // of who asked for the import, and they have lost it, the task pauses instead; where the import is being taken back by now, nothing
    // is done.
    [[nodiscard]] Result<void> write(const JobLease &lease, Task &task, Right right, const Step &step) const;
    [[nodiscard]] Result<void> dropPasswords(const JobLease &lease, Task &task) const;
    [[nodiscard]] Result<void> hashSome(const JobLease &lease, Task &task);
    struct PasswordPortion;
    [[nodiscard]] Result<PasswordPortion> nextPasswords(const Task &task) const;
    void hashAll(std::vector<Hashed> &passwords);
    [[nodiscard]] static Result<void> noteInRow(Connection &database, Id job, const Hashed &password);
    [[nodiscard]] static Result<void> setPasswords(Context &context, Task &task,
                                                   const std::vector<Hashed> &passwords);
    [[nodiscard]] Result<void> writeMails(const JobLease &lease, Task &task) const;
    [[nodiscard]] Result<bool> mailSome(Context &context, Task &task) const;

    Store &m_store;
    const Clock &m_clock;
    const ImportSpool &m_spool;
    const AccountService &m_accounts;
    WorkPool m_hashers;
};

// Makes the follow-ups of a job that has just ended, in the transaction that ends it, and forgets what nobody
// needs any more. How much there is to do is set in the job, which is the caller's to write.
[[nodiscard]] Result<void> beginFollowUps(Context &context, ImportJob &job);
// Those that pause because who asked for the import may no longer; whether there were any.
[[nodiscard]] Result<bool> goOnWithFollowUps(Connection &database, const ImportJob &job);

} // namespace ulpan
