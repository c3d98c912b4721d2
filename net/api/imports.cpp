#include "net/api/imports.h"

#include "models/csv/encoding_evidence.h"
#include "models/imports/import_rules.h"
#include "models/imports/import_words.h"
#include "models/records/import_row.h"
#include "models/services/caller_rights.h"
#include "models/store/record_store.h"
#include "net/api/answers.h"
#include "net/api/pages.h"
#include "net/api/spoken.h"
#include "net/http/multipart.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

const RecordType &importMappingType()
{
    static constexpr FieldInfo importMappingRows[] = {
        described(FieldType::Text, {.wire = "name"}),
        described(FieldType::Json, {.wire = "columns", .flags = Many}),
        described(FieldType::Json, {.wire = "values"}),
    };
    static constexpr RecordType type{.name = "import_mapping", .fields = importMappingRows};
    return type;
}

const RecordType &recordTypeOf(const ImportRequestInput *)
{
    static constexpr RecordType type{.name = "import_request", .fields = importRequestFields};
    return type;
}

const RecordType &recordTypeOf(const SampleInput *)
{
    static constexpr RecordType type{.name = "import_sample_request", .fields = sampleFields};
    return type;
}

const RecordType &recordTypeOf(const ConfirmInput *)
{
    static constexpr RecordType type{.name = "import_confirmation", .fields = confirmFields};
    return type;
}

const RecordType &recordTypeOf(const CellsInput *)
{
    static constexpr RecordType type{.name = "import_row_correction", .fields = cellsFields};
    return type;
}

const RecordType &recordTypeOf(const PlanFileInput *)
{
    static constexpr RecordType type{.name = "import_plan_request", .fields = planFileFields};
    return type;
}

namespace {

// An object, the same as JSON in a field of a form or the query, or the name of a kept mapping.
QJsonObject mappingFrom(const QJsonValue &sent)
{
    if (!sent.isString())
        return sent.toObject();
    const QJsonDocument written = QJsonDocument::fromJson(sent.toString().toUtf8());
    if (written.isObject())
        return written.object();
    return sent.toString().isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("name"), sent}};
}

// What is of another kind would be passed over, and the sender believe that it was taken.
void checkMappingKinds(const QJsonObject &mapping, QList<Problem> &problems)
{
    const QJsonValue columns = mapping.value(QLatin1StringView("columns")), values = mapping.value(QLatin1StringView("values")),
                     name = mapping.value(QLatin1StringView("name"));
    const auto isSaid = [](const QJsonValue &value) { return !value.isUndefined() && !value.isNull(); };
    if ((isSaid(columns) && !columns.isArray() && !columns.isObject()) || (isSaid(values) && !values.isObject()))
        problems << Problem{QStringLiteral("mapping"), "field.object"};
    else if (isSaid(name) && !name.isString())
        problems << Problem{QStringLiteral("mapping"), "field.text"};
}

// The encoding that a file's content type says it has, unless an option says another. Unsupported "request.charset…".
Result<Change<ImportOptions>> withCharset(Change<ImportOptions> options, const FormFile &file)
{
    QByteArray named;
    for (const auto &[name, value] : HeaderValue::parse(file.contentType).parameters) {
        const QByteArray charset = name == "charset" ? value.trimmed().toLower() : QByteArray();
        if (name == "charset" && charset.isEmpty())
            return Error{ErrorKind::Unsupported, "request.charset", {}, {}, {QStringLiteral("\"\"")}};
        if (!named.isEmpty() && !charset.isEmpty() && charset != named)
            return Error{ErrorKind::Unsupported, "request.charset_twice", {}, {}, {QString::fromLatin1(named.left(40)), QString::fromLatin1(charset.left(40))}};
        if (!charset.isEmpty())
            named = charset;
    }
    if (named.isEmpty() || !options.value.encoding.isEmpty())
        return options;
    const Result<std::optional<Encoding>> encoding = declaredEncoding(*file.open(), named);
    if (!encoding)
        return encoding.error();
    if (!*encoding)
        return options;
    options.value.encoding = QString::fromLatin1(nameOf(**encoding));
    options.set.set(recordType<ImportOptions>().indexOf("encoding"));
    return options;
}

} // namespace

