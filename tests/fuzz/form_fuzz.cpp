#include "net/api/call_input.h"
#include "net/api/form_tree.h"
#include "net/http/form.h"
#include "tests/fuzz/fuzz_target.h"

#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray written(const QList<FormField> &fields)
{
    QByteArrayList pairs;
    for (const FormField &field : fields)
        pairs << field.name.toPercentEncoding() + '=' + field.value.toUtf8().toPercentEncoding();
    return pairs.join('&');
}

} // namespace

// What a form says can be written as a form again, and is a tree that JSON can say. A field that speaks of a
// name is found under it.
ULPAN_FUZZ_TARGET(4000, 200'000)
{
    const Result<QList<FormField>> fields = parseUrlEncoded(input);
    if (!fields)
        return;
    require(fields->size() <= InputLimits().fields);
    const Result<QList<FormField>> again = parseUrlEncoded(written(*fields));
    require(again && *again == *fields);
    const QJsonObject tree = formTree(*fields);
    const QByteArray json = QJsonDocument(tree).toJson();
    // Qt's reader takes the mark off the beginning of a text.
    require(json.contains("\xef\xbb\xbf") || QJsonDocument::fromJson(json).object() == tree);
    require(tree.isEmpty() == fields->isEmpty());
    const CallInput sent(*fields);
    for (const FormField &field : std::as_const(*fields)) {
        const QByteArray name =
            field.name.left(field.name.indexOf('[') < 0 ? field.name.size() : field.name.indexOf('['));
        require(tree.contains(QString::fromUtf8(name)) && speaksOf(field.name, {}, name));
        require(sent.said({}, name).contains(field.value));
    }
}
