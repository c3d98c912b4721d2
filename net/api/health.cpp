#include "net/api/health.h"

#include "models/store/migrator.h"
#include "net/api/operation.h"
#include "net/api/answers.h"
#include "net/api/pages.h"

namespace ulpan {

namespace {

HttpResponse freshResponse(const char *type, QByteArray body)
{
    return {200, {{"Content-Type", type}, {"Cache-Control", "no-cache"}}, std::move(body)};
}

HttpResponse metricsResponse(QByteArray text)
{
    return freshResponse("text/plain; version=0.0.4; charset=utf-8", std::move(text));
}

QByteArray knownToProcess(const Metrics &metrics, bool isDatabaseUp)
{
    return metrics.text() + "# HELP ulpan_database_up Whether the database could be read for this answer.\n# TYPE ulpan_database_up gauge\nulpan_database_up "
        + (isDatabaseUp ? '1' : '0') + '\n';
}

// A line for each value of a column.
Result<QByteArray> countedBy(Connection &database, const QString &table, const QString &column, const QByteArray &metric)
{
    Result<Cursor> row = database.run(QStringLiteral("select %1, count(*) from %2 group by %1 order by %1").arg(column, table));
    if (!row)
        return row.error();
    QByteArray lines;
    while (row->next())
        lines += metric + '{' + column.toLatin1() + "=\"" + row->text(0).toUtf8() + "\"} " + QByteArray::number(row->id(1)) + '\n';
    return lines;
}

} // namespace

HttpResponse aliveResponse()
{
    return freshResponse("application/json", R"({"status":"ok"})");
}

HttpResponse metricsInOutage(const Metrics &metrics)
{
    return metricsResponse(knownToProcess(metrics, false));
}

Result<HttpResponse> HealthCalls::ready(Context &context) const
{
    Result<int> version = context.store.schemaVersion();
    if (!version)
        return version.error();
    if (*version < allMigrations().last().version)
        return Error{ErrorKind::Unavailable, "store.outdated"};
    return freshResponse("application/json", R"({"status":"ok"})");
}

Result<HttpResponse> HealthCalls::metrics(Context &context) const
{
    QByteArray text = knownToProcess(m_metrics, true);
    text += "# HELP ulpan_jobs_waiting Jobs that wait for work or are worked on.\n# TYPE ulpan_jobs_waiting gauge\n";
    for (const JobWorker *worker : m_jobs) {
        QStringList marks;
        QVariantList states;
        for (const QString &state : worker->states()) {
            marks << QStringLiteral("?");
            states << state;
        }
        const QString table = QLatin1StringView(worker->table());
        Result<Cursor> row = context.database.run(
            QStringLiteral("select count(*) from %1 where state in (%2)").arg(table, marks.join(u',')), states);
        if (!row)
            return row.error();
        text += "ulpan_jobs_waiting{kind=\"" + table.toLatin1() + "\"} " + QByteArray::number(row->next() ? row->id(0) : 0) + '\n';
    }
    text += "# HELP ulpan_mails Mails that wait to be sent.\n# TYPE ulpan_mails gauge\n";
    Result<Cursor> mails = context.database.run(QStringLiteral("select count(*) from mail where state = 'waiting'"));
    if (!mails)
        return mails.error();
    text += "ulpan_mails{state=\"waiting\"} " + QByteArray::number(mails->next() ? mails->id(0) : 0) + '\n';
    text += "# HELP ulpan_imports Imports, by state.\n# TYPE ulpan_imports gauge\n";
    Result<QByteArray> imports =
        countedBy(context.database, QStringLiteral("import_job"), QStringLiteral("state"), "ulpan_imports");
    if (!imports)
        return imports.error();
    return metricsResponse(text + *imports);
}

std::span<const Operation> healthOperations()
{
    using enum HttpMethod;
    static constexpr int watched = Unmetered | AnyHost;
    static constexpr Operation healthRows[] = {
        op<&HealthCalls::live>({"health.live", Ability::Anybody, {Get, "/healthz"}, {}, Access::Look, Lane::Inline,
                                QT_TRANSLATE_NOOP("Operation", "Whether the server is running")}).answering(&healthAnswer).with(watched | Alive),
        op<&HealthCalls::ready>({"health.ready", Ability::Anybody, {Get, "/readyz"}, {}, Access::Look, Lane::Inline,
                                 QT_TRANSLATE_NOOP("Operation", "Whether the server can work: its database can be reached and is up to date")}).answering(&healthAnswer).with(watched),
        op<&HealthCalls::metrics>({"health.metrics", Ability::MetricsRead, {Get, "/metrics"}, {}, Access::Look, Lane::Inline,
                                   QT_TRANSLATE_NOOP("Operation", "The server's metrics in Prometheus' text format; open to callers on the same machine, and to tokens with metrics:read, which operators make")}).answeringA("text/plain")
            .with(Unmetered | OpenToThisMachine | TellsOutage),
    };
    return healthRows;
}

} // namespace ulpan
