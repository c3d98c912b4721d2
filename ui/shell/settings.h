#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <span>

namespace ulpan {

// What the console remembers between runs. Secrets are not settings: they live in the keychain only.
enum class Setting : quint8
{
    Language,
    ColourScheme,
    TextScale,
    CompactTables,
    NavigationCollapsed,
    WindowGeometry,
    LastGeometry,
    LastConnection,
    Connections,
    LastLink,
    TableColumns,
    SplitterState,
    SavedFilters,
    Narrowing,
    Institution,
    TestEnvironment,
    RecentChoices,
};

enum class SettingScope : quint8
{
    Application,
    Connection
};

struct SettingRow
{
    Setting setting;
    const char *key;
    SettingScope scope;
    // The value where none was kept; its type is the setting's.
    QVariant (*fallback)();
};
[[nodiscard]] std::span<const SettingRow> settingRows();

// Typed access to an INI file in the program's data folder. `part` names one of many, such as a view whose
// columns are kept.
class Settings
{
public:
    // Empty: the user's configuration folder; otherwise settings.ini in that folder, which travels with it.
    explicit Settings(const QString &folder = {});
    // Whose values settings of scope Connection are; "local" until said otherwise.
    void setConnection(const QString &id) { m_connection = id; }
    [[nodiscard]] QString connection() const { return m_connection; }

    [[nodiscard]] bool flag(Setting setting, const QString &part = {}) const;
    [[nodiscard]] int number(Setting setting, const QString &part = {}) const;
    [[nodiscard]] QString text(Setting setting, const QString &part = {}) const;
    [[nodiscard]] QByteArray bytes(Setting setting, const QString &part = {}) const;
    void set(Setting setting, const QVariant &value, const QString &part = {});
    void forget(Setting setting, const QString &part = {});
    // All that was remembered of a connection.
    void forgetConnection(const QString &id);

private:
    [[nodiscard]] QVariant value(Setting setting, const QString &part) const;
    [[nodiscard]] QString path(Setting setting, const QString &part) const;

    QSettings m_file;
    QString m_connection = QStringLiteral("local");
};

} // namespace ulpan
