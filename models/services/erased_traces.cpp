#include "models/services/erased_traces.h"

#include "models/services/erased_mappings.h"
#include "models/services/erased_plans.h"
#include "models/services/erased_words.h"
#include "models/services/erasing_sql.h"
#include "models/services/erasures.h"
#include "models/services/former_selves.h"
#include "models/store/record_query.h"

namespace ulpan {

namespace {

// Whoever works on a job has read it before, and writes it as a whole.
constexpr const char *leaseTakenBack = ", lease_owner = '', lease_until = ''";

bool isLeased(const ErasedTable &table)
{
    return table.type &&
           std::any_of(table.type->extraColumns.begin(), table.type->extraColumns.end(),
                       [](const char *column) { return QByteArrayView(column) == "lease_owner"; });
}

// Goes through the tables; what others are found by goes last.
class TraceEraser
{
public:
    TraceEraser(Context &context, const Learner &member, std::span<const Learner> former)
        : m_context(context), m_sql(context.database.engine(), member, context.institution),
          m_words(member, former)
    {
    }

    Result<void> run()
    {
        const std::vector<ErasedTable> tables = erasedTables();
        for (const bool last : {false, true}) {
            for (const ErasedTable &table : tables) {
                for (const Erasure &erasure : table.erasures) {
                    const bool isLink =
                        erasure.kind == ErasureKind::RowGoes || erasure.kind == ErasureKind::Unlinked;
                    Result<void> erased = isLink == last ? erase(table, erasure) : Result<void>();
                    if (!erased)
                        return erased;
                }
            }
        }
        return {};
    }

    [[nodiscard]] const ErasedWords &words() const { return m_words; }

private:
    Result<void> erase(const ErasedTable &table, const Erasure &erasure)
    {
        switch (erasure.kind) {
        case ErasureKind::RowGoes:
            return remove(table, erasure);
        case ErasureKind::Cleared:
        case ErasureKind::Named:
        case ErasureKind::Masked:
        case ErasureKind::Payload:
        case ErasureKind::Unlinked:
            return set(table, erasure);
        case ErasureKind::Asker:
            return forEachColumn(erasure,
                                 [&](const QString &column) { return setAsker(table, erasure, column); });
        case ErasureKind::Wording:
        case ErasureKind::Wordings:
        case ErasureKind::Cells:
        case ErasureKind::Author:
            return forEachColumn(erasure,
                                 [&](const QString &column) { return rewrite(table, erasure, column); });
        case ErasureKind::ByRule:
        case ErasureKind::Passing:
        case ErasureKind::Harmless:
            break;
        }
        return {};
    }

    template<class Use> Result<void> forEachColumn(const Erasure &erasure, Use &&use)
    {
        for (const QString &column : columnsOf(erasure)) {
            Result<void> done = use(column);
            if (!done)
                return done;
        }
        return {};
    }

    static QStringList columnsOf(const Erasure &erasure)
    {
        return QString::fromLatin1(erasure.columns).split(u' ', Qt::SkipEmptyParts);
    }

    Result<void> remove(const ErasedTable &table, const Erasure &erasure)
    {
        const ErasingSql::Part rows = m_sql.rows(erasure);
        Result<Cursor> gone = m_context.database.run(
            QStringLiteral("delete from %1 where %2").arg(QLatin1StringView(table.name), rows.sql),
            rows.values);
        if (!gone)
            return gone.error();
        const qint64 count = gone->rowsAffected();
        return count && table.type
                   ? noteRemoved(m_context.database, *table.type, m_context.institution, count)
                   : Result<void>();
    }

    Result<void> set(const ErasedTable &table, const Erasure &erasure)
    {
        QStringList values;
        for (const QString &column : columnsOf(erasure))
            values << column + QStringLiteral(" = ") + m_sql.value(erasure.kind, column);
        return update(table, values.join(QStringLiteral(", ")), m_sql.rows(erasure));
    }

    Result<void> setAsker(const ErasedTable &table, const Erasure &erasure, const QString &column)
    {
        const QString values =
            QStringLiteral("%1 = %2%3")
                .arg(column, m_sql.value(erasure.kind, column), QLatin1StringView(leaseTakenBack));
        return update(table, values, m_sql.rows(erasure, column));
    }

    Result<void> update(const ErasedTable &table, const QString &values, const ErasingSql::Part &rows)
    {
        return m_context.database.perform(
            QStringLiteral("update %1 set %2 where %3").arg(QLatin1StringView(table.name), values, rows.sql),
            rows.values);
    }

    [[nodiscard]] QByteArray rewritten(ErasureKind kind, const QByteArray &text) const
    {
        switch (kind) {
        case ErasureKind::Wordings:
            return m_words.withoutWords(text);
        case ErasureKind::Cells:
            return m_words.withoutCells(text);
        case ErasureKind::Author:
            return m_words.withoutAuthor(text);
        default:
            return m_words.isNamed(QString::fromUtf8(text))
                       ? QByteArray(nobodysName.data(), nobodysName.size())
                       : QByteArray();
        }
    }

    // Few texts stand in many rows, such as the name of a token in what was done with it.
    Result<void> rewrite(const ErasedTable &table, const Erasure &erasure, const QString &column)
    {
        const ErasingSql::Part rows = m_sql.rows(erasure);
        const QString name = QLatin1StringView(table.name);
        std::vector<QVariantList> changes;
        {
            Result<Cursor> found = m_context.database.run(
                QStringLiteral("select distinct %1 from %2 where %1 is not null and %3")
                    .arg(column, name, rows.sql),
                rows.values);
            if (!found)
                return found.error();
            while (found->next()) {
                const QByteArray text = found->bytes(0), after = rewritten(erasure.kind, text);
                if (!after.isEmpty())
                    changes.push_back(QVariantList{QString::fromUtf8(after)} << rows.values
                                                                             << QString::fromUtf8(text));
            }
        }
        return m_context.database.runEach(
            QStringLiteral("update %1 set %2 = ?%4 where %3 and %2 = ?")
                .arg(name, column, rows.sql, QLatin1StringView(isLeased(table) ? leaseTakenBack : "")),
            changes.size(), [&](size_t i) { return changes[i]; }, [](size_t, const Cursor &) {});
    }

    Context &m_context;
    ErasingSql m_sql;
    ErasedWords m_words;
};

} // namespace

Result<void> eraseTraces(Context &context, const Learner &member, const KeptAnswers *answers)
{
    const Result<std::vector<Learner>> former = formerSelves(context, member.id);
    if (!former)
        return former.error();
    TraceEraser eraser(context, member, *former);
    Result<void> done = eraseRejectedRows(context, member, eraser.words());
    if (done)
        done = eraser.run();
    if (done)
        done = eraseFromPlans(context, member);
    if (done)
        done = eraseFromMappings(context, member.id, eraser.words());
    if (!done || !answers)
        return done;
    return answers->forget(context.database, context.now, context.institution, [&](const QByteArray &answer) {
        return eraser.words().isTold(QString::fromUtf8(answer));
    });
}

Result<void> eraseMemberEvents(Context &context, const QStringList &members)
{
    const Engine engine = context.database.engine();
    const ErasingSql sql(engine, {}, context.institution);
    Condition condition;
    condition.addOneOf(engine, QStringLiteral("record_id"), true, members);
    return context.database.perform(
        QStringLiteral("update event set payload = ") +
            sql.value(ErasureKind::Payload, QStringLiteral("payload")) +
            QStringLiteral(" where institution_id = ? and type like 'member.%' and ") +
            condition.parts.first(),
        QVariantList{context.institution} << condition.values);
}

} // namespace ulpan
