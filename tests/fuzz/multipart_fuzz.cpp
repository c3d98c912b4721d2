#include "net/http/multipart.h"
#include "tests/fuzz/fuzz_target.h"

#include <QTemporaryFile>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr char contentType[] = "multipart/form-data; boundary=b";

// What a file's window shows lies within the body.
void checkFiles(const FormData &form, const QByteArray &body)
{
    for (const FormFile &file : form.files) {
        require(file.offset >= 0 && file.size >= 0 && file.offset + file.size <= body.size());
        require(file.open()->readAll() == body.mid(file.offset, file.size));
        require(!file.fileName.contains(u'/') && !file.fileName.contains(u'\\'));
    }
}

bool isSame(const FormData &a, const FormData &b)
{
    return a.fields == b.fields && std::equal(a.files.begin(), a.files.end(), b.files.begin(), b.files.end(),
                                              [](const FormFile &one, const FormFile &other) {
                                                  return one.name == other.name &&
                                                         one.fileName == other.fileName &&
                                                         one.contentType == other.contentType &&
                                                         one.offset == other.offset && one.size == other.size;
                                              });
}

// A large body lies in a file and is the same form.
void checkSpooled(const QByteArray &body, const Result<FormData> &inMemory)
{
    auto file = std::make_shared<QTemporaryFile>();
    require(file->open() && file->write(body) == body.size() && file->flush());
    const Result<FormData> spooled = parseMultipart(HttpBody(std::shared_ptr<QFile>(file)), contentType);
    require(spooled.has_value() == inMemory.has_value());
    if (!spooled)
        return;
    require(isSame(*spooled, *inMemory));
    checkFiles(*spooled, body);
}

// Whatever a client puts into a file arrives as it is.
void checkCarried(const QByteArray &content)
{
    const QByteArray head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n"
                            "Content-Type: text/csv\r\n\r\n";
    const bool endsEarly = ("\r\n" + content + "\r\n").contains("\r\n--b");
    const Result<FormData> form = parseMultipart(HttpBody(head + content + "\r\n--b--\r\n"), contentType);
    require(endsEarly ||
            (form && form->files.size() == 1 && form->files.first().open()->readAll() == content));
}

} // namespace

// A body is read or refused, the same in memory as in a file, and what is in it is where it is said to be.
// The first line may be another content type.
ULPAN_FUZZ_TARGET(10000, 1'900'000)
{
    const QByteArray bytes = input.toByteArray();
    const Result<FormData> form = parseMultipart(HttpBody(bytes), contentType);
    if (form)
        checkFiles(*form, bytes);
    if (bytes.size() % 8 == 0)
        checkSpooled(bytes, form);
    checkCarried(bytes);
    const qsizetype line = std::max<qsizetype>(0, bytes.indexOf('\n'));
    if (const Result<FormData> other = parseMultipart(HttpBody(bytes.mid(line + 1)), bytes.left(line)))
        checkFiles(*other, bytes.mid(line + 1));
}
