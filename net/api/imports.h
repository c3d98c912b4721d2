#pragma once

#include "models/imports/import_engine.h"
#include "models/imports/import_report.h"
#include "models/imports/plan_csv.h"
#include "models/imports/kept_mappings.h"
#include "net/api/decode.h"

namespace ulpan {

// Bulk provisioning as the platform dialect offers it, over the one import engine.
class BulkCalls
{
public:
    // Both outlive this.
    BulkCalls(const ImportEngine &imports, const Catalogue &catalogue) : m_imports(imports), m_catalogue(catalogue) {}

    // The file is a part of a multipart body or a text/csv body; the options are fields or stand in the query.
    [[nodiscard]] Result<HttpResponse> upload(Context &context, const Call &call) const;
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<HttpResponse> get(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<JsonPage> rows(Context &context, const QString &id, const ListQuery &query) const;
    [[nodiscard]] Result<HttpResponse> correct(Context &context, const QString &id, Id line, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> planFile(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> sample(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> change(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> apply(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> pause(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> resume(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> cancel(Context &context, const QString &id, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> undo(Context &context, const QString &id, const Call &call) const;
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
