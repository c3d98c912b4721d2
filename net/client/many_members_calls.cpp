#include "net/client/many_members_calls.h"

#include "models/records/entity.h"

#include <QJsonArray>

namespace ulpan {

namespace {

QList<BulkRefusal> refusalsIn(const QJsonValue &rows)
{
    QList<BulkRefusal> refusals;
    const QJsonArray list = rows.toArray();
    for (const QJsonValue &row : list) {
        // That it ended early concerns nobody by name.
        if (const qint64 count = row[u"count"].toInteger(); count > 0)
            refusals << BulkRefusal{row[u"message"].toString(), count};
    }
    return refusals;
}

// Its words; null: it is none of the reasons.
QString saidOf(const char *reason, const QJsonValue &rows)
{
    const QJsonArray list = rows.toArray();
    for (const QJsonValue &row : list) {
        if (row[u"reason"].toString() == QLatin1StringView(reason))
            return row[u"message"].toString(QLatin1StringView(""));
    }
    return {};
}

bool saysStopped(const QJsonValue &rows)
{
    return !saidOf("bulk_edit.cancelled", rows).isNull();
}

Result<BulkOutcome> bulkOutcomeOf(const HttpResponse &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    const QJsonObject &said = *object;
    BulkOutcome outcome;
    outcome.undo = said[u"undo"].toString();
    outcome.ended = response.status == 200 && !said[u"state"].toString().endsWith(QLatin1StringView("ing"));
    outcome.matched = said[u"matched"].toInteger();
    outcome.changed = said[u"changed"].toInteger();
    outcome.unchanged = said[u"unchanged"].toInteger();
    outcome.refused = said[u"refused"].toInteger();
    outcome.restored = said[u"restored"].toInteger();
    outcome.skipped = said[u"skipped"].toInteger();
    outcome.refusals = refusalsIn(said[u"refusals"]);
    outcome.skips = refusalsIn(said[u"skips"]);
    const bool isUndone = outcome.restored + outcome.skipped > 0 || saysStopped(said[u"skips"]);
    outcome.isStopped = said[u"state"].toString() == QLatin1StringView("applied") &&
                        saysStopped(said[isUndone ? u"skips" : u"refusals"]);
    outcome.leftUndone = saidOf("undo.nobody", said[u"skips"]);
    return outcome;
}

Result<MergePreview> mergePreviewOf(const HttpResponse &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    const qint64 learners = (*object)[u"learners"].toInteger();
    return MergePreview{learners, (*object)[u"moved"].toInteger() - learners,
                        (*object)[u"assignments"].toInteger()};
}

Result<MergeOutcome> mergeOutcomeOf(const HttpResponse &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    return MergeOutcome{response.status == 200, (*object)[u"moved"].toInteger()};
}

} // namespace

QFuture<Result<BulkOutcome>> ManyMembersCalls::send(HttpMethod method, const QByteArray &rest,
                                                    const QJsonObject &body)
{
    const QByteArray path = m_client.institutionPath(rest);
    const HttpRequest request =
        body.isEmpty() ? Client::request(method, path) : Client::request(method, path, body);
    return m_client.call<BulkOutcome>({request}, &bulkOutcomeOf);
}

QFuture<Result<BulkOutcome>> ManyMembersCalls::tryOut(const QJsonObject &selection, const QJsonObject &change)
{
    QJsonObject body = selection;
    body.insert(QStringLiteral("change"), change);
    body.insert(QStringLiteral("dry_run"), true);
    return send(HttpMethod::Post, "/members/bulk-edit", body);
}

QFuture<Result<BulkOutcome>> ManyMembersCalls::edit(const QJsonObject &selection, const QJsonObject &change)
{
    QJsonObject body = selection;
    body.insert(QStringLiteral("change"), change);
    const QByteArray path = m_client.institutionPath("/members/bulk-edit");
    return m_client.call<BulkOutcome>({m_client.once(Client::request(HttpMethod::Post, path, body))},
                                      &bulkOutcomeOf);
}

QFuture<Result<BulkOutcome>> ManyMembersCalls::status(const QString &undo)
{
    return send(HttpMethod::Get, "/undo/" + undo.toUtf8().toPercentEncoding());
}

QFuture<Result<BulkOutcome>> ManyMembersCalls::undo(const QString &undo)
{
    return send(HttpMethod::Post, "/undo/" + undo.toUtf8().toPercentEncoding());
}

QFuture<Result<BulkOutcome>> ManyMembersCalls::cancel(const QString &undo)
{
    return send(HttpMethod::Post, "/bulk-edits/" + undo.toUtf8().toPercentEncoding() + "/cancel");
}

QFuture<Result<MergePreview>> ManyMembersCalls::planMerge(const QString &entity, const QString &into)
{
    const QByteArray path = m_client.path(recordType<Entity>(), entity) + "/merge";
    const QJsonObject body{{QStringLiteral("into"), into.toLongLong()}, {QStringLiteral("dry_run"), true}};
    return m_client.call<MergePreview>({Client::request(HttpMethod::Post, path, body)}, &mergePreviewOf);
}

QFuture<Result<MergeOutcome>> ManyMembersCalls::merge(const QString &entity, const QString &into)
{
    const QByteArray path = m_client.path(recordType<Entity>(), entity) + "/merge";
    return m_client.call<MergeOutcome>(
        {Client::request(HttpMethod::Post, path, {{QStringLiteral("into"), into.toLongLong()}})},
        &mergeOutcomeOf);
}

} // namespace ulpan
