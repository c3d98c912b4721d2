#pragma once

#include "models/imports/import_engine.h"
#include "models/imports/import_report.h"
#include "models/imports/kept_mappings.h"
#include "models/imports/plan_csv.h"
#include "net/api/decode.h"

namespace ulpan {

// What is said of a file: fields or the query, of a change in `options` as well, so that they can be told from the mapping.
struct ImportRequest
{
    Change<ImportOptions> options;
    QJsonObject mapping;
};
[[nodiscard]] const RecordType &importMappingType();
struct ImportRequestInput
{
    QByteArray mapping, options;
};
inline constexpr FieldInfo importRequestFields[] = {
    field<&ImportRequestInput::mapping>({.wire = "mapping", .target = &importMappingType, .note = QT_TRANSLATE_NOOP("Note", "`columns` with the field of each column, and `values` with what texts of the file mean; or the name of a kept mapping.")}),
    field<&ImportRequestInput::options>({.wire = "options", .target = &recordType<ImportOptions>}),
};
[[nodiscard]] const RecordType &recordTypeOf(const ImportRequestInput *);
template<>
struct Decode<ImportRequest>
{
    static constexpr InputShape shapes[] = {{&recordType<ImportOptions>, InputPlace::Anywhere, true}, {&recordType<ImportRequestInput>, InputPlace::Anywhere}};
    static Result<ImportRequest> from(const Call &call, PathReader &path);
};

// How a file's sample is to be read; nothing: as detected or chosen.
struct SampleInput
{
    static constexpr InputPlace place = InputPlace::Query;
    QString encoding, delimiter;
};
inline constexpr FieldInfo sampleFields[] = {
    field<&SampleInput::encoding>({.wire = "encoding", .max = 40}),
    field<&SampleInput::delimiter>({.wire = "delimiter", .flags = Verbatim, .max = 40}),
};
[[nodiscard]] const RecordType &recordTypeOf(const SampleInput *);

// Which gates a person has confirmed.
struct ConfirmInput
{
    QStringList confirm;
};
inline constexpr FieldInfo confirmFields[] = {
    field<&ConfirmInput::confirm>({.wire = "confirm", .note = QT_TRANSLATE_NOOP("Note", "The names of the gates that a person has confirmed.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const ConfirmInput *);

// What a row's cells are to be instead, by their columns' fields or in the file's order.
struct CellsInput
{
    QByteArray cells;
};
inline constexpr FieldInfo cellsFields[] = {
    field<&CellsInput::cells>({.wire = "cells", .flags = Required, .note = QT_TRANSLATE_NOOP("Note", "The corrected texts by field or column; the other cells stay as they are. In a list of all cells an empty text leaves a password as the file has it, and null takes it away.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const CellsInput *);

// Which rows of a plan are wanted as a file; nothing: all.
struct PlanFileInput
{
    static constexpr InputPlace place = InputPlace::Query;
    QString outcome;
};
inline constexpr FieldInfo planFileFields[] = {
    field<&PlanFileInput::outcome>({.wire = "outcome", .max = 40}),
};
[[nodiscard]] const RecordType &recordTypeOf(const PlanFileInput *);

// Bulk provisioning as the platform dialect offers it, over the one import engine.
class BulkCalls
{
public:
    // Both outlive this; `mostMappings` is how many mappings an institution can keep.
    BulkCalls(const ImportEngine &imports, const Catalogue &catalogue, int mostMappings)
        : m_imports(imports), m_catalogue(catalogue), m_mappings(mostMappings)
    {
    }

    // The file is a part of a multipart body or a text/csv body; the options are fields or stand in the query.
    [[nodiscard]] Result<HttpResponse> upload(Context &context, const ImportRequest &request, const Call &call) const;
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<HttpResponse> get(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<JsonPage> rows(Context &context, const QString &id, const ListQuery &query) const;
    [[nodiscard]] Result<HttpResponse> correct(Context &context, const QString &id, Id line, const CellsInput &input) const;
    [[nodiscard]] Result<HttpResponse> planFile(Context &context, const QString &id, const PlanFileInput &input) const;
    [[nodiscard]] Result<HttpResponse> sample(Context &context, const QString &id, const SampleInput &input) const;
    [[nodiscard]] Result<HttpResponse> change(Context &context, const QString &id, const ImportRequest &request) const;
    [[nodiscard]] Result<HttpResponse> apply(Context &context, const QString &id, const ConfirmInput &input, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> pause(Context &context, const QString &id) const;
    [[nodiscard]] Result<HttpResponse> resume(Context &context, const QString &id) const;
    [[nodiscard]] Result<HttpResponse> cancel(Context &context, const QString &id) const;
    [[nodiscard]] Result<HttpResponse> undo(Context &context, const QString &id) const;
    [[nodiscard]] Result<HttpResponse> rejected(Context &context, const QString &id) const;

    [[nodiscard]] Result<JsonPage> mappings(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<KeptMapping> mapping(Context &context, const QString &name) const;
    [[nodiscard]] Result<HttpResponse> putMapping(Context &context, const QString &name,
                                                  const Change<KeptMappingInput> &input, const Call &call) const;
    [[nodiscard]] Result<void> deleteMapping(Context &context, const QString &name) const;

private:
    [[nodiscard]] Result<HttpResponse> answer(int status, const Context &context, const Result<ImportJob> &job) const;
    [[nodiscard]] HttpResponse jobResponse(int status, const Context &context, const ImportJob &job) const;

    const ImportEngine &m_imports;
    const Catalogue &m_catalogue;
    KeptMappings m_mappings;
};

} // namespace ulpan
