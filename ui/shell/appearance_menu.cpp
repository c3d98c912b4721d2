#include "ui/shell/appearance_menu.h"

#include "ui/shell/fonts.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/retranslate.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <array>

namespace ulpan {

namespace {

constexpr std::array schemeRows = {
    SchemeOption{SchemeChoice::System, "system", QT_TRANSLATE_NOOP("Appearance", "Colours of the desktop"),
                 Icon::Desktop},
    SchemeOption{SchemeChoice::Light, "light", QT_TRANSLATE_NOOP("Appearance", "Light"), Icon::Light},
    SchemeOption{SchemeChoice::Dark, "dark", QT_TRANSLATE_NOOP("Appearance", "Dark"), Icon::Dark},
};

} // namespace

AppearanceMenu::AppearanceMenu(Settings &settings, Theme &theme, InterfaceLanguage &language, QWidget *parent)
    : QMenu(parent)
{
    addLanguages(settings, language);
    addSeparator();
    addSchemes(settings, theme);
    retranslate(this, [this] {
        setTitle(tr("Language and &appearance"));
        setAccessibleName(tr("Language and appearance"));
    });
}

void AppearanceMenu::addLanguages(Settings &settings, InterfaceLanguage &language)
{
    auto *group = new QActionGroup(this);
    for (Language choice : {Language::Hebrew, Language::French, Language::English}) {
        QAction *action = addAction(InterfaceLanguage::nativeName(choice));
        action->setCheckable(true);
        action->setChecked(choice == language.language());
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this,
                [&settings, &language, choice] { chooseLanguage(settings, language, choice); });
        connect(&language, &InterfaceLanguage::changed, action,
                [action, &language, choice] { action->setChecked(choice == language.language()); });
    }
}

void AppearanceMenu::addSchemes(Settings &settings, Theme &theme)
{
    auto *group = new QActionGroup(this);
    for (const SchemeOption &row : schemeRows) {
        QAction *action = addAction(ulpan::icon(row.icon, Colour::Secondary), QString());
        action->setCheckable(true);
        action->setChecked(row.choice == theme.choice());
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this,
                [&settings, &theme, &row] { chooseScheme(settings, theme, row.choice); });
        connect(&theme, &Theme::changed, action,
                [action, &theme, &row] { action->setChecked(row.choice == theme.choice()); });
        retranslate(this, [action, &row] { action->setText(schemeText(row.choice)); });
    }
}

std::span<const SchemeOption> schemeOptions()
{
    return schemeRows;
}

QString schemeText(SchemeChoice choice)
{
    for (const SchemeOption &row : schemeRows) {
        if (row.choice == choice)
            return QCoreApplication::translate("Appearance", row.text);
    }
    return {};
}

void chooseScheme(Settings &settings, Theme &theme, SchemeChoice choice)
{
    for (const SchemeOption &row : schemeRows) {
        if (row.choice == choice)
            settings.set(Setting::ColourScheme, QString::fromLatin1(row.name));
    }
    theme.choose(choice);
}

void chooseLanguage(Settings &settings, InterfaceLanguage &language, Language choice)
{
    settings.set(Setting::Language, QString::fromLatin1(nameOf(choice)));
    language.choose(choice);
}

void restoreAppearance(const Settings &settings, Theme &theme, InterfaceLanguage &language)
{
    setTextScale(settings.number(Setting::TextScale));
    setCompactTables(settings.flag(Setting::CompactTables));
    const QString scheme = settings.text(Setting::ColourScheme);
    for (const SchemeOption &row : schemeRows) {
        if (scheme == QLatin1StringView(row.name))
            theme.choose(row.choice);
    }
    language.choose(
        byName<Language>(settings.text(Setting::Language)).value_or(InterfaceLanguage::ofDesktop()));
}

void chooseCompactTables(Settings &settings, bool compact)
{
    settings.set(Setting::CompactTables, compact);
    setCompactTables(compact);
}

void stepTextScale(Settings &settings, int direction)
{
    setTextScale(direction ? textScale() + 25 * direction : 100);
    settings.set(Setting::TextScale, textScale());
}

} // namespace ulpan
