#include "models/imports/import_secrets.h"

#include "models/json/json_writer.h"

namespace ulpan {

namespace {

constexpr int correctionsARead = 16;

// A value belongs to its job and line and opens nowhere else.
QString nameOfLine(const char *kind, const ImportJob &job, qint64 line)
{
    return QLatin1StringView(kind) + u':' + job.id + u':' + QString::number(line);
}

} // namespace

Result<void> CorrectedRows::load(Connection &database)
{
    Result<Cursor> cursor =
        database.run(QStringLiteral("select line from import_correction where job_id = ?"), {m_job.number});
    if (!cursor)
        return cursor.error();
    while (cursor->next())
        m_lines << cursor->id(0);
    return {};
}

void CorrectedRows::replace(qint64 line, QStringList cells)
{
    m_lines << line;
    m_replaced.insert(line, std::move(cells));
}

Result<const QStringList *> CorrectedRows::at(Connection &database, qint64 line)
{
    constexpr const QStringList *none = nullptr;
    if (!contains(line))
        return none;
    if (const auto replaced = m_replaced.constFind(line); replaced != m_replaced.constEnd())
        return &*replaced;
    if (!m_opened.contains(line)) {
        // Files are read from line to line, so those that follow are asked for next.
        m_opened.clear();
        Result<Cursor> cursor =
            database.run(QStringLiteral("select line, name, sealed from import_correction where job_id = ? "
                                        "and line >= ? order by line limit ?"),
                         {m_job.number, line, correctionsARead});
        if (!cursor)
            return cursor.error();
        while (cursor->next()) {
            Result<QByteArray> opened = m_spool.openText(cursor->text(2), cursor->text(1));
            if (!opened)
                return opened.error();
            m_opened.insert(cursor->id(0), textsFromJson(*opened));
        }
    }
    const auto found = m_opened.constFind(line);
    return found != m_opened.constEnd() ? &*found : none;
}

Result<void> keepCorrection(Connection &database, const ImportSpool &spool, const ImportJob &job, qint64 line,
                            const QStringList &cells)
{
    const QString name = nameOfLine("cells", job, line);
    Result<QString> sealed = spool.sealText(jsonTexts(cells), name);
    if (!sealed)
        return sealed.error();
    return database.perform(
        QStringLiteral("insert into import_correction (job_id, line, name, sealed) values (?, ?, ?, ?) on "
                       "conflict (job_id, line) do update set sealed = excluded.sealed"),
        {job.number, line, name, *sealed});
}

Result<void> keepLargeRows(Connection &database, const ImportJob &job, std::span<const LargeRow> rows)
{
    return database.runEach(
        QStringLiteral("update import_row set whole_cells = ? where job_id = ? and line = ?"), rows.size(),
        [&](size_t i) {
            return QVariantList{QString::fromUtf8(rows[i].cells), job.number, rows[i].line};
        },
        [](size_t, const Cursor &) {});
}

Result<void> keepPasswords(Connection &database, const ImportSpool &spool, const ImportJob &job,
                           std::span<const PlannedPassword> passwords)
{
    std::vector<QVariantList> rows;
    for (const PlannedPassword &planned : passwords) {
        const QString name = nameOfLine("password", job, planned.line);
        Result<QString> sealed = spool.sealText(planned.password.toUtf8(), name);
        if (!sealed)
            return sealed.error();
        rows.push_back({job.number, planned.line, name, *sealed});
    }
    return database.runEach(
        QStringLiteral("insert into import_password (job_id, line, name, sealed) values (?, ?, ?, ?)"),
        rows.size(), [&](size_t i) { return rows[i]; }, [](size_t, const Cursor &) {});
}

Result<void> forgetPasswords(Connection &database, const ImportJob &job, const QList<qint64> &lines)
{
    for (const qint64 line : lines) {
        Result<void> gone = database.perform(
            QStringLiteral("delete from import_password where job_id = ? and line = ?"), {job.number, line});
        if (!gone)
            return gone;
    }
    return {};
}

Result<void> forgetCorrections(Connection &database, const ImportJob &job)
{
    return database.perform(QStringLiteral("delete from import_correction where job_id = ?"), {job.number});
}

} // namespace ulpan
