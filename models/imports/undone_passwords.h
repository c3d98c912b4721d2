#pragma once

#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "models/services/context.h"

namespace ulpan {

// The passwords that learners of a batch of rows on its way back have today, those that were there before the
// import.
class UndonePasswords
{
public:
    [[nodiscard]] static Result<UndonePasswords> find(Context &context, const ImportJob &job,
                                                      std::span<const ImportRow> rows);

    // The import set it, and nobody has changed it.
    [[nodiscard]] bool isImports(const ImportRow &row) const { return m_held.value(row.id).imports; }
    // The import set one, and another stands in its place.
    [[nodiscard]] bool isChanged(const ImportRow &row) const { return m_held.value(row.id).changed; }
    // It was chosen since the import began, whether or not the import had set one.
    [[nodiscard]] bool isChosen(const ImportRow &row) const { return m_held.value(row.id).chosen; }

    // What write() takes away, and that it leaves it after all.
    void takeBack(const ImportRow &row) { m_held[row.id].goes = true; }
    void leave(const ImportRow &row) { m_held[row.id].goes = false; }
    // Precondition "record.stale" where somebody has meanwhile chosen one.
    [[nodiscard]] Result<void> write(Context &context) const;

private:
    struct Held
    {
        Id member = 0;
        QByteArray hash = {};
        bool imports = false, changed = false, chosen = false, goes = false;
    };
    QHash<Id, Held> m_held; // by the row's id
};

// What a row keeps of the hash that was set.
[[nodiscard]] QString digestOfHash(const QByteArray &hash);

} // namespace ulpan
