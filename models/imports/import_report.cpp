#include "models/imports/import_report.h"

#include "models/base/text.h"
#include "models/csv/csv_writer.h"
#include "models/csv/values.h"
#include "models/imports/import_follow_ups.h"
#include "models/imports/import_mapping.h"
#include "models/imports/job_cells.h"
#include "models/imports/nobodys_rows.h"
#include "models/imports/row_json.h"
#include "models/json/json_writer.h"
#include "models/records/record_json.h"
#include "models/services/change_log.h"
#include "models/services/record_named.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr int rowsARead = 50;
constexpr qsizetype muchToHold = 1024 * 1024;
constexpr qsizetype largestPiece = 64 * 1024;

// What was chosen, with the entities' names of now.
Result<QByteArray> namedOptions(Context &context, const QByteArray &options)
{
    QJsonObject named = QJsonDocument::fromJson(options).object();
    QJsonArray scope = named.value(QLatin1StringView("scope_entities")).toArray();
    for (qsizetype i = 0; i < scope.size(); ++i) {
        Result<QJsonValue> entity = withRecordName(context, recordType<Entity>(), scope.at(i));
        if (!entity)
            return entity.error();
        scope.replace(i, *entity);
    }
    Result<QJsonValue> entity =
        withRecordName(context, recordType<Entity>(), named.value(QLatin1StringView("entity")));
    if (!entity)
        return entity.error();
    named.insert(QStringLiteral("scope_entities"), scope);
    named.insert(QStringLiteral("entity"), *entity);
    return QJsonDocument(named).toJson(QJsonDocument::Compact);
}

Result<void> noteSummary(Context &context, const ImportJob &job, const QString &action,
                         std::initializer_list<const char *> figures)
{
    const RecordType &type = recordType<ImportJob>();
    // Both are kept for years.
    const ImportJob kept = withoutCells(job);
    Result<QByteArray> options = namedOptions(context, kept.options);
    if (!options)
        return options.error();
    ImportJob told = kept;
    told.options = std::move(*options);
    QByteArray summary;
    JsonWriter json(summary);
    writeFields(json, type, type.mask(figures), &told);
    Result<void> audited = noteAction(context, action, QLatin1StringView(type.name), job.number, summary);
    return audited ? noteEvent(context, QStringLiteral("import.finished"), type, &kept) : audited;
}

} // namespace

Result<void> noteEnd(Context &context, ImportJob &job)
{
    Result<void> followed = beginFollowUps(context, job);
    if (followed)
        followed = forgetNobodies(context, job);
    if (!followed)
        return followed;
    // Cells of the file, by which its encoding was chosen.
    if (job.state != ImportState::Failed || *job.appliedLine > 0)
        job.doubtful = "[]";
    return noteSummary(context, job, QStringLiteral("import.") + QString::fromLatin1(nameOf(job.state)),
                       {"id", "file_name", "state", "options", "gates", "total_rows", "created", "updated", "deactivated",
                        "unchanged", "rejected", "skipped"});
}

Result<void> noteUndo(Context &context, const ImportJob &job)
{
    const QString action = job.state == ImportState::Failed
                               ? QStringLiteral("import.undo_failed")
                               : QStringLiteral("import.") + QString::fromLatin1(nameOf(job.state));
    return noteSummary(context, job, action,
                       {"id", "file_name", "state", "notes", "fault", "created", "updated", "removed",
                        "restored", "kept"});
}

namespace {

// What a person wrote into a corrected cell may have letters that the file's encoding lacks; they are not lost
// for that.
bool holdsCorrections(Store &store, const ImportJob &job, Encoding encoding)
{
    const Result<bool> fits = store.look([&](Connection &database) -> Result<bool> {
        Result<Cursor> cursor = database.run(QStringLiteral("select coalesce(whole_cells, cells) from import_row where job_id = ? and "
                                                            "outcome = 'rejected' and corrected = 1"),
                                             {job.number});
        if (!cursor)
            return cursor.error();
        while (cursor->next()) {
            if (!canEncode(textsFromJson(cursor->bytes(0)).join(u' '), encoding))
                return false;
        }
        return true;
    });
    return !fits || *fits;
}

} // namespace

RejectedCsv::RejectedCsv(Store &store, const Catalogue &catalogue, ImportJob job, Language language)
    : m_store(store), m_catalogue(catalogue), m_job(std::move(job)), m_language(language),
      m_encoding(encodingFromText(m_job.encoding).value_or(Encoding::Utf8)),
      m_errorColumn(m_job.columns.size())
{
    if (!m_job.columns.isEmpty() && m_job.columns.last().compare(u"error", Qt::CaseInsensitive) == 0)
        --m_errorColumn;
    if (!holdsCorrections(m_store, m_job, m_encoding)) {
        m_encoding = Encoding::Utf8;
        m_job.hasBom = true;
    }
}

QString RejectedCsv::errorOf(const QByteArray &problems) const
{
    const auto textIn = [this](Language language, const QJsonValue &value) {
        const int column = value[QLatin1StringView("column")].toInt();
        const Problem problem = readProblem(value.toObject());
        const QString name = column > 0 ? m_job.columns.value(column - 1) : problem.field;
        // A file is read by programs, and many of its encodings have no such marks.
        return withoutIsolates(m_catalogue.fault(language, name, m_catalogue.message(language, problem)));
    };
    QStringList texts;
    const QJsonArray list = QJsonDocument::fromJson(problems).array();
    for (const QJsonValue &value : list) {
        const QString text = textIn(m_language, value);
        texts << (canEncode(text, m_encoding) ? text : textIn(Language::English, value));
    }
    return texts.join(u' ');
}

Result<QByteArray> RejectedCsv::next()
{
    if (m_pending.isEmpty() && !m_ended) {
        Result<QByteArray> more = readRows();
        if (!more)
            return more;
        m_pending = std::move(*more);
    }
    QByteArray piece = m_pending.first(qMin(m_pending.size(), largestPiece));
    m_pending.remove(0, piece.size());
    return piece;
}

Result<QByteArray> RejectedCsv::readRows()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvFormat format{
        .encoding = m_encoding, .bom = m_job.hasBom && !m_begun, .sepLine = m_job.hasSepLine && !m_begun};
    format.delimiter = delimiterFromText(m_job.delimiter).value_or(Delimiter::Comma);
    CsvWriter writer(&buffer, format);
    const auto write = [&](QStringList cells, const QString &error) {
        cells.resize(m_errorColumn);
        for (QString &cell : cells)
            cell = importedCell(cell);
        return writer.write(cells << error);
    };
    Result<void> written;
    if (!m_begun)
        written = write(m_job.columns, QStringLiteral("error"));
    m_begun = true;
    int rows = 0;
    Result<void> read = m_store.look([&](Connection &database) -> Result<void> {
        Result<Cursor> cursor =
            database.run(QStringLiteral("select line, coalesce(whole_cells, cells), problems from import_row where job_id = ? and "
                                        "outcome = 'rejected' and cells is not null and line > ? order by line limit ?"),
                         {m_job.number, m_line, rowsARead});
        if (!cursor)
            return cursor.error();
        while (written && buffer.size() < muchToHold && cursor->next()) {
            m_line = cursor->id(0);
            written = write(textsFromJson(cursor->bytes(1)), errorOf(cursor->bytes(2)));
            ++rows;
        }
        return written;
    });
    m_ended = rows < rowsARead && buffer.size() < muchToHold;
    if (read && written)
        read = writer.finish();
    if (!read)
        return read.error();
    return buffer.data();
}

} // namespace ulpan
