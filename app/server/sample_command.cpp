#include "app/backend/sample_data.h"
#include "app/server/commands.h"

namespace ulpan {

namespace {

constexpr qint64 mostLearners = 10'000'000;

// A whole number within the bounds; null for anything else.
std::optional<qint64> numberOf(const CommandLine &line, const char *option, qint64 otherwise, qint64 greatest)
{
    const QString text = line.value(QLatin1StringView(option));
    bool read = true;
    const qint64 number = text.isEmpty() ? otherwise : text.toLongLong(&read);
    return read && number >= 0 && number <= greatest ? std::optional(number) : std::nullopt;
}

} // namespace

int runSampleData(const CommandLine &line)
{
    const std::optional<qint64> learners = numberOf(line, "learners", 250, mostLearners);
    const std::optional<qint64> seed = numberOf(line, "seed", 1, std::numeric_limits<quint32>::max());
    if (!learners || *learners == 0)
        return wrongUse(QStringLiteral("--learners is a number from 1 to %1, not %2")
                            .arg(mostLearners)
                            .arg(line.value(QStringLiteral("learners"))));
    if (!seed)
        return wrongUse(QStringLiteral("--seed is a number from 0 to %1, not %2")
                            .arg(std::numeric_limits<quint32>::max())
                            .arg(line.value(QStringLiteral("seed"))));
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    const Result<ImportJob> job = makeSampleData(environmentOf(**backend, line), *learners, quint32(*seed));
    if (!job)
        return fail(job.error());
    printPairs(line, {{"institution", QStringLiteral("demo")},
                      {"import", job->id},
                      {"state", QString::fromLatin1(nameOf(job->state))},
                      {"created", QString::number(job->created.value_or(0))},
                      {"updated", QString::number(job->updated.value_or(0))},
                      {"unchanged", QString::number(job->unchanged.value_or(0))},
                      {"rejected", QString::number(job->rejected.value_or(0))}});
    return job->state == ImportState::Applied && job->rejected.value_or(0) == 0 ? 0 : 1;
}

} // namespace ulpan
