#include "models/records/import_job.h"
#include "models/records/institution.h"
#include "models/records/learner.h"
#include "models/records/record_json.h"
#include "models/records/session.h"
#include "net/client/answer.h"
#include "tests/fuzz/fuzz_target.h"

#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// What the console has read of a record it can say again.
void checkRecord(const RecordType &type, const void *record)
{
    QByteArray json;
    JsonWriter writer(json);
    writeRecord(writer, type, Naming::Platform, record);
    QJsonParseError fault;
    (void)QJsonDocument::fromJson(json, &fault);
    require(fault.error == QJsonParseError::NoError);
    for (const FieldInfo &field : type.fields)
        (void)textOf(field, record);
}

void checkRefusal(const Error &error)
{
    require(reasonText(error.reason) != nullptr);
    for (const Problem &problem : error.problems)
        require(reasonText(problem.reason) != nullptr);
}

} // namespace

// Whatever a server answers that need not be one of ours, the console has a record of it or a sentence. The
// first byte chooses the status.
ULPAN_FUZZ_TARGET(8000, 800'000)
{
    static constexpr int statuses[] = {200, 201, 202, 204, 301, 400, 401, 404,
                                       409, 412, 422, 429, 500, 503, 999, -1};
    if (input.isEmpty())
        return;
    const HttpResponse response{
        statuses[uchar(input[0]) % std::size(statuses)], {}, input.sliced(1).toByteArray()};
    checkRefusal(errorOf(response));
    for (const RecordType *type : {&recordType<Learner>(), &recordType<Session>(), &recordType<Institution>(),
                                   &recordType<ImportJob>()}) {
        const Result<AnyRecord> record = recordOf(*type, response);
        record ? checkRecord(*type, record->data.get()) : checkRefusal(record.error());
        const Result<RecordPage> page = pageOf(*type, response);
        if (!page)
            checkRefusal(page.error());
        for (const AnyRecord &row : page ? page->rows : QList<AnyRecord>())
            checkRecord(*type, row.data.get());
    }
    if (const Result<Profile> profile = profileOf(response); !profile)
        checkRefusal(profile.error());
    if (const Result<SignIn> signIn = signInOf(response); !signIn)
        checkRefusal(signIn.error());
    (void)nothingOf(response);
}
