#pragma once

#include "models/records/learner.h"

#include <QJsonObject>

namespace ulpan {

// The rows by which a change is read, and those of what stands in it.
[[nodiscard]] const RecordType &bulkChangeType();

// What is to become of each member of a selection: {"tags": {"add": […], "remove": […]} or {"replace": […]},
// "locations" and "countries" likewise, "entity": id, "role": name, "status": name, "session": {"add": id,
// "remove": id}}.
class BulkChange
{
public:
    // Invalid with a problem a field; "bulk_edit.nothing" when no change is in it.
    [[nodiscard]] static Result<BulkChange> fromJson(const QJsonObject &input);
    [[nodiscard]] QByteArray json() const;

    // What the member would be, and what is against it.
    [[nodiscard]] Learner appliedTo(const Learner &member, QList<Problem> &problems) const;

    // Null where it is not meant; id 0 where there is to be none.
    [[nodiscard]] std::optional<Id> entity() const;
    [[nodiscard]] std::optional<Role> role() const;
    // The session they come into and the one they leave; 0 where none is meant.
    [[nodiscard]] Id joins() const { return m_joins; }
    [[nodiscard]] Id leaves() const { return m_leaves; }
    [[nodiscard]] bool touchesSessions() const { return m_joins || m_leaves; }
    // The entity's name, which the members are then shown with.
    void nameEntity(const QString &name) { m_fields.value.entity.name = name; }

private:
    struct Lists
    {
        const char *word = nullptr; // in the change
        const char *wire = nullptr; // of the field
        QStringList add, remove;
        std::optional<QStringList> replace = {};
    };
    [[nodiscard]] static Result<Lists> readLists(const char *word, const char *wire, const QJsonValue &input);

    [[nodiscard]] QList<Problem> readSession(const QJsonValue &input);

    QJsonObject m_input;
    std::vector<Lists> m_lists;
    Change<Learner> m_fields; // entity, role, status
    Id m_joins = 0, m_leaves = 0;
};

} // namespace ulpan
