#include "app/backend/key_change.h"
#include "app/server/commands.h"

namespace ulpan {

int runKeyRotate(const CommandLine &line)
{
    Result<BackendConfig> config = backendConfig(line);
    if (!config)
        return fail(config.error());
    {
        // Says what is wrong with the key or the databases before anything changes, and ends a change that was broken off.
        Result<std::unique_ptr<Backend>> backend = openBackend(line, Installation::MustExist, {.use = FolderLock::Use::Alone});
        if (!backend)
            return fail(backend.error());
    }
    FolderLock lock(config->dataFolder);
    Result<void> taken = lock.take(FolderLock::Use::Alone);
    if (!taken)
        return fail(taken.error());
    const QString path = config->dataFolder + QStringLiteral("/key");
    Result<InstallationKey> key = beginKeyChange(path);
    if (key)
        key = finishKeyChange(path, *key, Backend::environmentConfigs(*config, *key), SystemClock());
    if (!key)
        return fail(key.error());
    printPairs(line, {{"fingerprint", QString::fromLatin1(key->fingerprint())}});
    say(QStringLiteral("Everything is sealed under the new key. Make a backup with the new key, and copy %1 to every other machine of this installation.").arg(path));
    return 0;
}

} // namespace ulpan
