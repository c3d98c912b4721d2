#include "models/imports/gate_figures.h"
#include "models/imports/import_applier.h"
#include "models/imports/import_engine.h"
#include "models/imports/import_rules.h"
#include "models/imports/row_correction.h"
#include "models/services/caller_json.h"
#include "models/services/caller_rights.h"

namespace ulpan {

// What a person confirms is what they have seen: a gate whose figures have grown since is not open.
Result<ImportJob> ImportEngine::beginWork(Context &context, const QString &id, const QStringList &confirmed,
                                          QStringList &waiting) const
{
    Result<ImportJob> job = take(context, id, {ImportState::Planned, ImportState::NeedsConfirmation});
    if (!job)
        return job;
    QList<ImportGate> seen = readGates(job->gates);
    Result<QList<ImportGate>> gates = gatesByFigures(context, *job);
    if (!gates)
        return gates.error();
    for (ImportGate &gate : *gates) {
        const ImportGate *before = findGate(seen, gate.name);
        const bool judged = before && coversGate(*before, gate);
        gate.confirmed = gate.confirmed || (judged && confirmed.contains(gate.name));
    }
    waiting = waitingGates(*gates);
    if (!waiting.isEmpty()) {
        // What was confirmed with this call is not kept: the next one has to name it again.
        for (ImportGate &gate : *gates) {
            const ImportGate *before = findGate(seen, gate.name);
            gate.confirmed = gate.confirmed && before && before->confirmed;
        }
        const bool same = *gates == seen && job->state == ImportState::NeedsConfirmation;
        job->gates = gatesJson(*gates);
        job->state = ImportState::NeedsConfirmation;
        return same ? job : keepChanges(context, *job);
    }
    job->gates = gatesJson(*gates);
    Result<void> allowed = mayApply(context, *job);
    if (!allowed)
        return allowed.error();
    job->caller = callerJson(context.caller);
    job->fault.clear();
    beginApplying(*job);
    return keepChanges(context, *job);
}

Result<ImportJob> ImportEngine::apply(Context &context, const QString &id, const QStringList &confirmed,
                                      const Alongside<ImportJob> &also) const
{
    QStringList waiting;
    Result<ImportJob> begun = writeAsCaller(context, Ability::MembersWrite, [&](Context &writing) -> Result<ImportJob> {
        Result<ImportJob> job = beginWork(writing, id, confirmed, waiting);
        Result<void> kept = job && waiting.isEmpty() ? doAlongside(also, writing.database, *job) : Result<void>();
        return kept ? job : Result<ImportJob>(kept.error());
    });
    if (begun && !waiting.isEmpty())
        return Error{ErrorKind::Conflict, "import.gate", {}, {}, {waiting.join(QStringLiteral(", "))}};
    return begun;
}

Result<QByteArray> ImportEngine::correct(Context &context, const QString &id, qint64 line,
                                         const QJsonValue &cells) const
{
    constexpr int mostTries = 5;
    for (int tries = 1;; ++tries) {
        Result<ImportJob> job = get(context, id);
        if (!job)
            return job.error();
        if (context.isStale(job->version))
            return Error{ErrorKind::Precondition, "record.stale"};
        if (job->state != ImportState::Planned && job->state != ImportState::NeedsConfirmation)
            return stateError(job->state);
        RowCorrection correction(m_spool, *job);
        Result<void> prepared = correction.prepare(context.database, line, cells);
        if (!prepared)
            return prepared.error();
        const Id seen = job->version;
        Result<QByteArray> kept = writeAsCaller(context, Ability::MembersWrite, [&](Context &writing) -> Result<QByteArray> {
            Result<ImportJob> now = take(writing, id, {ImportState::Planned, ImportState::NeedsConfirmation});
            if (!now)
                return now.error();
            if (now->version != seen)
                return Error{ErrorKind::Precondition, "record.stale"};
            Result<ImportRow> row = correction.keep(writing);
            if (!row)
                return row.error();
            Result<ImportJob> written = keepChanges(writing, *job);
            return written ? Result<QByteArray>(recordJson(*row)) : written.error();
        });
        // Somebody corrected another row meanwhile.
        const bool raced = !kept && kept.error().kind == ErrorKind::Precondition && !context.precondition.versions;
        if (raced && tries == mostTries)
            return Error{.kind = ErrorKind::Conflict, .reason = "record.stale", .retryAfter = 1};
        if (!raced)
            return kept;
    }
}

} // namespace ulpan
