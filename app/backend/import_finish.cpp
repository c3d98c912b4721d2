#include "app/backend/import_finish.h"

#include <QEventLoop>
#include <QLocale>

namespace ulpan {

namespace {

bool isWorking(ImportState state)
{
    return state == ImportState::Received || state == ImportState::Planning ||
           state == ImportState::Applying || state == ImportState::Undoing;
}

} // namespace

Language surroundingLanguage()
{
    return acceptedLanguage(QLocale::system().name().toLatin1().replace('_', '-'), Language::English);
}

Result<ImportJob> finishImport(Environment &environment, ImportJob job)
{
    SystemClock clock;
    WorkerPresence presence(environment.store());
    const std::atomic<bool> stopping = false;
    while (isWorking(job.state)) {
        Result<bool> worked =
            workOnJob(environment.store(), environment.imports(), presence.owner(), stopping, job.number);
        if (!worked)
            return worked.error();
        if (!*worked) {
            QEventLoop pause;
            clock.after(std::chrono::milliseconds(200), &pause, [&pause] { pause.quit(); });
            pause.exec();
        }
        Result<ImportJob> now =
            environment.asSystem(QString::number(job.institutionId), [&](Context &context) {
                return environment.imports().get(context, job.id);
            });
        if (!now)
            return now;
        job = std::move(*now);
    }
    return job;
}

} // namespace ulpan
