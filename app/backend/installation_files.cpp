#include "app/backend/installation_files.h"

#include "app/backend/backend.h"

namespace ulpan {

const QStringList &installationFiles()
{
    static const QStringList names = {
        QStringLiteral("live.sqlite"), QStringLiteral("live.sqlite-wal"), QStringLiteral("live.sqlite-shm"),
        QStringLiteral("test.sqlite"), QStringLiteral("test.sqlite-wal"), QStringLiteral("test.sqlite-shm"),
        QStringLiteral("imports"),     QStringLiteral("test-imports"),    QStringLiteral("key")};
    return names;
}

const QStringList &ownFiles()
{
    static const QStringList names =
        installationFiles() + QStringList{QStringLiteral("lock"), QStringLiteral("in-use"),
                                          QLatin1StringView(Backend::restoreMarker),
                                          QStringLiteral("restore.parts")};
    return names;
}

} // namespace ulpan
