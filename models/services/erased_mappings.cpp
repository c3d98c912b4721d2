#include "models/services/erased_mappings.h"

#include "models/base/text.h"
#include "models/services/erasing_sql.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace ulpan {

namespace {

// Among at most a few hundred mappings and what was ever done with them.
class MappingEraser
{
public:
    MappingEraser(Context &context, const ErasedWords &words) : m_context(context), m_words(words) {}

    // Those that were there once, too, and whether the member had a hand in each.
    Result<void> find(Id member)
    {
        Result<Cursor> found = m_context.database.run(
            QStringLiteral(
                "select id, 0 from import_mapping where institution_id = ? union all select record_id, "
                "max(case when actor_id = ? then 1 else 0 end) from audit_entry where record = "
                "'import_mapping' and institution_id = ? and record_id is not null group by record_id"),
            {m_context.institution, member, m_context.institution});
        if (!found)
            return found.error();
        while (found->next())
            m_mappings[found->id(0)] |= found->id(1) == 1;
        return {};
    }

    Result<void> run()
    {
        for (const auto &[mapping, own] : m_mappings) {
            Result<void> done = erase(mapping, own);
            if (done)
                done = eraseAudit(mapping, own);
            if (done)
                done = eraseEvents(mapping, own);
            if (!done)
                return done;
        }
        return {};
    }

private:
    [[nodiscard]] QString nameWithout(const QString &name, Id mapping, bool own) const
    {
        return (own ? m_words.isNamed(name) : m_words.isTold(name))
                   ? nobodysName + u' ' + QString::number(mapping)
                   : name;
    }

    Result<void> erase(Id mapping, bool own)
    {
        QString name;
        QByteArray columns, pairs;
        {
            Result<Cursor> found = m_context.database.run(
                QStringLiteral("select name, columns, value_pairs from import_mapping where id = ?"),
                {mapping});
            if (!found)
                return found.error();
            if (!found->next())
                return {};
            name = found->text(0);
            columns = found->bytes(1);
            pairs = found->bytes(2);
        }
        const QString newName = nameWithout(name, mapping, own);
        const QByteArray newColumns = m_words.withoutHeaders(columns), newPairs = m_words.withoutPairs(pairs);
        if (newName == name && newColumns.isEmpty() && newPairs.isEmpty())
            return {};
        return m_context.database.perform(
            QStringLiteral(
                "update import_mapping set name = ?, name_key = ?, columns = ?, value_pairs = ?, version = "
                "version + 1, updated_at = ? where id = ?"),
            {newName, folded(newName), QString::fromUtf8(newColumns.isEmpty() ? columns : newColumns),
             QString::fromUtf8(newPairs.isEmpty() ? pairs : newPairs),
             QString::fromLatin1(m_context.now.text()), mapping});
    }

    // The fields of a mapping by name; null where nothing is left out.
    [[nodiscard]] std::optional<QJsonObject> without(QJsonObject fields, Id mapping, bool own) const
    {
        const QJsonObject before = fields;
        if (const QJsonValue name = fields.value(QLatin1StringView("name")); name.isString())
            fields.insert(QStringLiteral("name"), nameWithout(name.toString(), mapping, own));
        const auto leaveOut = [&](const QString &key,
                                  QByteArray (ErasedWords::*rest)(const QByteArray &) const) {
            if (!fields.value(key).isObject())
                return;
            const QByteArray left = (m_words.*rest)(QJsonDocument(fields.value(key).toObject()).toJson());
            if (!left.isEmpty())
                fields.insert(key, QJsonDocument::fromJson(left).object());
        };
        leaveOut(QStringLiteral("columns"), &ErasedWords::withoutHeaders);
        leaveOut(QStringLiteral("values"), &ErasedWords::withoutPairs);
        return fields == before ? std::nullopt : std::optional(fields);
    }

    Result<void> eraseAudit(Id mapping, bool own)
    {
        for (const QLatin1StringView column :
             {QLatin1StringView("before_values"), QLatin1StringView("after_values")}) {
            const QString rows =
                QStringLiteral("from audit_entry where record = 'import_mapping' and record_id = ?");
            Result<void> erased =
                rewrite(QStringLiteral("select id, %1 %2 and %1 is not null").arg(column, rows), {mapping},
                        QStringLiteral("update audit_entry set %1 = ? where id = ?").arg(column),
                        [&](const QJsonObject &fields) { return without(fields, mapping, own); });
            if (!erased)
                return erased;
        }
        return {};
    }

    Result<void> eraseEvents(Id mapping, bool own)
    {
        const QString data = QStringLiteral("data");
        return rewrite(
            QStringLiteral(
                "select id, payload from event where institution_id = ? and record_id = ? and type like "
                "'import_mapping.%'"),
            {m_context.institution, mapping}, QStringLiteral("update event set payload = ? where id = ?"),
            [&](QJsonObject payload) -> std::optional<QJsonObject> {
                const std::optional<QJsonObject> left = without(payload.value(data).toObject(), mapping, own);
                if (!left)
                    return {};
                payload.insert(data, *left);
                return payload;
            });
    }

    template<class Left>
    Result<void> rewrite(const QString &select, const QVariantList &values, const QString &update,
                         Left &&left)
    {
        std::vector<QVariantList> changes;
        {
            Result<Cursor> found = m_context.database.run(select, values);
            if (!found)
                return found.error();
            while (found->next()) {
                const Id id = found->id(0);
                if (const std::optional<QJsonObject> rest =
                        left(QJsonDocument::fromJson(found->bytes(1)).object()))
                    changes.push_back(
                        {QString::fromUtf8(QJsonDocument(*rest).toJson(QJsonDocument::Compact)), id});
            }
        }
        return m_context.database.runEach(
            update, changes.size(), [&](size_t i) { return changes[i]; }, [](size_t, const Cursor &) {});
    }

    Context &m_context;
    const ErasedWords &m_words;
    std::map<Id, bool> m_mappings;
};

} // namespace

Result<void> eraseFromMappings(Context &context, Id member, const ErasedWords &words)
{
    MappingEraser eraser(context, words);
    const Result<void> found = eraser.find(member);
    return found ? eraser.run() : found;
}

} // namespace ulpan
