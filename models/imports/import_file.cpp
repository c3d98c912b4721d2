#include "models/imports/import_file.h"

#include "models/csv/headers.h"
#include "models/csv/synonyms.h"
#include "models/imports/row_json.h"
#include "models/json/json_writer.h"
#include "models/records/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr int sampleRows = 20;
constexpr int mostTitle = 200; // of it is told

Result<CsvOverride> overrideOf(const QString &encoding, const QString &delimiter, std::optional<Language> language = {})
{
    CsvOverride chosen{.language = language};
    QList<Problem> problems;
    const auto names = [](std::span<const Choice> list) {
        QStringList result;
        for (const Choice &choice : list)
            result << QLatin1StringView(choice.name);
        return QStringList{result.join(QStringLiteral(", "))};
    };
    if (!encoding.isEmpty() && !(chosen.encoding = encodingFromText(encoding)))
        problems << Problem{QStringLiteral("encoding"), "field.choice", names(choices(Encoding{}))};
    if (!delimiter.isEmpty() && !(chosen.delimiter = delimiterFromText(delimiter)))
        problems << Problem{QStringLiteral("delimiter"), "field.choice", names(choices(Delimiter{}))};
    if (!problems.isEmpty())
        return invalid(problems);
    return chosen;
}

void readSample(CsvReader &reader, ImportFile &file)
{
    CsvRow row;
    qint64 bytes = 0;
    while (file.sample.size() < sampleRows) {
        Result<bool> more = reader.next(row);
        if (!more || !*more)
            break;
        file.sample << row.cells;
        bytes += reader.position().offset - row.offset;
    }
    if (bytes > 0)
        file.estimatedRows = file.device->size() / qMax<qint64>(1, bytes / file.sample.size());
}

enum class Sample : quint8 { Without, With };

Result<ImportFile> opened(const ImportSpool &spool, const QString &name, const CsvOverride &chosen, Sample sample)
{
    ImportFile file;
    Result<std::unique_ptr<QIODevice>> device = spool.open(name);
    if (!device)
        return device.error();
    file.device = std::move(*device);
    Result<CsvDialect> dialect = detectDialect(*file.device, chosen);
    if (!dialect)
        return dialect.error();
    file.dialect = *dialect;
    CsvReader reader(file.device.get(), file.dialect);
    Result<QStringList> header = reader.header();
    if (!header)
        return header.error();
    file.header = std::move(*header);
    file.headerLine = reader.headerLine();
    file.title = reader.title();
    // There may be millions of blank rows before it.
    if (sample == Sample::With)
        readSample(reader, file);
    file.unnamedColumns = reader.unnamedColumns();
    if (!file.device->seek(0))
        return Error{ErrorKind::Unavailable, "csv.unreadable", file.device->errorString()};
    return file;
}

// A fault of the file as a whole begins its arguments with where it is.
bool hasPlace(const QByteArray &reason, qsizetype arguments, bool column)
{
    return (reason.startsWith("csv.") || reason.startsWith("import.")) && arguments > (column ? 1 : 0) &&
           reason != "import.no_room" && reason != "import.room_promised" &&
           !(column && reason == "import.column_missing");
}

// Whether a header is several that another delimiter parts.
bool isRunTogether(const QString &header)
{
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const QStringList parts = header.split(delimiter);
        const bool known = std::any_of(parts.cbegin(), parts.cend(), [](const QString &part) {
            const QString field = matchHeader(part);
            return !field.isEmpty() && field != u"password";
        });
        if (parts.size() > 1 && known)
            return true;
    }
    return false;
}

struct HiddenCells
{
    QList<qsizetype> columns;
    bool all = false;
};

HiddenCells hiddenCells(const ImportFile &file, const ImportJob &job, const ImportJob &kept)
{
    HiddenCells hiding{passwordColumns(ImportMapping::fromJson(job.mapping), file.header)};
    hiding.all = std::any_of(hiding.columns.cbegin(), hiding.columns.cend(),
                             [&](qsizetype column) { return isRunTogether(file.header[column]); });
    const QList<qsizetype> before = passwordColumns(ImportMapping::fromJson(kept.mapping), kept.columns);
    if (kept.delimiter == job.delimiter && kept.columns.size() == file.header.size())
        hiding.columns << before;
    else
        hiding.all = hiding.all || hiding.columns.size() < before.size();
    return hiding;
}

