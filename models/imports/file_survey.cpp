#include "models/imports/file_survey.h"

#include "models/base/characters.h"
#include "models/base/text.h"
#include "models/csv/values.h"
#include "models/imports/row_json.h"

namespace ulpan {

namespace {

constexpr qsizetype mostUnknown = 10; // texts that are told of, a field
constexpr qsizetype mostOfUnknown = 100; // characters of one

struct SurveyColumn
{
    qsizetype index;
    QString field;
};

QList<SurveyColumn> surveyColumns(const ImportMapping &mapping)
{
    QList<SurveyColumn> columns;
    for (qsizetype i = 0; i < mapping.fieldOfColumn.size(); ++i) {
        const QString &field = mapping.fieldOfColumn[i];
        if (field == u"login" || field == u"externalID" || field == u"learnerID" || field == u"code" ||
            hasValuePairs(field))
            columns << SurveyColumn{i, field};
    }
    return columns;
}

// What a cell is compared by; empty where it is none.
QString keyOfCell(const QString &field, const QString &text)
{
    if (field == u"login")
        return caseFolded(text);
    bool number = false;
    const qint64 value = plainNumber(text).toLongLong(&number);
    return number ? QString::number(value) : QString();
}

void surveyKey(const QString &field, const QString &key, qint64 line, FileSurvey &survey,
               const WatchedKeys &watched)
{
    if (key.isEmpty())
        return;
    FileDuplicates &duplicates = survey.duplicates;
    DuplicateKeys &keys = field == u"login"        ? duplicates.logins
                          : field == u"externalID" ? duplicates.externalIds
                                                   : duplicates.learnerIds;
    keys.add(key, line);
    if (const auto looked = watched.constFind(field); looked != watched.constEnd() && looked->contains(key))
        survey.watchedLines << line;
}

void surveyCell(const SurveyColumn &column, const QString &cell, qint64 line, FileSurvey &survey,
                const WatchedKeys &watched)
{
    const QString own = importedCell(cell).trimmed();
    const QString text = column.field == u"login" ? own : withoutSoftMarks(own).trimmed();
    if (text.isEmpty())
        return;
    if (column.field == u"code") {
        survey.codes.add(text);
    } else if (!hasValuePairs(column.field)) {
        surveyKey(column.field, keyOfCell(column.field, text), line, survey, watched);
    } else {
        if (!survey.mapping.propose(column.field, text)) {
            QStringList &unknown = survey.unknownTexts[column.field];
            const QString shown = shownCell(text, mostOfUnknown);
            if (unknown.size() < mostUnknown && !unknown.contains(shown))
                unknown << shown;
        }
    }
}

} // namespace

QMap<QString, QString> keysOf(const ImportMapping &mapping, const QStringList &cells)
{
    QMap<QString, QString> keys;
    for (const SurveyColumn &column : surveyColumns(mapping)) {
        const QString own = importedCell(cells.value(column.index)).trimmed();
        const QString text = column.field == u"login" ? own : withoutSoftMarks(own).trimmed();
        if (hasValuePairs(column.field) || column.field == u"code" || text.isEmpty())
            continue;
        if (const QString key = keyOfCell(column.field, text); !key.isEmpty())
            keys.insert(column.field, key);
    }
    return keys;
}

QList<Error> FileSurvey::notes() const
{
    const auto note = [](const char *reason, const QStringList &arguments) {
        return Error{ErrorKind::Invalid, reason, {}, {}, arguments};
    };
    QList<Error> result;
    if (blankRows > 0)
        result << note("import.blank_rows", {QString::number(blankRows)});
    for (auto unknown = unknownTexts.begin(); unknown != unknownTexts.end(); ++unknown)
        result << note("import.values_unknown", {unknown.key(), unknown->join(QStringLiteral(", "))});
    if (const qint64 shortened = codes.shortened(); shortened > 0)
        result << note("import.zeros_lost", {QString::number(shortened), QString::number(codes.usual())});
    return result;
}

Result<FileSurvey> FileSurvey::read(ImportFile &file, const ImportMapping &mapping,
                                    const CorrectedAt &corrected,
                                    const std::function<Result<void>()> &goOn,
                                    const WatchedKeys &watched)
{
    FileSurvey survey;
    survey.mapping = mapping;
    const QList<SurveyColumn> columns = surveyColumns(mapping);
    CsvReader reader(file.device.get(), file.dialect);
    reader.setGoOn(goOn);
    CsvRow row;
    for (;;) {
        Result<bool> more = reader.next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        Result<const QStringList *> instead = corrected(row.line);
        if (!instead)
            return instead.error();
        const QStringList &cells = *instead ? **instead : row.cells;
        for (const SurveyColumn &column : columns)
            surveyCell(column, cells.value(column.index), row.line, survey, watched);
        ++survey.rows;
    }
    survey.blankRows = reader.blankRows();
    survey.duplicates.logins.settle();
    survey.duplicates.externalIds.settle();
    survey.duplicates.learnerIds.settle();
    if (!file.device->seek(0))
        return Error{ErrorKind::Unavailable, "csv.unreadable", file.device->errorString()};
    return survey;
}

} // namespace ulpan
