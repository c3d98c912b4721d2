#pragma once

#include "models/base/work_thread.h"
#include "models/imports/entity_directory.h"
#include "models/records/import_row.h"
#include "models/services/learner_service.h"

namespace ulpan {

// A batch of planned rows with what can be made of them by themselves, before the database is asked.
struct PreparedRows
{
    std::vector<ImportRow> rows;
    std::vector<LearnerInput> inputs; // one a row
    LearnerService::Checked news;     // one a row, as checkNew() has them; empty but for those that are to be created

    void keepFirst(size_t count);
    // `newEntities` are those made since the plan. On any thread.
    [[nodiscard]] static PreparedRows of(std::vector<ImportRow> rows, Id institution, const EntityDirectory &newEntities);
};

// Prepares a batch on a thread of its own while the one before it is written. No more than one is held.
class RowsPreparer
{
public:
    // Both outlive this; the entities stay as they are from the first begin() on.
    RowsPreparer(Id institution, const EntityDirectory &newEntities);
    // There is a batch to be taken.
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    // What was begun before has been taken, or dropped.
    void begin(std::vector<ImportRow> rows);
    // Waits for it.
    [[nodiscard]] PreparedRows take();
    void drop();

private:
    const Id m_institution;
    const EntityDirectory &m_newEntities;
    bool m_begun = false;
    std::optional<PreparedRows> m_outcome;
    WorkThread m_thread{QStringLiteral("import-preparer")};
};

} // namespace ulpan