QByteArray maskedCellsJson(QStringList cells)
{
    for (QString &cell : cells)
        cell = QStringLiteral("***");
    return jsonTexts(cells);
}

QJsonObject reasonObject(const Error &error)
{
    return {{QStringLiteral("reason"), QString::fromLatin1(error.reason)},
            {QStringLiteral("arguments"), QJsonArray::fromStringList(error.arguments)}};
}

} // namespace

Result<ImportFile> ImportFile::open(const ImportSpool &spool, const QString &name,
                                    const ImportOptions &options, std::optional<Language> language)
{
    Result<CsvOverride> chosen = overrideOf(options.encoding, options.delimiter, language);
    if (!chosen)
        return chosen.error();
    return opened(spool, name, *chosen, Sample::With);
}

Result<ImportFile> ImportFile::open(const ImportSpool &spool, const ImportJob &job)
{
    Result<CsvOverride> chosen = overrideOf(job.encoding, job.delimiter);
    if (!chosen)
        return chosen.error();
    return opened(spool, job.id, *chosen, Sample::Without);
}

ImportOptions readImportOptions(const QByteArray &json)
{
    ImportOptions options;
    readRecord(recordType<ImportOptions>(), QJsonDocument::fromJson(json).object(), &options);
    return options;
}

QByteArray importOptionsJson(const ImportOptions &options)
{
    return recordJson(options);
}

QByteArray faultJson(const Error &error)
{
    QJsonObject object = reasonObject(error);
    const qsizetype count = error.arguments.size();
    object.insert(QStringLiteral("line"), hasPlace(error.reason, count, false)
                                              ? QJsonValue(error.arguments[0].toLongLong())
                                              : QJsonValue());
    object.insert(QStringLiteral("column"), hasPlace(error.reason, count, true)
                                                ? QJsonValue(error.arguments[1].toLongLong())
                                                : QJsonValue());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray notesJson(const QList<Error> &notes)
{
    QJsonArray array;
    for (const Error &note : notes)
        array << reasonObject(note);
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<Error> notesOf(const ImportFile &file, const ImportMapping &mapping)
{
    QList<Error> notes;
    if (!file.title.isEmpty())
        notes << Error{ErrorKind::Invalid, "import.title_left_out", {}, {}, {file.title.left(mostTitle)}};
    QStringList ignored;
    for (qsizetype i = 0; i < file.header.size(); ++i) {
        // Our own report of rejected rows has it.
        const bool ours = file.header[i].compare(u"error", Qt::CaseInsensitive) == 0;
        if (mapping.fieldOfColumn.value(i).isEmpty() && !ours && !synonymKey(file.header[i]).isEmpty())
            ignored << file.header[i];
    }
    if (!ignored.isEmpty())
        notes << Error{
            ErrorKind::Invalid, "import.columns_ignored", {}, {}, {ignored.join(QStringLiteral(", "))}};
    for (qsizetype i = 0; i < file.header.size() && mapping.has(QStringLiteral("login")); ++i) {
        if (mapping.fieldOfColumn.value(i) == u"contactEmail" && matchHeader(file.header[i]) == u"login")
            notes << Error{ErrorKind::Invalid, "import.second_email", {}, {}, {file.header[i]}};
    }
    if (file.unnamedColumns > 0)
        notes << Error{
            ErrorKind::Invalid, "import.columns_unnamed", {}, {}, {QString::number(file.unnamedColumns)}};
    return notes;
}

QByteArray sampleJson(const ImportFile &file, const ImportJob &job, const ImportJob &kept)
{
    const HiddenCells hiding = hiddenCells(file, job, kept);
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("encoding").text(job.encoding).key("delimiter").text(job.delimiter);
    json.key("encoding_doubtful").flag(job.encodingDoubtful);
    json.key("delimiter_doubtful").flag(file.dialect.delimiterDoubtful);
    json.key("doubtful").raw(hiding.all ? QByteArray("[]") : job.doubtful);
    json.key("columns")
        .texts(file.header)
        .key("mapping")
        .raw(job.mapping)
        .key("notes")
        .raw(job.notes)
        .key("rows")
        .beginArray();
    for (const QStringList &cells : file.sample)
        json.raw(hiding.all ? maskedCellsJson(cells) : cellsJson(cells, hiding.columns));
    json.endArray().endObject();
    return out;
}

} // namespace ulpan
