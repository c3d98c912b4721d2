#include "models/imports/file_survey.h"

#include "models/base/text.h"
#include "models/csv/values.h"

namespace ulpan {

namespace {

constexpr qint64 rowsBetweenCalls = 5000;
constexpr int mostPairs = 200; // different texts a field; a column with more holds something else

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
        if (field == u"login" || field == u"externalID" || field == u"learnerID" || hasValuePairs(field))
            columns << SurveyColumn{i, field};
    }
    return columns;
}

void surveyCell(const SurveyColumn &column, const QString &cell, qint64 line, FileSurvey &survey)
{
    const QString text = importedCell(cell).trimmed();
    if (text.isEmpty())
        return;
    if (column.field == u"login") {
        survey.duplicates.logins.add(caseFolded(text), line);
    } else if (!hasValuePairs(column.field)) {
        bool number = false;
        const qint64 value = plainNumber(text).toLongLong(&number);
        DuplicateKeys &keys =
            column.field == u"externalID" ? survey.duplicates.externalIds : survey.duplicates.learnerIds;
        if (number)
            keys.add(QString::number(value), line);
    } else {
        auto &pairs = survey.mapping.values[column.field];
        const QString key = pairKey(text);
        if (pairs.size() < mostPairs && !pairs.contains(key)) {
            if (const QString value = proposeValue(column.field, text); !value.isEmpty())
                pairs.insert(key, value);
        }
    }
}

} // namespace

Result<FileSurvey> FileSurvey::read(ImportFile &file, const ImportMapping &mapping,
                                    const std::function<Result<void>(qint64)> &goOn)
{
    FileSurvey survey;
    survey.mapping = mapping;
    const QList<SurveyColumn> columns = surveyColumns(mapping);
    CsvReader reader(file.device.get(), file.dialect);
    CsvRow row;
    for (;;) {
        Result<bool> more = reader.next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        for (const SurveyColumn &column : columns)
            surveyCell(column, row.cells.value(column.index), row.line, survey);
        if (++survey.rows % rowsBetweenCalls == 0) {
            if (Result<void> going = goOn(survey.rows); !going)
                return going.error();
        }
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
