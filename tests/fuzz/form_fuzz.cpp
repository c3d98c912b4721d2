#include "net/http/multipart.h"

#include <cstdlib>

using namespace ulpan;

// Both kinds of form; what a file's window shows lies within the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<QList<FormField>> fields = parseUrlEncoded(bytes);
    if (fields && fields->size() > maximumFormFields)
        std::abort();
    const Result<FormData> form = parseMultipart(HttpBody(bytes), "multipart/form-data; boundary=b");
    if (!form)
        return 0;
    for (const FormFile &file : form->files) {
        if (file.offset < 0 || file.size < 0 || file.offset + file.size > bytes.size() ||
            file.open()->readAll() != bytes.mid(file.offset, file.size))
            std::abort();
    }
    return 0;
}
