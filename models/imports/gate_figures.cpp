#include "models/imports/gate_figures.h"

#include "models/imports/import_file.h"
#include "models/records/institution.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

Result<qint64> countOf(Context &context, const QString &sql, const QVariantList &values)
{
    Result<Cursor> cursor = context.database.run(sql, values);
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

std::optional<ImportGate> deactivationsGate(const ImportJob &job, const ImportOptions &options)
{
    const qint64 absent = *job.toDeactivate, share = options.safetyShare.value_or(0);
    if (options.mode != ImportMode::Synchronise || absent == 0 || absent * 100 <= share * *job.inScope)
        return std::nullopt;
    return ImportGate{
        .name = QStringLiteral("deactivations"),
        .figures = {{QStringLiteral("deactivations"), absent}, {QStringLiteral("of"), *job.inScope}}};
}

std::optional<ImportGate> mailsGate(const ImportJob &job, const ImportOptions &options)
{
    if (!options.sendConnectionEmails || *job.toCreate == 0)
        return std::nullopt;
    return ImportGate{.name = QStringLiteral("mails"), .figures = {{QStringLiteral("mails"), *job.toCreate}}};
}

// Seats that are taken with a role, less those that become free or are not taken after all by whom the file makes something else.
Result<qint64> seatsOfRoles(Context &context, const ImportJob &job)
{
    if (!ImportMapping::fromJson(job.mapping).has(QStringLiteral("role")))
        return 0;
    return countOf(context,
                   QStringLiteral("select coalesce(sum(case when r.outcome = 'create' then -1 when r.after_values like '%\"role\":\"learner\"%' then 1 "
                                  "when r.before_values like '%\"role\":\"learner\"%' then -1 else 0 end), 0) from import_row r "
                                  "left join member m on m.id = r.member_id where r.job_id = ? and r.after_values like '%\"role\":\"%' "
                                  "and ((r.outcome = 'create' and r.after_values not like '%\"role\":\"learner\"%') or "
                                  "(r.outcome = 'update' and m.status in ('invited', 'active')))"),
                   {job.number});
}

Result<std::optional<ImportGate>> seatsGate(Context &context, const ImportJob &job, ImportMode mode)
{
    Result<std::optional<Institution>> institution =
        findById<Institution>(context.database, Caller::system().scope(), job.institutionId);
    if (!institution)
        return institution.error();
    if (!*institution || !(*institution)->seats)
        return std::optional<ImportGate>();
    const qint64 seats = *(*institution)->seats;
    Result<qint64> taken =
        countOf(context,
                QStringLiteral("select count(*) from member where institution_id = ? and role = 'learner' "
                               "and status in ('invited', 'active')"),
                {job.institutionId});
    if (!taken)
        return taken.error();
    // Who is let in again takes a seat as somebody new does.
    Result<qint64> back = qint64(0);
    if (mode == ImportMode::Synchronise)
        back = countOf(context,
                       QStringLiteral("select count(*) from import_row where job_id = ? and outcome = 'update' "
                                      "and before_values like '%\"status\":\"suspended\"%'"),
                       {job.number});
    if (!back)
        return back.error();
    const Result<qint64> ofRoles = seatsOfRoles(context, job);
    if (!ofRoles)
        return ofRoles.error();
    const qint64 needed = *job.toCreate + *back + *ofRoles - *job.toDeactivate;
    if (needed <= 0 || *taken + needed <= seats)
        return std::optional<ImportGate>();
    return std::optional(ImportGate{.name = QStringLiteral("seats"),
                                    .figures = {{QStringLiteral("seats"), seats},
                                                {QStringLiteral("taken"), *taken},
                                                {QStringLiteral("needed"), needed}}});
}

} // namespace

bool coversGate(const ImportGate &seen, const ImportGate &gate)
{
    const auto figure = [](const ImportGate &of, const char *name) {
        return of.figures.value(QLatin1StringView(name));
    };
    for (const QString &value : gate.values) {
        if (!seen.values.contains(value))
            return false;
    }
    // Seats: what is missing is what a person judges by.
    const auto missing = [&](const ImportGate &of) {
        return figure(of, "taken") + figure(of, "needed") - figure(of, "seats");
    };
    return missing(gate) <= missing(seen) && figure(gate, "mails") <= figure(seen, "mails") &&
           figure(gate, "deactivations") <= figure(seen, "deactivations");
}

Result<QList<ImportGate>> gatesByFigures(Context &context, const ImportJob &job)
{
    const ImportOptions options = readImportOptions(job.options);
    QList<ImportGate> before = readGates(job.gates);
    QList<ImportGate> gates;
    for (const ImportGate &gate : std::as_const(before)) {
        // These are of the file, not of figures.
        if (gate.name == u"new_entities" || gate.name == u"encoding")
            gates << gate;
    }
    Result<std::optional<ImportGate>> seats = seatsGate(context, job, options.mode);
    if (!seats)
        return seats.error();
    for (std::optional<ImportGate> gate :
         {deactivationsGate(job, options), mailsGate(job, options), *seats}) {
        if (!gate)
            continue;
        const ImportGate *seen = findGate(before, gate->name);
        gate->confirmed = seen && seen->confirmed && coversGate(*seen, *gate);
        gates << *gate;
    }
    return gates;
}

} // namespace ulpan