Result<ImportRequest> Decode<ImportRequest>::from(const Call &call, PathReader &)
{
    const RecordType &type = recordType<ImportOptions>();
    ImportRequest request;
    ImportRequestInput input;
    FieldMask set;
    QList<Problem> problems;
    QJsonObject sent = call.sent(recordType<ImportRequestInput>());
    if (const auto mapping = sent.find(QLatin1StringView("mapping")); mapping != sent.end() && mapping->isString())
        *mapping = mappingFrom(*mapping);
    readFields(recordType<ImportRequestInput>(), call.naming(), sent, &input, set, problems);
    QJsonObject options = call.sent(type);
    const QJsonObject nested = QJsonDocument::fromJson(input.options).object();
    for (auto field = nested.begin(); field != nested.end(); ++field)
        options.insert(field.key(), *field);
    if (const auto match = options.find(QLatin1StringView("match")); match != options.end() && match->isString())
        *match = matchSpelling(match->toString());
    readFields(type, call.naming(), options, &request.options.value, request.options.set, problems);
    problems << normaliseAndCheck(type, request.options.set & ~maskOf(type, problems), &request.options.value);
    checkSafetyShare(request.options.value, problems);
    request.mapping = QJsonDocument::fromJson(input.mapping).object();
    checkMappingKinds(request.mapping, problems);
    if (!problems.isEmpty())
        return invalid(problems);
    return request;
}

HttpResponse BulkCalls::jobResponse(int status, const Context &context, const ImportJob &job) const
{
    return jsonResponse(status, spokenJson(recordJson(job), m_catalogue, context.caller.language));
}

Result<HttpResponse> BulkCalls::upload(Context &context, const ImportRequest &request, const Call &call) const
{
    QList<FormFile> files = call.files;
    const bool isNamed = std::any_of(files.begin(), files.end(), [](const FormFile &one) { return one.name == "file"; });
    if (isNamed)
        files.removeIf([](const FormFile &one) { return one.name != "file"; });
    if (files.size() != 1)
        return invalid({{QStringLiteral("file"), files.isEmpty() ? "field.required" : "field.one_file"}});
    const FormFile &file = files.first();
    const Result<Change<ImportOptions>> options = withCharset(request.options, file);
    if (!options)
        return options.error();
    const std::unique_ptr<QIODevice> content = file.open();
    Result<ImportJob> kept = m_imports.keep({file.fileName, content.get(), context.institution, *options, request.mapping});
    if (!kept)
        return kept.error();
    // The file was kept without a transaction, which would have held up every other writer.
    Result<HttpResponse> answer = writeAsCaller(context, Ability::MembersWrite, [&](Context &writing) -> Result<HttpResponse> {
        Result<ImportJob> job = m_imports.receive(writing, *kept);
        if (!job)
            return job.error();
        HttpResponse response = jobResponse(202, context, *job);
        const QByteArray base = call.path.left(call.path.size() - qsizetype(sizeof("/members/bulk") - 1));
        response.headers.add("Location", call.baseUrl + base + "/imports/" + job->id.toUtf8());
        Result<void> noted = call.keeper ? call.keeper->keep(writing.database, response) : Result<void>();
        return noted ? Result<HttpResponse>(std::move(response)) : noted.error();
    });
    if (!answer)
        m_imports.discard(*kept);
    return answer;
}

Result<JsonPage> BulkCalls::list(Context &context, const ListQuery &query) const
{
    return m_imports.list(context, query);
}

