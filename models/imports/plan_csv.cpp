#include "models/imports/plan_csv.h"

#include "models/base/text.h"
#include "models/csv/csv_writer.h"
#include "models/imports/row_json.h"
#include "models/records/learner.h"
#include "models/store/json_sql.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

constexpr int planRowsARead = 200;
constexpr qsizetype muchPlanToHold = 1024 * 1024;

QString plainText(const QJsonValue &value)
{
    if (value.isObject())
        return value[QLatin1StringView("name")].toString();
    if (!value.isArray())
        return value.isBool() ? QString::number(int(value.toBool())) : value.toVariant().toString();
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts << item.toString();
    return texts.join(QStringLiteral(" | "));
}

QString step(const QString &label, const QString &from, const QString &to)
{
    return label + QStringLiteral(": ") + (from.isEmpty() ? QString() : from + QStringLiteral(" → ")) + to;
}

} // namespace

PlanCsv::PlanCsv(Store &store, const Catalogue &catalogue, ImportJob job, Language language,
                 std::optional<RowOutcome> outcome)
    : m_store(store), m_catalogue(catalogue), m_job(std::move(job)), m_language(language),
      m_outcome(outcome ? QString::fromLatin1(nameOf(*outcome)) : QString())
{
}

QString PlanCsv::labelOf(const QString &wire) const
{
    const FieldInfo *field = recordType<Learner>().find(wire.toLatin1());
    return field && field->label ? m_catalogue.text(m_language, "Learner", field->label) : wire;
}

QString PlanCsv::textOf(const QString &wire, const QJsonValue &value) const
{
    const FieldInfo *field = recordType<Learner>().find(wire.toLatin1());
    if (field && field->type == FieldType::Choice) {
        for (const Choice &choice : field->choices()) {
            if (*choice.name && value.toString() == QLatin1StringView(choice.name))
                return m_catalogue.text(m_language, "Choice", choice.label);
        }
    }
    return plainText(value);
}

QStringList PlanCsv::header() const
{
    QStringList cells;
    for (const char *wire :
         {"line", "outcome", "login", "lastname", "firstname", "after_values", "edits", "problems"})
        cells << m_catalogue.text(m_language, "ImportRow", recordType<ImportRow>().find(wire)->label);
    return cells;
}

QString PlanCsv::changesOf(const ImportRow &row) const
{
    const bool created = row.outcome == RowOutcome::Create;
    if (!created && row.outcome != RowOutcome::Update && row.outcome != RowOutcome::Deactivate)
        return {};
    const QJsonObject before = QJsonDocument::fromJson(row.before).object();
    const QJsonObject after = QJsonDocument::fromJson(row.after).object();
    QStringList texts;
    for (auto field = after.begin(); field != after.end(); ++field) {
        // Of who is new only what gives them power is worth saying.
        if (!created || (field.key() == u"role" && field->toString() != u"learner"))
            texts << step(labelOf(field.key()), textOf(field.key(), before.value(field.key())), textOf(field.key(), *field));
    }
    return texts.join(QStringLiteral("; "));
}

QString PlanCsv::editsOf(const ImportRow &row) const
{
    QStringList texts;
    for (const QJsonValue &edit : QJsonDocument::fromJson(row.edits).array())
        texts << step(labelOf(edit[QLatin1StringView("field")].toString()),
                      textOf(edit[QLatin1StringView("field")].toString(), edit[QLatin1StringView("imported")]),
                      textOf(edit[QLatin1StringView("field")].toString(), edit[QLatin1StringView("now")])) +
                     QStringLiteral(" (%1)").arg(edit[QLatin1StringView("by")].toString());
    return texts.join(QStringLiteral("; "));
}

QStringList PlanCsv::cellsOf(const ImportRow &row) const
{
    QStringList errors;
    for (const QJsonValue &value : QJsonDocument::fromJson(row.problems).array()) {
        const Problem problem = readProblem(value.toObject());
        errors << labelOf(problem.field) + QStringLiteral(": ") +
                      withoutIsolates(m_catalogue.message(m_language, problem));
    }
    const bool ofFile = row.outcome != RowOutcome::Deactivate;
    const Choice &outcome = choices(row.outcome)[size_t(row.outcome)];
    return {ofFile ? QString::number(*row.line) : QString(),
            m_catalogue.text(m_language, "Choice", outcome.label),
            row.login,
            row.lastname,
            row.firstname,
            changesOf(row),
            editsOf(row),
            errors.join(u' ')};
}

Result<QByteArray> PlanCsv::next()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (m_ended)
        return QByteArray();
    CsvWriter writer(&buffer, {.bom = !m_begun});
    Result<void> written = m_begun ? Result<void>() : writer.write(header());
    m_begun = true;
    const RecordType &type = recordType<ImportRow>();
    int rows = 0;
    Result<void> read = m_store.look([&](Connection &database) -> Result<void> {
        const QString which = m_outcome.isEmpty() ? QString() : QStringLiteral(" and r.outcome = ?");
        QVariantList values{m_job.number, m_line};
        if (!m_outcome.isEmpty())
            values << m_outcome;
        Result<Cursor> cursor = database.run(
            QStringLiteral(
                "select %1 from import_row r where r.job_id = ? and r.line > ?%2 order by r.line limit %3")
                .arg(selectList(type), which, QString::number(planRowsARead)),
            values);
        if (!cursor)
            return cursor.error();
        for (; written && buffer.size() < muchPlanToHold && cursor->next(); ++rows) {
            ImportRow row;
            readRow(type, *cursor, &row);
            m_line = *row.line;
            written = writer.write(cellsOf(row));
        }
        return written;
    });
    m_ended = rows < planRowsARead && buffer.size() < muchPlanToHold;
    if (read && written)
        read = writer.finish();
    if (!read)
        return read.error();
    return buffer.data();
}

} // namespace ulpan
