#include "app/backend/key_change.h"

#include "models/services/installation_secrets.h"

namespace ulpan {

namespace {

Result<void> changeIn(const Environment::Config &environment, const InstallationKey &key, Instant now)
{
    Result<std::unique_ptr<Store>> opened = Store::open(environment.location);
    if (!opened)
        return opened.error();
    Store &store = **opened;
    Result<void> done = store.claim(Store::Claim::Alone);
    if (done)
        done = store.migrate();
    const std::optional<InstallationKey> before = key.previous();
    if (!done || !before)
        return done;
    done = noteKeyChange(store, now, key);
    if (done)
        done = ImportSpool(store, environment.spoolFolder, key.forPurpose("uploads")).reseal(before->forPurpose("uploads"));
    return done ? changeEnvironmentKey(store, now, key) : done;
}

} // namespace

Result<InstallationKey> beginKeyChange(const QString &keyPath)
{
    Result<InstallationKey> key = InstallationKey::fromFile(keyPath);
    // One that was begun already is finished first, otherwise what it had not reached would be under neither key.
    if (!key || key->previous())
        return key;
    const InstallationKey next = key->successor();
    Result<void> saved = next.save(keyPath);
    return saved ? Result<InstallationKey>(next) : saved.error();
}

Result<InstallationKey> finishKeyChange(const QString &keyPath, const InstallationKey &key, std::span<const Environment::Config> environments,
                                        const Clock &clock)
{
    for (const Environment::Config &environment : environments) {
        Result<void> done = changeIn(environment, key, clock.now());
        if (!done)
            return done.error();
    }
    Result<void> saved = key.withoutPrevious().save(keyPath);
    return saved ? Result<InstallationKey>(key.withoutPrevious()) : saved.error();
}

} // namespace ulpan
