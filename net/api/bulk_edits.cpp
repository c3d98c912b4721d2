#include "net/api/bulk_edits.h"

#include "net/api/answers.h"
#include "net/api/pages.h"
#include "net/api/spoken.h"

namespace ulpan {

namespace {

HttpResponse mergePlanResponse(const MergePlan &plan)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("dry_run").flag(true).key("state").null();
    json.key("moved").integer(plan.moved).key("learners").integer(plan.learners);
    json.key("assignments").integer(plan.assignments).key("into").raw(recordJson(plan.into)).endObject();
    return jsonResponse(200, std::move(body));
}

} // namespace

const RecordType &recordTypeOf(const MergeInput *)
{
    static constexpr RecordType type{.name = "merge_request", .fields = mergeFields};
    return type;
}

const RecordType &recordTypeOf(const BulkEditInput *)
{
    static constexpr RecordType type{.name = "bulk_edit_request", .fields = bulkEditInputFields};
    return type;
}

const RecordType &recordTypeOf(const DryRunInput *)
{
    static constexpr RecordType type{.name = "dry_run", .fields = dryRunFields};
    return type;
}

Result<MergeRequest> Decode<MergeRequest>::from(const Call &call, PathReader &)
{
    MergeInput input;
    DryRunInput dryRun;
    FieldMask set;
    QList<Problem> problems = readChecked(call, recordType<MergeInput>(), &input, set, recordType<MergeInput>().writable());
    problems << readChecked(call, recordType<DryRunInput>(), &dryRun, set, {});
    if (!problems.isEmpty())
        return invalid(problems);
    return MergeRequest{input.into.id, dryRun.dryRun};
}

Result<BulkEditRequest> Decode<BulkEditRequest>::from(const Call &call, PathReader &)
{
    const QJsonObject sent = call.sent(recordType<BulkEditInput>());
    Result<BulkSelection> selection = BulkSelection::fromJson(sent);
    Result<BulkChange> change = BulkChange::fromJson(sent.value(QLatin1StringView("change")).toObject());
    DryRunInput dryRun;
    FieldMask set;
    QList<Problem> problems;
    if (!selection)
        problems << selection.error().problems;
    if (!change)
        problems << change.error().problems;
    problems << readChecked(call, recordType<DryRunInput>(), &dryRun, set, {});
    if (!problems.isEmpty())
        return invalid(problems);
    return BulkEditRequest{std::move(*selection), std::move(*change), dryRun.dryRun};
}

BulkEdit BulkEditCalls::spoken(const Context &context, BulkEdit edit) const
{
    // These alone, so that the order of the other keys is always the same.
    for (QByteArray *list : {&edit.refusals, &edit.skips})
        *list = spokenJson(*list, m_catalogue, context.caller.language);
    return edit;
}

HttpResponse BulkEditCalls::answer(const Context &context, BulkEdit edit) const
{
    const bool done = edit.state == BulkEditState::Applied || edit.state == BulkEditState::Undone;
    return jsonResponse(done ? 200 : 202, recordJson(spoken(context, std::move(edit))));
}

Result<HttpResponse> BulkEditCalls::edit(Context &context, const BulkEditRequest &request, const Call &call) const
{
    if (!request.dryRun) {
        Result<BulkEdit> edited = m_editor.edit(context, request.selection, request.change, answering(context, call));
        return edited ? Result<HttpResponse>(answer(context, *edited)) : edited.error();
    }
    Result<BulkEdit> tried = m_editor.tryOut(context, request.selection, request.change);
    if (!tried)
        return tried.error();
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("dry_run").flag(true).key("undo").null();
    json.key("matched").integer(*tried->matched).key("changed").integer(*tried->changed);
    json.key("unchanged").integer(*tried->unchanged).key("refused").integer(*tried->refused);
    json.key("refusals").raw(spokenJson(tried->refusals, m_catalogue, context.caller.language)).endObject();
    return jsonResponse(200, std::move(body));
}

Alongside<BulkEdit> BulkEditCalls::answering(const Context &context, const Call &call) const
{
    return keeping<BulkEdit>(call, [this, &context](const BulkEdit &edit) { return answer(context, edit); });
}

Result<HttpResponse> BulkEditCalls::undo(Context &context, const QString &id, const Call &call) const
{
    Result<BulkEdit> undone = m_editor.undo(context, id, answering(context, call));
    return undone ? Result<HttpResponse>(answer(context, *undone)) : undone.error();
}

Result<BulkEdit> BulkEditCalls::cancel(Context &context, const QString &id) const
{
    Result<BulkEdit> cancelled = m_editor.cancel(context, id);
    return cancelled ? Result<BulkEdit>(spoken(context, std::move(*cancelled))) : cancelled.error();
}

Result<BulkEdit> BulkEditCalls::get(Context &context, const QString &id) const
{
    Result<BulkEdit> found = m_editor.get(context, id);
    return found ? Result<BulkEdit>(spoken(context, std::move(*found))) : found.error();
}

