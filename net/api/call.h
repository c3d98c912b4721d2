#pragma once

#include "models/base/list_query.h"
#include "models/records/record_json.h"
#include "models/services/context.h"
#include "net/http/form.h"
#include "net/http/http_message.h"
#include "net/http/http_status.h"

#include <QJsonObject>

namespace ulpan {

// One request on its way to a rule, with its query and body read but not yet understood.
struct Call
{
    const HttpRequest *request = nullptr;
    Dialect dialect = Dialect::Platform;
    QByteArray baseUrl = {};                      // scheme and host as the caller wrote them: http://host:port
    QByteArray path = {};                         // decoded, without the query
    QStringList pathValues = {};                  // of the placeholders in order, without {institution}
    QList<std::pair<QByteArray, QString>> query = {};
    QJsonObject input = {};                       // the body's fields; forms and their brackets have become the same tree
    QList<FormFile> files = {}; // of a multipart body, or a text/csv body as one without a name

    [[nodiscard]] Naming naming() const { return dialect == Dialect::Platform ? Naming::Platform : Naming::Provisioning; }
    // Empty where there is none.
    [[nodiscard]] QString queryValue(QByteArrayView name) const;
    [[nodiscard]] QString header(QByteArrayView name) const { return QString::fromUtf8(request->headers.value(name)); }
};

// Reads the query and the body of a request into the call: JSON, forms and multipart. Malformed "request.body_…", Unsupported
// "request.body_type". A text/csv body becomes a file without a name.
[[nodiscard]] Result<void> readInput(const HttpRequest &request, Call &call);

// "a[b]", "a[0]" and "a[]" put a value into a tree as PHP does.
void putBracketed(QJsonObject &tree, const QByteArray &name, const QString &value);

// Page, sort, filters and free text; problems for what is no number.
[[nodiscard]] Result<ListQuery> readListQuery(const Call &call);

// An answer with a JSON body.
[[nodiscard]] HttpResponse jsonResponse(int status, QByteArray body);
// A page in the platform's envelope of data, links and meta.
[[nodiscard]] HttpResponse pageResponse(const Call &call, const JsonPage &page);

} // namespace ulpan
