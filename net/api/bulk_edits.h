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

    // `ids` or `filter`, and `change`; with dry_run=1 the counts alone.
    [[nodiscard]] Result<HttpResponse> edit(Context &context, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> undo(Context &context, const QString &id) const;
    [[nodiscard]] Result<HttpResponse> get(Context &context, const QString &id) const;
    [[nodiscard]] Result<HttpResponse> merge(Context &context, Id entity, const MergeInput &input) const;

private:
    [[nodiscard]] HttpResponse answer(const Context &context, BulkEdit edit) const;

    const BulkEditor &m_editor;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
