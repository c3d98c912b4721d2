#include "ui/shell/settings.h"

#include <array>

namespace ulpan {

namespace {

QVariant settingOff()
{
    return false;
}

QVariant settingNothing()
{
    return QString();
}

QVariant settingBytes()
{
    return QByteArray();
}

QVariant settingFullSize()
{
    return 100;
}

QVariant settingSystem()
{
    return QStringLiteral("system");
}

// Language is empty until one was chosen: then the desktop's is taken.
constexpr std::array settingTable = {
    SettingRow{Setting::Language, "appearance/language", SettingScope::Application, settingNothing},
    SettingRow{Setting::ColourScheme, "appearance/scheme", SettingScope::Application, settingSystem},
    SettingRow{Setting::TextScale, "appearance/text_scale", SettingScope::Application, settingFullSize},
    SettingRow{Setting::CompactTables, "appearance/compact_tables", SettingScope::Application, settingOff},
    SettingRow{Setting::NavigationCollapsed, "window/navigation_collapsed", SettingScope::Application,
               settingOff},
    SettingRow{Setting::WindowGeometry, "window/geometry", SettingScope::Connection, settingBytes},
    // Of whichever connection, for one that is new.
    SettingRow{Setting::LastGeometry, "window/geometry", SettingScope::Application, settingBytes},
    SettingRow{Setting::LastConnection, "connections/last", SettingScope::Application, settingNothing},
    SettingRow{Setting::Connections, "connections/list", SettingScope::Application, settingNothing},
    SettingRow{Setting::LastLink, "place/link", SettingScope::Connection, settingNothing},
    SettingRow{Setting::TableColumns, "table/columns", SettingScope::Connection, settingBytes},
    SettingRow{Setting::SplitterState, "splitter/state", SettingScope::Connection, settingBytes},
    SettingRow{Setting::SavedFilters, "table/filters", SettingScope::Connection, settingNothing},
    SettingRow{Setting::Narrowing, "table/narrowing", SettingScope::Connection, settingNothing},
    SettingRow{Setting::Institution, "place/institution", SettingScope::Connection, settingNothing},
    SettingRow{Setting::TestEnvironment, "place/test", SettingScope::Connection, settingOff},
    SettingRow{Setting::RecentChoices, "palette/recent", SettingScope::Connection, settingNothing},
};

constexpr bool settingsAreInOrder()
{
    for (size_t i = 0; i < settingTable.size(); ++i) {
        if (size_t(settingTable[i].setting) != i)
            return false;
    }
    return true;
}
static_assert(settingsAreInOrder(), "a setting is found by its place");

QString settingsFile(const QString &folder)
{
    if (!folder.isEmpty())
        return folder + QStringLiteral("/settings.ini");
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("ulpan"),
                     QStringLiteral("console"))
        .fileName();
}

} // namespace

std::span<const SettingRow> settingRows()
{
    return settingTable;
}

Settings::Settings(const QString &folder) : m_file(settingsFile(folder), QSettings::IniFormat) {}

QString Settings::path(Setting setting, const QString &part) const
{
    const SettingRow &row = settingTable[size_t(setting)];
    QString result = QLatin1StringView(row.key);
    if (row.scope == SettingScope::Connection)
        result.prepend(QStringLiteral("at/%1/").arg(m_connection));
    return part.isEmpty() ? result : result + QLatin1Char('/') + part;
}

QVariant Settings::value(Setting setting, const QString &part) const
{
    return m_file.value(path(setting, part), settingTable[size_t(setting)].fallback());
}

bool Settings::flag(Setting setting, const QString &part) const
{
    return value(setting, part).toBool();
}

int Settings::number(Setting setting, const QString &part) const
{
    return value(setting, part).toInt();
}

QString Settings::text(Setting setting, const QString &part) const
{
    return value(setting, part).toString();
}

QByteArray Settings::bytes(Setting setting, const QString &part) const
{
    return value(setting, part).toByteArray();
}

void Settings::set(Setting setting, const QVariant &newValue, const QString &part)
{
    Q_ASSERT(newValue.metaType() == settingTable[size_t(setting)].fallback().metaType());
    m_file.setValue(path(setting, part), newValue);
}

void Settings::forget(Setting setting, const QString &part)
{
    m_file.remove(path(setting, part));
}

void Settings::forgetConnection(const QString &id)
{
    m_file.remove(QStringLiteral("at/") + id);
}

} // namespace ulpan
