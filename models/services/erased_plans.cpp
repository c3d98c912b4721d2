#include "models/services/erased_plans.h"

#include "models/base/text.h"
#include "models/json/json_writer.h"
#include "models/services/erased_logins.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

struct OpenImport
{
    Id id = 0;
    qint64 appliedLine = 0;
    bool isApplying = false;
};

// A failed one can be planned again.
Result<std::vector<OpenImport>> openImports(Context &context)
{
    Result<Cursor> found = context.database.run(
        QStringLiteral(
            "select id, applied_line, state in ('applying', 'paused') from import_job where institution_id "
            "= ? and undo_line = 0 and forgotten_at is null and state in ('received', 'planning', "
            "'planned', 'needs_confirmation', 'applying', 'paused', 'failed')"),
        {context.institution});
    if (!found)
        return found.error();
    std::vector<OpenImport> open;
    while (found->next())
        open.push_back({found->id(0), found->id(1), found->value(2).toBool()});
    return open;
}

QString problemOfErased()
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray().beginObject().key("field").text(u"login").key("column").null();
    json.key("reason")
        .text(QByteArray(personErased))
        .key("arguments")
        .beginArray()
        .endArray()
        .endObject()
        .endArray();
    return QString::fromLatin1(out);
}

QString othersLetters(Engine engine)
{
    return engine == Engine::Sqlite ? QStringLiteral("length(cast(login as blob)) <> length(login)")
                                    : QStringLiteral("octet_length(login) <> length(login)");
}

struct PlannedLine
{
    Id id = 0;
    qint64 line = 0;
    bool makes = false;
};

// Rows still to be applied that would make the person, or change them.
Result<std::vector<PlannedLine>> plannedLines(Context &context, const OpenImport &import,
                                              const Learner &member)
{
    const QString key = caseFolded(member.login);
    Result<Cursor> found = context.database.run(
        QStringLiteral(
            "select id, line, login, 1 from import_row where job_id = ? and outcome = 'create' and line > ? "
            "and member_id is null and (lower(login) = ? or %1) "
            "union all select id, line, null, 0 from import_row where job_id = ? and outcome = 'update' and "
            "line > ? and member_id = ?")
            .arg(othersLetters(context.database.engine())),
        {import.id, import.appliedLine, key, import.id, import.appliedLine, member.id});
    if (!found)
        return found.error();
    std::vector<PlannedLine> lines;
    while (found->next()) {
        const bool makes = found->id(3) == 1;
        if (!makes || caseFolded(found->text(2)) == key)
            lines.push_back({found->id(0), found->id(1), makes});
    }
    return lines;
}

Result<void> eraseFromPlan(Context &context, const OpenImport &import, const Learner &member)
{
    const Result<std::vector<PlannedLine>> lines = plannedLines(context, import, member);
    if (!lines)
        return lines.error();
    const auto each = [&](const QString &sql, auto &&values) {
        return context.database.runEach(
            sql, lines->size(), [&](size_t i) { return QVariantList(values((*lines)[i])); },
            [](size_t, const Cursor &) {});
    };
    const QString problem = problemOfErased();
    Result<void> done =
        each(QStringLiteral(
                 "update import_row set outcome = 'rejected', member_id = null, login = null, lastname = null, firstname = "
                 "null, cells = null, whole_cells = null, before_values = null, after_values = null, "
                 "problems = ? where id = ?"),
             [&](const PlannedLine &line) {
                 return QVariantList{problem, line.id};
             });
    if (done)
        done = each(QStringLiteral("delete from import_password where job_id = ? and line = ?"),
                    [&](const PlannedLine &line) {
                        return QVariantList{import.id, line.line};
                    });
    if (done)
        done = ErasedLogins::add(context.database, import.id, member.login);
    if (!done || lines->empty())
        return done;
    const auto made =
        std::count_if(lines->begin(), lines->end(), [](const PlannedLine &line) { return line.makes; });
    const qint64 rejected = qint64(lines->size());
    // Whoever works on it has read it before, and reads it again.
    return context.database.perform(
        QStringLiteral(
            "update import_job set to_create = to_create - ?, to_update = to_update - ?, rejected = rejected "
            "+ ?, done_rows = done_rows + ?, version = version + 1, updated_at = ?, lease_owner = '', "
            "lease_until = '' where id = ?"),
        {qint64(made), rejected - qint64(made), rejected, import.isApplying ? rejected : 0,
         QString::fromLatin1(context.now.text()), import.id});
}

// Of a rejected row, what tells whose it is.
struct RejectedRow
{
    Id id = 0, job = 0;
    QString login, lastname, firstname;
    QByteArray cells;
};

Result<std::vector<RejectedRow>> rejectedRows(Context &context, const QString &condition,
                                              const QVariantList &values)
{
    Result<Cursor> found =
        context.database.run(QStringLiteral("select id, job_id, login, lastname, firstname, "
                                            "coalesce(whole_cells, cells) from import_row where "
                                            "outcome = 'rejected' and ") +
                                 condition,
                             values);
    if (!found)
        return found.error();
    std::vector<RejectedRow> rows;
    while (found->next())
        rows.push_back(
            {found->id(0), found->id(1), found->text(2), found->text(3), found->text(4), found->bytes(5)});
    return rows;
}

