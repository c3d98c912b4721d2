#include "models/imports/undone_rows.h"
#include "models/json/json_writer.h"
#include "models/records/mail.h"
#include "models/services/erased_traces.h"
#include "models/services/member_rules.h"
#include "models/services/record_service.h"
#include "models/services/session_trainers.h"
#include "models/store/record_query.h"

namespace ulpan {

namespace {

QVariant textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromUtf8(text));
}

} // namespace

Result<void> UndoneRows::removeMails(const QStringList &members)
{
    Condition condition;
    condition.addOneOf(m_context.database.engine(), QStringLiteral("member_id"), true, members);
    Result<Cursor> left = m_context.database.run(
        QStringLiteral("select count(*), coalesce(sum(case when state = 'waiting' then 1 else 0 end), 0) from mail where ")
            + condition.parts.first(),
        condition.values);
    if (!left)
        return left.error();
    if (left->next()) {
        m_withdrawn = left->id(1);
        m_mailed = left->id(0) - m_withdrawn;
    }
    Result<Cursor> deleted = m_context.database.run(
        QStringLiteral("delete from mail where ") + condition.parts.first(), condition.values);
    if (!deleted)
        return deleted.error();
    const qint64 count = deleted->rowsAffected();
    return count ? noteRemoved(m_context.database, recordType<Mail>(), m_context.institution, count)
                 : Result<void>();
}

Result<void> UndoneRows::removeMembers()
{
    if (m_removed.empty())
        return {};
    QStringList ids;
    std::vector<Learner> learners;
    for (const auto &[row, learner] : m_removed) {
        ids << QString::number(learner.id);
        learners.push_back(learner);
    }
    Result<void> removed = removeMails(ids);
    if (removed)
        removed = removeRecords(m_context, std::span(learners));
    return removed ? eraseMemberEvents(m_context, ids) : removed;
}

Result<void> UndoneRows::write()
{
    for (const size_t row : m_leaving)
        leaveSessions(m_rows[row]);
    Result<void> done = m_assignments.write();
    // First who goes, since they may have what others get back.
    if (done)
        done = removeMembers();
    if (done && !m_after.empty())
        done = updateRecords(m_context, std::span(m_before), std::span(m_after));
    if (done)
        done = releaseTrainers(m_context, m_before, m_after);
    if (done)
        done = m_passwords.write(m_context);
    QList<Id> suspended;
    for (size_t i = 0; i < m_after.size(); ++i) {
        if (m_after[i].status == MemberStatus::Suspended && m_before[i].status != MemberStatus::Suspended)
            suspended << m_after[i].id;
    }
    if (done)
        done = endAccess(m_context, suspended);
    return done ? noteRows() : done;
}

Result<void> UndoneRows::noteRows()
{
    // Most come to one of two things and say nothing more.
    for (const RowUndo undo : {RowUndo::Removed, RowUndo::Restored}) {
        QStringList ids;
        for (const ImportRow &row : m_rows) {
            if (row.undo == undo)
                ids << QString::number(row.id);
        }
        if (ids.isEmpty())
            continue;
        Condition condition;
        condition.addOneOf(m_context.database.engine(), QStringLiteral("id"), true, ids);
        Result<Cursor> noted = m_context.database.run(
            QStringLiteral("update import_row set undo = ?, kept_values = null where ") + condition.parts.first(),
            QVariantList{QString::fromLatin1(nameOf(undo))} << condition.values);
        if (!noted)
            return noted.error();
    }
    std::vector<const ImportRow *> kept;
    for (const ImportRow &row : m_rows) {
        if (row.undo == RowUndo::Kept)
            kept.push_back(&row);
    }
    return m_context.database.runEach(
        QStringLiteral(
            "update import_row set undo = 'kept', kept_values = ?, restored_values = ? where id = ?"),
        kept.size(),
        [&](size_t i) {
            return QVariantList{textOrNull(kept[i]->keptValues), textOrNull(kept[i]->restoredValues),
                                kept[i]->id};
        },
        [](size_t, const Cursor &) {});
}

} // namespace ulpan
