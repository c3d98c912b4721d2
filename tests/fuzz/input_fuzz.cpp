#include "models/records/learner.h"
#include "net/api/call.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace ulpan;

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
    if (fault.error != QJsonParseError::NoError)
        std::abort();
}

} // namespace

// A request's query and body in every form they may come in: the first byte chooses the form, the first line
// is the query.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const qsizetype line = bytes.indexOf('\n');
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.target = "/api/x?" + bytes.left(std::max<qsizetype>(0, line));
    request.headers.add("Content-Type", mediaTypes[data[0] % std::size(mediaTypes)]);
    request.body = HttpBody(bytes.mid(line + 1));
    Call call;
    call.request = &request;
    if (!readInput(request, call))
        return 0;
    (void)readListQuery(call);
    static constexpr InputShape shapes[] = {{&recordType<Learner>, InputPlace::Anywhere}};
    call.declared = shapes;
    for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
        call.dialect = dialect;
        checkWritable(call.sent(recordType<Learner>()), call.naming());
    }
    return 0;
}
