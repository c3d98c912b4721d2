#include "net/api/answers.h"

#include "models/records/bulk_edit.h"
#include "models/records/learner.h"
#include "models/records/mail.h"

namespace ulpan {

namespace {

constexpr FieldInfo textRow(const char *wire, FieldFlag flags = Required)
{
    return described(FieldType::Text, {.wire = wire, .rpc = wire, .flags = flags});
}

constexpr FieldInfo numberRow(const char *wire, FieldFlag flags = Required)
{
    return described(FieldType::Integer, {.wire = wire, .flags = flags});
}

constexpr FieldInfo momentRow(const char *wire, FieldFlag flags = NoFlags)
{
    return described(FieldType::Instant, {.wire = wire, .flags = flags});
}

constexpr FieldInfo listRow(const char *wire)
{
    return described(FieldType::List, {.wire = wire, .flags = Required});
}

constexpr FieldInfo flagRow(const char *wire, FieldFlag flags = Required)
{
    return described(FieldType::Flag, {.wire = wire, .flags = flags});
}

constexpr FieldInfo objectRow(const char *wire, const RecordType &(*shape)(), FieldFlag flags = Required)
{
    return described(FieldType::Json, {.wire = wire, .flags = flags, .target = shape});
}

template<class T>
constexpr FieldInfo choiceRow(const char *wire, FieldFlag flags = Required)
{
    FieldInfo row{.wire = wire, .flags = flags};
    row.type = FieldType::Choice;
    row.choices = [] { return choices(T{}); };
    return row;
}

constexpr FieldInfo secondFactorStateRows[] = {
    flagRow("enabled"),
    numberRow("recovery_codes"),
};
const RecordType &secondFactorState()
{
    static constexpr RecordType type{.name = "second_factor_state", .fields = secondFactorStateRows};
    return type;
}

constexpr FieldInfo operationUseRows[] = {
    textRow("operation"),
    listRow("abilities"),
    numberRow("uses"),
    listRow("addresses"),
    momentRow("last_used_at", Required),
};
const RecordType &operationUse()
{
    static constexpr RecordType type{.name = "operation_use", .fields = operationUseRows};
    return type;
}

constexpr FieldInfo placementRowRows[] = {
    numberRow("member"),
    textRow("outcome"),
    numberRow("place", NoFlags),
    textRow("reason", NoFlags),
    textRow("message", NoFlags),
};
const RecordType &placementRow()
{
    static constexpr RecordType type{.name = "placement", .fields = placementRowRows};
    return type;
}

constexpr FieldInfo placementCountsRows[] = {
    numberRow("assigned"),
    numberRow("waiting"),
    numberRow("moved"),
    numberRow("skipped"),
    numberRow("failed"),
};
const RecordType &placementCounts()
{
    static constexpr RecordType type{.name = "placement_counts", .fields = placementCountsRows};
    return type;
}

constexpr FieldInfo refusalRowRows[] = {
    textRow("field", NoFlags),
    textRow("reason"),
    textRow("message"),
    described(FieldType::Json, {.wire = "arguments", .flags = Required | Many}),
    numberRow("count"),
    described(FieldType::Json, {.wire = "members", .flags = Required | Many}),
};
const RecordType &refusalRow()
{
    static constexpr RecordType type{.name = "refusal", .fields = refusalRowRows};
    return type;
}

} // namespace

static constexpr FieldInfo profileAnswerRows[] = {
    numberRow("id", NoFlags),
    textRow("login", NoFlags),
    textRow("name", NoFlags),
    textRow("firstname", NoFlags),
    textRow("lastname", NoFlags),
    choiceRow<Role>("role"),
    numberRow("institution", NoFlags),
    textRow("institution_slug", NoFlags),
    choiceRow<Language>("language"),
    listRow("abilities"),
    textRow("pending", NoFlags),
    objectRow("second_factor", &secondFactorState, NoFlags),
};
const RecordType &profileAnswer()
{
    static constexpr RecordType type{.name = "profile", .fields = profileAnswerRows};
    return type;
}

static constexpr FieldInfo signedInAnswerRows[] = {
    textRow("token"),
    textRow("token_type"),
    momentRow("expires_at", Required),
    objectRow("user", &profileAnswer),
};
const RecordType &signedInAnswer()
{
    static constexpr RecordType type{.name = "signed_in", .fields = signedInAnswerRows};
    return type;
}

static constexpr FieldInfo secondFactorSecretAnswerRows[] = {
    textRow("secret"),
    textRow("otpauth_uri"),
};
const RecordType &secondFactorSecretAnswer()
{
    static constexpr RecordType type{.name = "second_factor_secret", .fields = secondFactorSecretAnswerRows};
    return type;
}

static constexpr FieldInfo recoveryCodesAnswerRows[] = {
    listRow("recovery_codes"),
};
const RecordType &recoveryCodesAnswer()
{
    static constexpr RecordType type{.name = "recovery_codes", .fields = recoveryCodesAnswerRows};
    return type;
}

static constexpr FieldInfo apiTokenAnswerRows[] = {
    textRow("id"),
    textRow("name"),
    listRow("abilities"),
    numberRow("created_by", NoFlags),
    momentRow("last_used_at"),
    momentRow("expires_at"),
    momentRow("created_at", Required),
};
const RecordType &apiTokenAnswer()
{
    static constexpr RecordType type{.name = "api_token", .fields = apiTokenAnswerRows};
    return type;
}

static constexpr FieldInfo issuedTokenAnswerRows[] = {
    textRow("id"),
    textRow("name"),
    listRow("abilities"),
    numberRow("created_by", NoFlags),
    momentRow("last_used_at"),
    momentRow("expires_at"),
    momentRow("created_at", Required),
    textRow("token"),
};
const RecordType &issuedTokenAnswer()
{
    static constexpr RecordType type{.name = "issued_token", .fields = issuedTokenAnswerRows};
    return type;
}

static constexpr FieldInfo tokenUsageAnswerRows[] = {
    textRow("id"),
    numberRow("days"),
    listRow("used_abilities"),
    listRow("unused_abilities"),
    objectRow("operations", &operationUse, Required | Many),
};
const RecordType &tokenUsageAnswer()
{
    static constexpr RecordType type{.name = "token_usage", .fields = tokenUsageAnswerRows};
    return type;
}

static constexpr FieldInfo credentialAnswerRows[] = {
    numberRow("id"),
    textRow("client_id"),
    textRow("name", NoFlags),
    listRow("abilities"),
    numberRow("created_by", NoFlags),
    momentRow("last_used_at"),
    momentRow("created_at", Required),
};
const RecordType &credentialAnswer()
{
    static constexpr RecordType type{.name = "credential", .fields = credentialAnswerRows};
    return type;
}

static constexpr FieldInfo issuedCredentialAnswerRows[] = {
    numberRow("id"),
    textRow("client_id"),
    textRow("name", NoFlags),
    listRow("abilities"),
    numberRow("created_by", NoFlags),
    momentRow("last_used_at"),
    momentRow("created_at", Required),
    textRow("client_secret", Required | Optional),
    textRow("lti_shared_secret", Required | Optional),
};
const RecordType &issuedCredentialAnswer()
{
    static constexpr RecordType type{.name = "issued_credential", .fields = issuedCredentialAnswerRows};
    return type;
}

static constexpr FieldInfo keptMailAnswerRows[] = {
    textRow("id"),
    textRow("to"),
    choiceRow<Language>("language"),
    choiceRow<MailTemplate>("template"),
    textRow("subject"),
    textRow("text"),
    numberRow("member", NoFlags),
    choiceRow<MailState>("state"),
    momentRow("created_at", Required),
};
const RecordType &keptMailAnswer()
{
    static constexpr RecordType type{.name = "kept_mail", .fields = keptMailAnswerRows};
    return type;
}

static constexpr FieldInfo bulkTrialAnswerRows[] = {
    flagRow("dry_run"),
    textRow("undo", NoFlags),
    numberRow("matched"),
    numberRow("changed"),
    numberRow("unchanged"),
    numberRow("refused"),
    objectRow("refusals", &refusalRow, Required | Many),
};
const RecordType &bulkTrialAnswer()
{
    static constexpr RecordType type{.name = "bulk_trial", .fields = bulkTrialAnswerRows};
    return type;
}

static constexpr FieldInfo mergeAnswerRows[] = {
    flagRow("dry_run", NoFlags),
    choiceRow<BulkEditState>("state", NoFlags),
    numberRow("moved"),
    numberRow("learners", NoFlags),
    numberRow("assignments", NoFlags),
    objectRow("into", &recordType<Entity>, NoFlags),
};
const RecordType &mergeAnswer()
{
    static constexpr RecordType type{.name = "entity_merge", .fields = mergeAnswerRows};
    return type;
}

static constexpr FieldInfo placementsAnswerRows[] = {
    objectRow("results", &placementRow, Required | Many),
    objectRow("counts", &placementCounts),
};
const RecordType &placementsAnswer()
{
    static constexpr RecordType type{.name = "placements", .fields = placementsAnswerRows};
    return type;
}

static constexpr FieldInfo matchingAnswerRows[] = {
    numberRow("matched"),
    numberRow("assigned"),
    numberRow("waiting"),
    numberRow("already"),
    numberRow("removed_before"),
};
const RecordType &matchingAnswer()
{
    static constexpr RecordType type{.name = "matching", .fields = matchingAnswerRows};
    return type;
}

static constexpr FieldInfo importSampleAnswerRows[] = {
    textRow("encoding"),
    textRow("delimiter"),
    flagRow("encoding_doubtful"),
    flagRow("delimiter_doubtful"),
    described(FieldType::Json, {.wire = "doubtful", .flags = Required | Many}),
    listRow("columns"),
    objectRow("mapping", nullptr),
    described(FieldType::Json, {.wire = "notes", .flags = Required | Many}),
    described(FieldType::Json, {.wire = "rows", .flags = Required | Many}),
};
const RecordType &importSampleAnswer()
{
    static constexpr RecordType type{.name = "import_sample", .fields = importSampleAnswerRows};
    return type;
}

static constexpr FieldInfo healthAnswerRows[] = {
    textRow("status"),
};
const RecordType &healthAnswer()
{
    static constexpr RecordType type{.name = "health", .fields = healthAnswerRows};
    return type;
}

static constexpr FieldInfo clientTokenAnswerRows[] = {
    textRow("access_token"),
    textRow("token_type"),
    described(FieldType::Integer, {.wire = "expires_in", .rpc = "expires_in", .flags = Required}),
};
const RecordType &clientTokenAnswer()
{
    static constexpr RecordType type{.name = "client_token", .fields = clientTokenAnswerRows};
    return type;
}

static constexpr FieldInfo successAnswerRows[] = {
    textRow("success"),
    textRow("warning", Required | Optional),
};
const RecordType &successAnswer()
{
    static constexpr RecordType type{.name = "success", .fields = successAnswerRows};
    return type;
}

static constexpr FieldInfo insertedAnswerRows[] = {
    textRow("success"),
    textRow("learnerID"),
    textRow("warning", Required | Optional),
};
const RecordType &insertedAnswer()
{
    static constexpr RecordType type{.name = "inserted", .fields = insertedAnswerRows};
    return type;
}

} // namespace ulpan
