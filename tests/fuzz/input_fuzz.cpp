#include "models/records/learner.h"
#include "net/api/call.h"
#include "tests/fuzz/fuzz_target.h"

#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr const char *mediaTypes[] = {"application/json", "application/x-www-form-urlencoded",
                                      "multipart/form-data; boundary=b", "text/csv"};

// What has been read can be written, and is JSON again.
void checkWritable(const QJsonObject &input, Naming naming)
{
    Learner learner;
    FieldMask set;
    QList<Problem> problems;
    readFields(recordType<Learner>(), naming, input, &learner, set, problems);
    problems << normaliseAndCheck(recordType<Learner>(), set, &learner);
    if (!problems.isEmpty())
        return;
    QJsonParseError fault;
    (void)QJsonDocument::fromJson(recordJson(learner, naming), &fault);
    require(fault.error == QJsonParseError::NoError);
}

} // namespace

// A request's query and body in every form they may come in: the first byte chooses the form, the first line
// is the query.
ULPAN_FUZZ_TARGET(10000, 2'100'000)
{
    if (input.size() < 2)
        return;
    const QByteArray bytes = input.sliced(1).toByteArray();
    const qsizetype line = bytes.indexOf('\n');
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.target = "/api/x?" + bytes.left(std::max<qsizetype>(0, line));
    request.headers.add("Content-Type", mediaTypes[uchar(input[0]) % std::size(mediaTypes)]);
    request.body = HttpBody(bytes.mid(line + 1));
    Call call;
    call.request = &request;
    if (!readInput(request, call))
        return;
    (void)readListQuery(call);
    static constexpr InputShape shapes[] = {{&recordType<Learner>, InputPlace::Anywhere}};
    call.declared = shapes;
    for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
        call.dialect = dialect;
        checkWritable(call.sent(recordType<Learner>()), call.naming());
    }
}
