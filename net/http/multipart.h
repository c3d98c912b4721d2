#pragma once

#include "net/http/form.h"

namespace ulpan {

// A value of a header such as Content-Type or Content-Disposition, with its parameters.
struct HeaderValue
{
    QByteArray value;                                    // in lower case
    QList<std::pair<QByteArray, QByteArray>> parameters; // names in lower case; values unquoted

    [[nodiscard]] static HeaderValue parse(QByteArrayView text);
    // Null where there is no such parameter.
    [[nodiscard]] const QByteArray *parameter(QByteArrayView name) const;
};

// Reads multipart/form-data (RFC 7578) from `body` in one pass; a file is never held in memory, a field is,
// all of them up to `limits`. Parts are told from another by `contentType`, the request's whole header. Malformed
// "request.body_form" where the body cannot be read, a part has no name, an unknown charset or transfer
// encoding, "request.part_twice" where a part has two names or two of a header that says what it is; TooLarge "request.too_large", "request.too_many_fields" (of parts).
[[nodiscard]] Result<FormData> parseMultipart(const HttpBody &body, QByteArrayView contentType, const InputLimits &limits = {});

} // namespace ulpan
