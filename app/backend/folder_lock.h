#pragma once

#include "models/base/result.h"

#include <QFile>

namespace ulpan {

// Says that this process uses a data folder, alone or with others: several commands may work beside a server, but a restore or
// a change of the key may not. The system lets go of it when the process ends, however it ends.
class FolderLock
{
public:
    enum class Use : quint8 { Shared, Alone };
    explicit FolderLock(const QString &folder) : m_file(folder + QStringLiteral("/in-use")) {}

    // Changes the use where there is one already. Unavailable "installation.busy" {folder} when others are in the way,
    // "installation.folder" {folder} and "file.unwritable" when the mark cannot be made.
    [[nodiscard]] Result<void> take(Use use);
    // Takes the mark out of the folder again: for one that has come to nothing, and only while it is held alone.
    void remove() { m_file.remove(); }

private:
    QFile m_file;
};

} // namespace ulpan
