#pragma once

#include <QMenu>

class QActionGroup;

namespace ulpan {

class InterfaceLanguage;
class Settings;
class Theme;

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

// Puts what was remembered to work: language, colours, text size. Before the window is made.
void restoreAppearance(const Settings &settings, Theme &theme, InterfaceLanguage &language);
// Larger or smaller by a step of 25 %, or back to normal with 0; kept within 100 to 200 %.
void stepTextScale(Settings &settings, int direction);

} // namespace ulpan
