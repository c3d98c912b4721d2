#pragma once

#include "models/bulk/bulk_editor.h"
#include "net/api/decode.h"

namespace ulpan {

// What is sent to merge an entity into another.
struct MergeInput
{
    Reference into;
};
inline constexpr FieldInfo mergeFields[] = {
    field<&MergeInput::into>({.wire = "into", .flags = Required, .target = &recordType<Entity>}),
};
[[nodiscard]] const RecordType &recordTypeOf(const MergeInput *);
struct MergeRequest
{
    Id into = 0;
    bool dryRun = false;
};

// What is to be changed of whom, and whether it is only to be counted.
struct BulkEditRequest
{
    BulkSelection selection;
    BulkChange change;
    bool dryRun = false;
};
struct BulkEditInput
{
    QStringList ids;
    QByteArray filter, change;
};
inline constexpr FieldInfo bulkEditInputFields[] = {
    field<&BulkEditInput::ids>({.wire = "ids", .target = &recordType<Learner>, .note = QT_TRANSLATE_NOOP("Note", "The members' numbers; either these or a filter.")}),
    field<&BulkEditInput::filter>({.wire = "filter", .note = QT_TRANSLATE_NOOP("Note", "The filters of the list of members, and `q`.")}),
    field<&BulkEditInput::change>({.wire = "change", .flags = Required, .target = &bulkChangeType}),
};
[[nodiscard]] const RecordType &recordTypeOf(const BulkEditInput *);
struct DryRunInput
{
    bool dryRun = false;
};
inline constexpr FieldInfo dryRunFields[] = {
    field<&DryRunInput::dryRun>({.wire = "dry_run", .flags = NeverBlank, .note = QT_TRANSLATE_NOOP("Note", "Changes nothing and answers with the counts.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const DryRunInput *);
template<>
struct Decode<BulkEditRequest>
{
    static constexpr InputShape shapes[] = {{&recordType<BulkEditInput>}, {&recordType<DryRunInput>, InputPlace::Anywhere}};
    static Result<BulkEditRequest> from(const Call &call, PathReader &path);
};

template<>
struct Decode<MergeRequest>
{
    static constexpr InputShape shapes[] = {{&recordType<MergeInput>}, {&recordType<DryRunInput>, InputPlace::Anywhere}};
    static Result<MergeRequest> from(const Call &call, PathReader &path);
};

// One change to many members, as the platform dialect offers it: 200 with what came of it, 202 while it is
// still being done.
class BulkEditCalls
{
public:
    // Both outlive this.
    BulkEditCalls(const BulkEditor &editor, const Catalogue &catalogue)
        : m_editor(editor), m_catalogue(catalogue)
    {
    }

    [[nodiscard]] Result<HttpResponse> edit(Context &context, const BulkEditRequest &request, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> undo(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<BulkEdit> cancel(Context &context, const QString &id) const;
    [[nodiscard]] Result<BulkEdit> get(Context &context, const QString &id) const;
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<HttpResponse> merge(Context &context, Id entity, const MergeRequest &request, const Call &call) const;

private:
    // Its reasons with their messages, in the caller's language.
    [[nodiscard]] BulkEdit spoken(const Context &context, BulkEdit edit) const;
    [[nodiscard]] HttpResponse answer(const Context &context, BulkEdit edit) const;
    // Of what has begun, then of how far it is: whoever sends the request again is told of that work.
    [[nodiscard]] Alongside<BulkEdit> answering(const Context &context, const Call &call) const;
    // Forbidden "bulk_edit.caller_gone" of what was left half done.
    [[nodiscard]] static Result<HttpResponse> mergeResponse(const Context &context, const BulkEdit &merged, Id target);

    const BulkEditor &m_editor;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
