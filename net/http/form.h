#pragma once

#include "net/http/http_message.h"

#include <optional>

namespace ulpan {

// A field of a form, its name as sent, brackets included.
struct FormField
{
    QByteArray name;
    QString value;

    bool operator==(const FormField &) const = default;
};

// A file that a form carries: a window into the request's body, which it keeps alive.
struct FormFile
{
    QByteArray name;
    QString fileName;       // without any path; may be empty
    QByteArray contentType; // as sent; empty where it was not
    HttpBody body;
    qint64 offset = 0; // bytes into the body
    qint64 size = 0;   // bytes

    // A device of its own, open for reading; position 0 is the file's beginning.
    [[nodiscard]] std::unique_ptr<QIODevice> open() const;
};

struct FormData
{
    QList<FormField> fields = {};
    QList<FormFile> files = {};
};

// How much a query or a body may hold, whatever its size.
struct InputLimits
{
    int fields = 1000;             // of a query, of a form with its files, of a JSON body
    qint64 formText = 1024 * 1024; // bytes of all fields of a multipart form together, files apart
    int depth = 32;                // of JSON
};

// application/x-www-form-urlencoded in UTF-8, as bodies and queries are. Malformed with `reason` where it is not;
// TooLarge "request.too_many_fields".
[[nodiscard]] Result<QList<FormField>> parseUrlEncoded(QByteArrayView text, const InputLimits &limits = {},
                                                       const char *reason = "request.body_form");

// A text in which bytes stand as % and two digits; in a query and a form + is a blank. Null where an escape is none or the bytes are
// no UTF-8.
enum class PlusIs : quint8 { Plus, Blank };
[[nodiscard]] std::optional<QString> urlDecoded(QByteArrayView text, PlusIs plus);

[[nodiscard]] Error formMalformed(const char *detail);
[[nodiscard]] Error tooManyFields(const InputLimits &limits);

} // namespace ulpan
