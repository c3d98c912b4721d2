#pragma once

#include "models/base/choice.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icon.h"

#include <QMenu>

#include <span>

class QActionGroup;

namespace ulpan {

class InterfaceLanguage;
class Settings;

// The choice of language and colours: what is chosen holds at once and is remembered.
class AppearanceMenu : public QMenu
{
    Q_OBJECT

public:
    AppearanceMenu(Settings &settings, Theme &theme, InterfaceLanguage &language, QWidget *parent);

private:
    void addLanguages(Settings &settings, InterfaceLanguage &language);
    void addSchemes(Settings &settings, Theme &theme);
};

struct SchemeOption
{
    SchemeChoice choice;
    const char *name, *text; // how it is kept, how it is shown
    Icon icon;
};
[[nodiscard]] std::span<const SchemeOption> schemeOptions();
[[nodiscard]] QString schemeText(SchemeChoice choice);
// At once, and remembered.
void chooseLanguage(Settings &settings, InterfaceLanguage &language, Language choice);
void chooseScheme(Settings &settings, Theme &theme, SchemeChoice choice);

// Puts what was remembered to work: language, colours, text size. Before the window is made.
void restoreAppearance(const Settings &settings, Theme &theme, InterfaceLanguage &language);
// For all tables, at once and from now on.
void chooseCompactTables(Settings &settings, bool compact);
// Larger or smaller by a step of 25 %, or back to normal with 0; kept within 100 to 200 %.
void stepTextScale(Settings &settings, int direction);

} // namespace ulpan