Result<bool> isSomebodys(Context &context, const QString &login)
{
    Result<Cursor> found = context.database.run(
        QStringLiteral("select 1 from member where login_key = ? and status <> 'anonymised'"),
        {caseFolded(login)});
    return found ? Result<bool>(found->next()) : found.error();
}

// A row that has the member's external ID may be another's, who was given that number by mistake.
Result<bool> isAnothers(Context &context, const RejectedRow &row, const Learner &member,
                        const ErasedWords &words)
{
    const QString login = row.login.trimmed();
    if (login.isEmpty() || caseFolded(login) == caseFolded(member.login))
        return false;
    const Result<bool> somebodys = isSomebodys(context, login);
    if (!somebodys || *somebodys)
        return somebodys;
    return !words.hasName(row.lastname, row.firstname) && !words.isTold(login);
}

Result<void> forEachRow(Context &context, const QString &sql, const std::vector<Id> &rows)
{
    return context.database.runEach(
        sql, rows.size(), [&](size_t i) { return QVariantList{rows[i]}; }, [](size_t, const Cursor &) {});
}

Result<void> partOthersRows(Context &context, const Learner &member, const ErasedWords &words)
{
    const Result<std::vector<RejectedRow>> rows =
        rejectedRows(context, QStringLiteral("member_id = ?"), {member.id});
    if (!rows)
        return rows.error();
    std::vector<Id> others;
    for (const RejectedRow &row : *rows) {
        const Result<bool> another = isAnothers(context, row, member, words);
        if (!another)
            return another.error();
        if (*another)
            others.push_back(row.id);
    }
    return forEachRow(context, QStringLiteral("update import_row set member_id = null where id = ?"), others);
}

// Which column of an import's file has the external ID; -1: none.
Result<qsizetype> externalIdColumn(Context &context, Id job)
{
    Result<Cursor> found =
        context.database.run(QStringLiteral("select mapping from import_job where id = ?"), {job});
    if (!found)
        return found.error();
    const QJsonArray columns =
        found->next() ? QJsonDocument::fromJson(found->bytes(0))[QLatin1StringView("columns")].toArray()
                      : QJsonArray();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i] == QLatin1StringView("externalID"))
            return i;
    }
    return -1;
}

Result<std::vector<Id>> rowsByExternalId(Context &context, const Learner &member, const ErasedWords &words)
{
    std::vector<Id> own;
    if (!member.externalId)
        return own;
    const QString place =
        context.database.engine() == Engine::Sqlite ? QStringLiteral("instr") : QStringLiteral("strpos");
    const QString digits = QString::number(qAbs(*member.externalId));
    const Result<std::vector<RejectedRow>> rows = rejectedRows(
        context, QStringLiteral("institution_id = ? and member_id is null and %1(cells, ?) > 0").arg(place),
        {context.institution, digits});
    if (!rows)
        return rows.error();
    QHash<Id, qsizetype> columns;
    for (const RejectedRow &row : *rows) {
        if (!columns.contains(row.job)) {
            const Result<qsizetype> column = externalIdColumn(context, row.job);
            if (!column)
                return column.error();
            columns.insert(row.job, *column);
        }
        const QStringList cells = textsFromJson(row.cells);
        bool isNumber = false;
        const qint64 number = cells.value(columns.value(row.job)).trimmed().toLongLong(&isNumber);
        if (!isNumber || number != *member.externalId)
            continue;
        const Result<bool> another = isAnothers(context, row, member, words);
        if (!another)
            return another.error();
        if (!*another)
            own.push_back(row.id);
    }
    return own;
}

} // namespace

Result<void> eraseFromPlans(Context &context, const Learner &member)
{
    const Result<std::vector<OpenImport>> open = openImports(context);
    if (!open)
        return open.error();
    for (const OpenImport &import : *open) {
        const Result<void> erased = eraseFromPlan(context, import, member);
        if (!erased)
            return erased;
    }
    return {};
}

Result<void> eraseRejectedRows(Context &context, const Learner &member, const ErasedWords &words)
{
    const Result<void> parted = partOthersRows(context, member, words);
    if (!parted)
        return parted;
    Result<std::vector<Id>> own = rowsByExternalId(context, member, words);
    const Result<std::vector<RejectedRow>> foreign =
        rejectedRows(context,
                     QStringLiteral("institution_id = ? and member_id is null and ") +
                         othersLetters(context.database.engine()),
                     {context.institution});
    if (!own || !foreign)
        return own ? foreign.error() : own.error();
    for (const RejectedRow &row : *foreign) {
        if (caseFolded(row.login.trimmed()) == caseFolded(member.login))
            own->push_back(row.id);
    }
    return forEachRow(
        context,
        QStringLiteral("update import_row set login = null, lastname = null, firstname = null, cells = "
                       "null, whole_cells = null, problems = null where id = ?"),
        *own);
}

} // namespace ulpan