Result<HttpResponse> BulkCalls::get(Context &context, const QString &id, const Call &call) const
{
    Result<ImportJob> job = m_imports.get(context, id);
    if (!job)
        return job.error();
    HttpResponse response = encode(call, *job);
    response.body = spokenJson(response.bytes(), m_catalogue, context.caller.language);
    return response;
}

Result<JsonPage> BulkCalls::rows(Context &context, const QString &id, const ListQuery &query) const
{
    Result<JsonPage> page = m_imports.rows(context, id, query);
    if (page)
        page->rows = spokenJson(page->rows, m_catalogue, context.caller.language);
    return page;
}

Result<HttpResponse> BulkCalls::correct(Context &context, const QString &id, Id line, const CellsInput &input) const
{
    const QJsonDocument cells = QJsonDocument::fromJson(input.cells);
    Result<QByteArray> row = m_imports.correct(context, id, line, cells.isArray() ? QJsonValue(cells.array()) : QJsonValue(cells.object()));
    if (!row)
        return row.error();
    return jsonResponse(200, spokenJson(*row, m_catalogue, context.caller.language));
}

Result<HttpResponse> BulkCalls::planFile(Context &context, const QString &id, const PlanFileInput &input) const
{
    Result<ImportJob> job = m_imports.get(context, id);
    if (!job)
        return job.error();
    const std::optional<RowOutcome> outcome = byName<RowOutcome>(input.outcome);
    if (!input.outcome.isEmpty() && !outcome) {
        QStringList names;
        for (const Choice &choice : choices(RowOutcome{}))
            names << QLatin1StringView(choice.name);
        return invalid({{QStringLiteral("outcome"), "field.choice", {names.join(QStringLiteral(", "))}}});
    }
    const auto csv = std::make_shared<PlanCsv>(context.store, m_catalogue, *job, context.caller.language, outcome);
    return HttpResponse{200,
                        {{"Content-Type", "text/csv; charset=utf-8"},
                         {"Content-Disposition", "attachment; filename=\"plan.csv\""},
                         {"Cache-Control", "no-store"}},
                        BodySource([csv] { return csv->next(); })};
}

Result<HttpResponse> BulkCalls::sample(Context &context, const QString &id, const SampleInput &input) const
{
    Result<QByteArray> sample = m_imports.sample(context, id, input.encoding, input.delimiter);
    if (!sample)
        return sample.error();
    return jsonResponse(200, spokenJson(*sample, m_catalogue, context.caller.language));
}

Result<HttpResponse> BulkCalls::change(Context &context, const QString &id, const ImportRequest &request) const
{
    Result<ImportJob> job = m_imports.change(context, id, {request.options, request.mapping});
    if (!job)
        return job.error();
    return jobResponse(200, context, *job);
}

Result<HttpResponse> BulkCalls::apply(Context &context, const QString &id, const ConfirmInput &input, const Call &call) const
{
    const QStringList known = importGateNames();
    for (const QString &gate : input.confirm) {
        if (!known.contains(gate))
            return invalid({{QStringLiteral("confirm"), "import.gate_unknown", {gate, known.join(QStringLiteral(", "))}}});
    }
    const auto answerOf = [&](const ImportJob &job) { return jobResponse(202, context, job); };
    Result<ImportJob> job = m_imports.apply(context, id, input.confirm, keeping<ImportJob>(call, answerOf));
    return job ? Result<HttpResponse>(answerOf(*job)) : job.error();
}

Result<HttpResponse> BulkCalls::answer(int status, const Context &context, const Result<ImportJob> &job) const
{
    return job ? Result<HttpResponse>(jobResponse(status, context, *job)) : job.error();
}

Result<HttpResponse> BulkCalls::pause(Context &context, const QString &id) const
{
    return answer(200, context, m_imports.pause(context, id));
}

Result<HttpResponse> BulkCalls::resume(Context &context, const QString &id) const
{
    return answer(202, context, m_imports.resume(context, id));
}

