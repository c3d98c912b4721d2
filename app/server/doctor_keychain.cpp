#include "app/server/doctor.h"

#include <QFile>

#ifdef ULPAN_WITH_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#endif

namespace ulpan {

namespace {

using enum Diagnosis::State;

#ifdef ULPAN_WITH_DBUS

// Those that the console knows how to ask.
constexpr const char *keychainServices[] = {"org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5"};

bool hasDesktop()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !address.isEmpty() || (!folder.isEmpty() && QFile::exists(folder + QStringLiteral("/bus")));
}

#endif

} // namespace

// The server keeps its secrets under the key file; the keychain is for the sign-ins of the console on the same machine.
Diagnosis examineKeychain()
{
#ifdef ULPAN_WITH_DBUS
    if (!hasDesktop())
        return {"keychain", Good, QStringLiteral("this user has no desktop here, and the server needs no keychain")};
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QDBusConnectionInterface *services = bus.isConnected() ? bus.interface() : nullptr;
    for (const char *name : keychainServices) {
        const QString service = QLatin1StringView(name);
        if (services && (services->isServiceRegistered(service) || services->activatableServiceNames().value().contains(service)))
            return {"keychain", Good, QStringLiteral("the console keeps its sign-ins in %1").arg(service)};
    }
    return {"keychain", Doubtful, QStringLiteral("this desktop has none that answers, so that the console asks for a password at each start"),
            QStringLiteral("install a keychain that other programs may use, such as GNOME Keyring or KWallet")};
#else
    return {"keychain", Good, QStringLiteral("the console keeps its sign-ins in that of the system")};
#endif
}

} // namespace ulpan
