#include "models/csv/csv_dialect.h"

namespace ulpan {

namespace {

struct FileSignature
{
    QByteArrayView bytes;
    const char *reason;
};

constexpr FileSignature fileSignatures[] = {
    {"PK\x03\x04", "csv.is_spreadsheet"},
    {"PK\x05\x06", "csv.is_spreadsheet"},
    {"\xd0\xcf\x11\xe0", "csv.is_spreadsheet"},
    {"\x89PNG", "csv.is_image"},
    {"\xff\xd8\xff", "csv.is_image"},
    {"GIF8", "csv.is_image"},
    {"%PDF-", "csv.is_document"},
    {"{\\rtf", "csv.is_document"},
    {"\x1f\x8b", "csv.is_archive"},
    {"7z\xbc\xaf", "csv.is_archive"},
    {"Rar!", "csv.is_archive"},
};
constexpr QByteArrayView markupSignatures[] = {"<!doctype", "<html", "<?xml", "<table"};
constexpr qsizetype checkedBytes = 4096;

Error notCsv(const char *reason)
{
    return {ErrorKind::Invalid, reason};
}

} // namespace

Result<void> checkIsCsv(QByteArrayView start, std::optional<Encoding> encoding)
{
    const bool goesOn = start.size() > checkedBytes;
    start = start.first(qMin(start.size(), checkedBytes));
    for (const FileSignature &signature : fileSignatures) {
        if (start.startsWith(signature.bytes))
            return notCsv(signature.reason);
    }
    if (encoding && isUtf16(*encoding))
        return start.size() > 2 ? Result<void>() : notCsv("csv.empty");
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
        return notCsv("csv.is_utf16");
    const QByteArrayView text = start.sliced(csvOpening(start).bytes()).trimmed();
    if (text.isEmpty())
        return goesOn ? Result<void>() : notCsv("csv.empty");
    for (const QByteArrayView &signature : markupSignatures) {
        if (text.first(qMin(text.size(), signature.size())).compare(signature, Qt::CaseInsensitive) == 0)
            return notCsv("csv.is_markup");
    }
    // Text in UTF-16 without a mark has NULs at every other place; a few NULs among text are left to the
    // reader, which names the place.
    qsizetype nuls[2] = {}, controls = 0;
    for (qsizetype i = 0; i < start.size(); ++i) {
        const char c = start[i];
        nuls[i % 2] += c == '\0';
        controls += uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    }
    const auto [few, many] = std::minmax(nuls[0], nuls[1]);
    if (start.size() >= 8 && many > start.size() / 5 && few < many / 8)
        return notCsv("csv.is_utf16");
    if (controls > start.size() / 10 + 1)
        return notCsv("csv.not_text");
    return {};
}

} // namespace ulpan