Result<HttpResponse> BulkCalls::cancel(Context &context, const QString &id) const
{
    return answer(200, context, m_imports.cancel(context, id));
}

Result<HttpResponse> BulkCalls::undo(Context &context, const QString &id) const
{
    return answer(202, context, m_imports.undo(context, id));
}

Result<HttpResponse> BulkCalls::rejected(Context &context, const QString &id) const
{
    Result<ImportJob> job = m_imports.get(context, id);
    if (!job)
        return job.error();
    const auto csv = std::make_shared<RejectedCsv>(context.store, m_catalogue, *job, context.caller.language);
    return HttpResponse{200,
                        {{"Content-Type", "text/csv; charset=" + csv->charset()},
                         {"Content-Disposition", "attachment; filename=\"rejected.csv\""},
                         {"Cache-Control", "no-store"}},
                        BodySource([csv] { return csv->next(); })};
}

std::span<const Operation> importOperations()
{
    using enum HttpMethod;
    static constexpr Operation importOperationRows[] = {
        op<&BulkCalls::upload>({"imports.create", Ability::MembersWrite, {Post, "/api/institutions/{institution}/members/bulk"}, {}, Access::Look,
                                Lane::Pool,
                                QT_TRANSLATE_NOOP("Operation", "Takes a CSV file of learners, or of members whose roles a column says, and plans its import; without `dry_run` the plan is applied unless it waits for confirmation"),
                                "-F file=@learners.csv -F dry_run=1", &recordType<ImportJob>, 202}).with(TakesFile),
        op<&BulkCalls::list>({"imports.list", Ability::MembersWrite, {Get, "/api/institutions/{institution}/imports"}, {}, Access::Look, Lane::Inline,
                              QT_TRANSLATE_NOOP("Operation", "The imports of an institution"), nullptr,
                              &recordType<ImportJob>}),
        op<&BulkCalls::get>({"imports.get", Ability::MembersWrite, {Get, "/api/institutions/{institution}/imports/{import}"}, {}, Access::Look,
                             Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One import and how far it is"), nullptr, &recordType<ImportJob>}),
        op<&BulkCalls::rows>({"imports.rows", Ability::MembersWrite, {Get, "/api/institutions/{institution}/imports/{import}/rows"}, {}, Access::Look,
                              Lane::Pool, QT_TRANSLATE_NOOP("Operation", "The rows of an import as planned; `outcome` chooses one outcome, `edited=1` what people edited since the last import, `field` what changes or has a fault there, `q` whose login or name holds the words"), "?outcome=create",
                              &recordType<ImportRow>}).with(SearchesRows),
        op<&BulkCalls::correct>({"imports.correct_row", Ability::MembersWrite,
                                 {Patch, "/api/institutions/{institution}/imports/{import}/rows/{line}"}, {}, Access::Look, Lane::Pool,
                                 QT_TRANSLATE_NOOP("Operation", "Corrects cells of one row before the import is applied, and plans that row again"),
                                 R"({"cells":{"login":"noa.levi@example.org"}})", &recordType<ImportRow>}),
        op<&BulkCalls::planFile>({"imports.plan", Ability::MembersWrite, {Get, "/api/institutions/{institution}/imports/{import}/plan.csv"}, {},
                                  Access::Look, Lane::Pool,
                                  QT_TRANSLATE_NOOP("Operation", "The plan of an import as a CSV file for people; `outcome` chooses one outcome"),
                                  "?outcome=update"}).answeringA("text/csv"),
        op<&BulkCalls::sample>({"imports.sample", Ability::MembersWrite, {Get, "/api/institutions/{institution}/imports/{import}/sample"}, {},
                                Access::Look, Lane::Pool,
                                QT_TRANSLATE_NOOP("Operation", "The first rows of an import's file, read with `encoding` and `delimiter`")}).answering(&importSampleAnswer),
        op<&BulkCalls::change>({"imports.update", Ability::MembersWrite, {Patch, "/api/institutions/{institution}/imports/{import}"}, {},
                                Access::Write, Lane::Pool,
                                QT_TRANSLATE_NOOP("Operation", "Changes an import's mapping and options before it is applied, and plans it again"),
                                R"({"options":{"mode":"create"}})", &recordType<ImportJob>}),
        op<&BulkCalls::apply>({"imports.apply", Ability::MembersWrite, {Post, "/api/institutions/{institution}/imports/{import}/apply"}, {},
                               Access::Look, Lane::Pool,
                               QT_TRANSLATE_NOOP("Operation", "Applies an import's plan; `confirm` names the gates that a person has confirmed"),
                               R"({"confirm":["new_entities"]})", &recordType<ImportJob>, 202}),
        op<&BulkCalls::pause>({"imports.pause", Ability::MembersWrite, {Post, "/api/institutions/{institution}/imports/{import}/pause"}, {},
                               Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Pauses an import that is being applied; what was applied stays"), nullptr,
                               &recordType<ImportJob>, 200}),
        op<&BulkCalls::resume>({"imports.resume", Ability::MembersWrite, {Post, "/api/institutions/{institution}/imports/{import}/resume"}, {},
                                Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Goes on with an import that was paused"), nullptr,
                                &recordType<ImportJob>, 202}),
        op<&BulkCalls::cancel>({"imports.cancel", Ability::MembersWrite, {Post, "/api/institutions/{institution}/imports/{import}/cancel"}, {},
                                Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Cancels an import; rows that were applied stay"), nullptr,
                                &recordType<ImportJob>, 200}),
        op<&BulkCalls::undo>({"imports.undo", Ability::MembersWrite, {Post, "/api/institutions/{institution}/imports/{import}/undo"}, {},
                              Access::Write, Lane::Pool,
                              QT_TRANSLATE_NOOP("Operation", "Takes an import back within 30 days, but for what was changed since; `GET …/rows?undo=kept` lists that. Mails for those who are removed are withdrawn"),
                              nullptr, &recordType<ImportJob>, 202}),
        op<&BulkCalls::rejected>({"imports.rejected", Ability::MembersWrite, {Get, "/api/institutions/{institution}/imports/{import}/rejected.csv"},
                                  {}, Access::Look, Lane::Pool,
                                  QT_TRANSLATE_NOOP("Operation", "The rejected rows of an import as a CSV file, with their faults")}).answeringA("text/csv"),
        op<&BulkCalls::mappings>({"import_mappings.list", Ability::MembersWrite, {Get, "/api/institutions/{institution}/import-mappings"}, {}, Access::Look,
                                  Lane::Inline, QT_TRANSLATE_NOOP("Operation", "The mappings of columns that an institution keeps by name"), nullptr,
                                  &recordType<KeptMapping>}),
        op<&BulkCalls::mapping>({"import_mappings.get", Ability::MembersWrite, {Get, "/api/institutions/{institution}/import-mappings/{name}"}, {},
                                 Access::Look, Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One kept mapping")}),
        op<&BulkCalls::putMapping>({"import_mappings.put", Ability::MembersWrite, {Patch, "/api/institutions/{institution}/import-mappings/{name}"}, {},
                                    Access::Write, Lane::Pool,
                                    QT_TRANSLATE_NOOP("Operation", "Keeps a mapping under a name, from what is sent or from an `import`; 201 where it is new. An institution keeps 200 at most, unless the server is told otherwise"),
                                    R"({"columns":{"Nom":"lastname","Service":"entity"},"values":{"civility":{"Mme":"mme"}}})",
                                    &recordType<KeptMapping>, 200}),
        op<&BulkCalls::deleteMapping>({"import_mappings.delete", Ability::MembersWrite, {Delete, "/api/institutions/{institution}/import-mappings/{name}"},
                                       {}, Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Deletes a kept mapping")}),
    };
    return importOperationRows;
}

} // namespace ulpan