Result<JsonPage> BulkEditCalls::list(Context &context, const ListQuery &query) const
{
    Result<JsonPage> page = m_editor.list(context, query);
    if (page)
        page->rows = spokenJson(page->rows, m_catalogue, context.caller.language);
    return page;
}

Result<HttpResponse> BulkEditCalls::merge(Context &context, Id entity, const MergeRequest &request, const Call &call) const
{
    if (request.dryRun) {
        Result<MergePlan> plan = m_editor.planMerge(context, entity, request.into);
        return plan ? Result<HttpResponse>(mergePlanResponse(*plan)) : plan.error();
    }
    const auto answerOf = [&context, &request](const BulkEdit &merged) { return mergeResponse(context, merged, request.into); };
    Result<BulkEdit> merged = m_editor.merge(context, entity, request.into, keeping<BulkEdit>(call, answerOf));
    return merged ? answerOf(*merged) : merged.error();
}

Result<HttpResponse> BulkEditCalls::mergeResponse(const Context &context, const BulkEdit &merged, Id target)
{
    // Some are moved and the entity is still there: that is no merge.
    if (merged.state == BulkEditState::Applied && merged.refusals.contains("bulk_edit.caller_gone"))
        return Error{ErrorKind::Forbidden, "bulk_edit.caller_gone"};
    Result<std::optional<Entity>> into = findById<Entity>(context.database, context.scope, target);
    if (!into)
        return into.error();
    QByteArray body;
    JsonWriter json(body);
    json.beginObject()
        .key("dry_run")
        .flag(false)
        .key("state")
        .text(nameOf(merged.state))
        .key("moved")
        .integer(*merged.changed)
        .key("learners")
        .null()
        .key("assignments")
        .null()
        .key("into");
    *into ? json.raw(recordJson(**into)) : json.null();
    json.endObject();
    return jsonResponse(merged.state == BulkEditState::Applied ? 200 : 202, std::move(body));
}

std::span<const Operation> bulkEditOperations()
{
    using enum HttpMethod;
    static constexpr Operation bulkEditRows[] = {
        op<&BulkEditCalls::edit>({"members.bulk_edit", Ability::MembersWrite, {Post, "/api/institutions/{institution}/members/bulk-edit"}, {}, Access::Look,
                                  Lane::Pool,
                                  QT_TRANSLATE_NOOP("Operation", "Makes one change to many members, named by `ids` or by a `filter` like the list's; `dry_run=1` only counts"),
                                  R"({"filter":{"role":"learner","q":"levi"},"change":{"tags":{"add":["Autumn"],"remove":["Spring"]}}})", &recordType<BulkEdit>, 200}).answering(&bulkTrialAnswer).with(MayTakeLonger),
        op<&BulkEditCalls::list>({"members.bulk_edits", Ability::MembersWrite, {Get, "/api/institutions/{institution}/bulk-edits"}, {}, Access::Look,
                                  Lane::Inline,
                                  QT_TRANSLATE_NOOP("Operation", "Bulk edits and merges of entities, newest first; `state=applying` shows those that run"),
                                  "?state=applying", &recordType<BulkEdit>}),
        op<&BulkEditCalls::cancel>({"members.bulk_edit_cancel", Ability::MembersWrite, {Post, "/api/institutions/{institution}/bulk-edits/{undo}/cancel"}, {}, Access::Write, Lane::Pool,
                                    QT_TRANSLATE_NOOP("Operation", "Stops a bulk edit that runs, or its undo; who was changed stays so and can be taken back, the others are left as they are"),
                                    nullptr, &recordType<BulkEdit>, 200}),
        op<&BulkEditCalls::get>({"members.undo_status", Ability::MembersWrite, {Get, "/api/institutions/{institution}/undo/{undo}"}, {}, Access::Look,
                                 Lane::Inline, QT_TRANSLATE_NOOP("Operation", "How far a bulk edit is, or its undo"), nullptr, &recordType<BulkEdit>}),
        op<&BulkEditCalls::undo>({"members.undo", Ability::MembersWrite, {Post, "/api/institutions/{institution}/undo/{undo}"}, {}, Access::Look, Lane::Pool,
                                  QT_TRANSLATE_NOOP("Operation", "Undoes a bulk edit, within 30 days; members who were changed again since stay as they are"),
                                  nullptr,
                                  &recordType<BulkEdit>, 200}).with(MayTakeLonger),
        op<&BulkEditCalls::merge>({"entities.merge", Ability::EntitiesWrite, {Post, "/api/institutions/{institution}/entities/{entity}/merge"}, {},
                                   Access::Look, Lane::Pool,
                                   QT_TRANSLATE_NOOP("Operation", "Moves all members into another entity and deletes this one; `dry_run=1` only counts"),
                                   R"({"into":$INTO})", nullptr, 200}).answering(&mergeAnswer).with(MayTakeLonger),
    };
    return bulkEditRows;
}

} // namespace ulpan
