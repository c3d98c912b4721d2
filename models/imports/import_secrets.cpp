#include "models/imports/import_secrets.h"

#include "models/json/json_writer.h"

namespace ulpan {

namespace {

// A value belongs to its job and line and opens nowhere else.
QString nameOfLine(const char *kind, const ImportJob &job, qint64 line)
{
    return QLatin1StringView(kind) + u':' + job.id + u':' + QString::number(line);
}

Result<void> done(const Result<Cursor> &cursor)
{
    return cursor ? Result<void>() : cursor.error();
}

} // namespace

Result<CorrectedCells> correctedCells(Connection &database, const ImportSpool &spool, const ImportJob &job)
{
    Result<Cursor> cursor = database.run(
        QStringLiteral("select line, name, sealed from import_correction where job_id = ?"), {job.number});
    if (!cursor)
        return cursor.error();
    CorrectedCells cells;
    while (cursor->next()) {
        Result<QByteArray> opened = spool.openText(cursor->text(2), cursor->text(1));
        if (!opened)
            return opened.error();
        cells.insert(cursor->id(0), textsFromJson(*opened));
    }
    return cells;
}

Result<void> keepCorrection(Connection &database, const ImportSpool &spool, const ImportJob &job, qint64 line,
                            const QStringList &cells)
{
    const QString name = nameOfLine("cells", job, line);
    Result<QString> sealed = spool.sealText(jsonTexts(cells), name);
    if (!sealed)
        return sealed.error();
    return done(database.run(
        QStringLiteral("insert into import_correction (job_id, line, name, sealed) values (?, ?, ?, ?) on "
                       "conflict (job_id, line) do update set sealed = excluded.sealed"),
        {job.number, line, name, *sealed}));
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
        Result<void> gone = done(database.run(
            QStringLiteral("delete from import_password where job_id = ? and line = ?"), {job.number, line}));
        if (!gone)
            return gone;
    }
    return {};
}

Result<void> forgetCorrections(Connection &database, const ImportJob &job)
{
    return done(database.run(QStringLiteral("delete from import_correction where job_id = ?"), {job.number}));
}

} // namespace ulpan
