#include "models/imports/import_reading.h"

#include "models/csv/headers.h"
#include "models/imports/doubtful_cells.h"
#include "models/imports/kept_mappings.h"

namespace ulpan {

namespace {

Result<std::optional<Language>> languageOf(Connection &database, Id institution)
{
    Result<Cursor> cursor =
        database.run(QStringLiteral("select language from institution where id = ?"), {institution});
    if (!cursor)
        return cursor.error();
    return cursor->next() ? byName<Language>(cursor->text(0)) : std::nullopt;
}

// Puts the kept mapping of the name over what is proposed.
Result<void> useKept(Connection &database, const Scope &scope, const QString &name, bool asked,
                     const ImportFile &file, ImportMapping &mapped)
{
    if (name.isEmpty())
        return {};
    Result<std::optional<KeptMapping>> kept = KeptMappings::find(database, scope, name);
    if (!kept)
        return kept.error();
    if (*kept)
        mapped.use(**kept, file.header);
    else if (asked)
        return invalid({{QStringLiteral("mapping"), "import_mapping.not_found"}});
    return {};
}

void proposeValues(const ImportFile &file, ImportMapping &mapped)
{
    for (const QStringList &cells : file.sample) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString field = mapped.fieldOfColumn.value(i), text = cells[i].trimmed();
            if (hasValuePairs(field) && !text.isEmpty())
                mapped.propose(field, text);
        }
    }
}

} // namespace

Result<ImportFile> openForJob(const ImportSpool &spool, Connection &database, const ImportJob &job,
                              ImportOptions options, bool known)
{
    if (known && options.encoding.isEmpty())
        options.encoding = job.encoding;
    Result<std::optional<Language>> language = languageOf(database, job.institutionId);
    if (!language)
        return language.error();
    return ImportFile::open(spool, job.id, options, *language);
}

Result<void> describe(Connection &database, const Scope &scope, ImportFile &file, const QJsonObject &mapping,
                      bool known, ImportJob &job)
{
    job.encoding = QString::fromLatin1(nameOf(file.dialect.encoding));
    job.delimiter = QString::fromLatin1(nameOf(file.dialect.delimiter));
    job.hasBom = file.dialect.hasBom;
    job.hasSepLine = file.dialect.hasSepLine;
    ImportMapping mapped = ImportMapping::fromJson(job.mapping);
    QString name = mapping.value(QLatin1StringView("name")).toString();
    const bool asked = !name.isEmpty();
    if (job.columns != file.header || mapped.fieldOfColumn.isEmpty()) {
        // Read otherwise, it may be what the kept mapping was made for.
        name = asked ? name : mapped.name;
        mapped.fieldOfColumn = proposeMapping(file.header, file.sample).fieldOfColumn;
    }
    job.columns = file.header;
    Result<void> changed = useKept(database, scope, name, asked, file, mapped);
    if (changed)
        changed = mapped.change(mapping, file.header);
    if (!changed)
        return changed;
    proposeValues(file, mapped);
    job.mapping = mapped.json();
    job.notes = notesJson(notesOf(file, mapped));
    if (known)
        return {};
    job.encodingDoubtful = file.dialect.encodingDoubtful;
    Result<QByteArray> doubtful = doubtfulCells(file, passwordColumns(mapped, file.header));
    if (!doubtful)
        return doubtful.error();
    job.doubtful = *doubtful;
    return {};
}

} // namespace ulpan
