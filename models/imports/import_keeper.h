#pragma once

#include "models/imports/import_engine.h"

namespace ulpan {

// Forgets what imports need no more: of those that ended as long ago as an undo is possible, what they keep
// of rows that came to nobody, or whose learner their undo removed, and of other cells (withoutCells); and
// plans that nobody has applied for as long, with their files.
class ImportKeeper
{
public:
    static constexpr qint64 keptDays = ImportEngine::undoDays;

    // All outlive this.
    ImportKeeper(Store &store, const Clock &clock, const ImportEngine &imports, const ImportSpool &spool)
        : m_store(store), m_clock(clock), m_imports(imports), m_spool(spool)
    {
    }
    // Looks once an hour, and at so many imports.
    [[nodiscard]] Result<void> tidy(int most = 20);

private:
    struct Kept
    {
        Id number = 0, institution = 0;
        QString id;
    };
    [[nodiscard]] Result<std::vector<Kept>> find(const char *condition, int most) const;
    [[nodiscard]] Result<void> cancel(const Kept &job) const;
    [[nodiscard]] Result<void> forget(const Kept &job) const;

    Store &m_store;
    const Clock &m_clock;
    const ImportEngine &m_imports;
    const ImportSpool &m_spool;
    Instant m_next;
};

} // namespace ulpan
