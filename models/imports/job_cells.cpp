#include "models/imports/job_cells.h"

#include "models/csv/headers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

bool quotesCells(const QJsonValue &note)
{
    static constexpr const char *quoting[] = {"import.columns_ignored", "import.second_email",
                                              "import.title_left_out", "import.values_unknown"};
    const QString reason = note[QLatin1StringView("reason")].toString();
    return std::any_of(std::begin(quoting), std::end(quoting),
                       [&](const char *one) { return reason == QLatin1StringView(one); });
}

} // namespace

ImportJob withoutCells(ImportJob job)
{
    QJsonObject mapping = QJsonDocument::fromJson(job.mapping).object();
    QJsonArray fields = mapping.value(QLatin1StringView("columns")).toArray();
    for (qsizetype i = 0; i < job.columns.size(); ++i) {
        if (!matchHeader(job.columns[i]).isEmpty())
            continue;
        job.columns[i].clear();
        if (i < fields.size())
            fields[i] = QJsonValue();
    }
    if (!mapping.isEmpty()) {
        mapping.insert(QStringLiteral("columns"), fields);
        mapping.insert(QStringLiteral("values"), QJsonObject());
        job.mapping = QJsonDocument(mapping).toJson(QJsonDocument::Compact);
    }
    QJsonArray notes;
    for (const QJsonValue &note : QJsonDocument::fromJson(job.notes).array()) {
        if (!quotesCells(note))
            notes << note;
    }
    job.notes = QJsonDocument(notes).toJson(QJsonDocument::Compact);
    job.doubtful = "[]";
    return job;
}

} // namespace ulpan
