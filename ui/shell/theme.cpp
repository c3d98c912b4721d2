#include "ui/shell/theme.h"

#include "ui/shell/style.h"

#include <QApplication>
#include <QPixmapCache>
#include <QStyleHints>

#include <array>

namespace ulpan {

namespace {

struct ColourPair
{
    Colour role;
    QRgb light, dark;
};

constexpr std::array themeColours = {
    ColourPair{Colour::Window, 0xFFF6F7F9, 0xFF15181D},
    ColourPair{Colour::Surface, 0xFFFFFFFF, 0xFF1D2127},
    ColourPair{Colour::Text, 0xFF1B1F24, 0xFFE6EDF3},
    ColourPair{Colour::Secondary, 0xFF57606A, 0xFF9DA7B3},
    ColourPair{Colour::Disabled, 0xFF9AA1A9, 0xFF5C636C},
    ColourPair{Colour::Line, 0xFFD8DEE4, 0xFF30363D},
    ColourPair{Colour::Outline, 0xFF868E98, 0xFF6E7681},
    ColourPair{Colour::Hover, 0xFFEDF0F4, 0xFF272C34},
    ColourPair{Colour::Pressed, 0xFFE0E5EB, 0xFF313842},
    ColourPair{Colour::Selection, 0xFFDFE8FB, 0xFF253A66},
    ColourPair{Colour::Accent, 0xFF2F5DD0, 0xFF7AA2FF},
    ColourPair{Colour::AccentHover, 0xFF2850B8, 0xFF93B4FF},
    ColourPair{Colour::AccentPressed, 0xFF21449E, 0xFFABC5FF},
    ColourPair{Colour::OnAccent, 0xFFFFFFFF, 0xFF15181D},
    ColourPair{Colour::Good, 0xFF1A7F37, 0xFF3FB950},
    ColourPair{Colour::Warn, 0xFF8A5A00, 0xFFD29922},
    ColourPair{Colour::Bad, 0xFFC41E2A, 0xFFF85149},
    ColourPair{Colour::AccentTint, 0xFFEEF3FD, 0xFF1C2740},
    ColourPair{Colour::GoodTint, 0xFFEFF8F1, 0xFF182A1E},
    ColourPair{Colour::WarnTint, 0xFFFFF7E6, 0xFF2C2415},
    ColourPair{Colour::BadTint, 0xFFFDF0F0, 0xFF321C1E},
    ColourPair{Colour::TestStripe, 0xFFFFC247, 0xFFE0A32E},
    ColourPair{Colour::OnTestStripe, 0xFF3A2500, 0xFF241700},
};

constexpr bool themeColoursAreInOrder()
{
    for (size_t i = 0; i < themeColours.size(); ++i) {
        if (size_t(themeColours[i].role) != i)
            return false;
    }
    return themeColours.size() == size_t(Colour::OnTestStripe) + 1;
}
static_assert(themeColoursAreInOrder(), "colour() finds a role by its place");

struct PaletteRole
{
    QPalette::ColorRole role;
    Colour colour, disabled;
};

constexpr std::array themePaletteRoles = {
    PaletteRole{QPalette::Window, Colour::Window, Colour::Window},
    PaletteRole{QPalette::WindowText, Colour::Text, Colour::Disabled},
    PaletteRole{QPalette::Base, Colour::Surface, Colour::Window},
    PaletteRole{QPalette::AlternateBase, Colour::Window, Colour::Window},
    PaletteRole{QPalette::Text, Colour::Text, Colour::Disabled},
    PaletteRole{QPalette::PlaceholderText, Colour::Secondary, Colour::Disabled},
    PaletteRole{QPalette::Button, Colour::Surface, Colour::Window},
    PaletteRole{QPalette::ButtonText, Colour::Text, Colour::Disabled},
    PaletteRole{QPalette::BrightText, Colour::Bad, Colour::Disabled},
    PaletteRole{QPalette::ToolTipBase, Colour::Surface, Colour::Surface},
    PaletteRole{QPalette::ToolTipText, Colour::Text, Colour::Text},
    PaletteRole{QPalette::Highlight, Colour::Selection, Colour::Hover},
    PaletteRole{QPalette::HighlightedText, Colour::Text, Colour::Disabled},
    PaletteRole{QPalette::Link, Colour::Accent, Colour::Disabled},
    PaletteRole{QPalette::LinkVisited, Colour::Accent, Colour::Disabled},
    PaletteRole{QPalette::Light, Colour::Surface, Colour::Surface},
    PaletteRole{QPalette::Midlight, Colour::Hover, Colour::Hover},
    PaletteRole{QPalette::Mid, Colour::Line, Colour::Line},
    PaletteRole{QPalette::Dark, Colour::Outline, Colour::Line},
    PaletteRole{QPalette::Shadow, Colour::Outline, Colour::Line},
};

} // namespace

QColor colour(Colour role, Scheme scheme)
{
    const ColourPair &pair = themeColours[size_t(role)];
    return QColor::fromRgb(scheme == Scheme::Light ? pair.light : pair.dark);
}

QColor colour(Colour role)
{
    return colour(role, schemeOf(QGuiApplication::palette()));
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QPalette paletteFor(Scheme scheme)
{
    QPalette palette;
    for (const PaletteRole &row : themePaletteRoles) {
        palette.setColor(QPalette::Active, row.role, colour(row.colour, scheme));
        palette.setColor(QPalette::Inactive, row.role, colour(row.colour, scheme));
        palette.setColor(QPalette::Disabled, row.role, colour(row.disabled, scheme));
    }
    return palette;
}

Theme::Theme(QObject *parent) : QObject(parent), m_startedIn(schemeOf(QGuiApplication::palette()))
{
    QApplication::setStyle(new Style);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
    apply();
}

void Theme::choose(SchemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // Also dresses what the desktop draws: the title bar and native dialogs.
    QGuiApplication::styleHints()->setColorScheme(choice == SchemeChoice::System  ? Qt::ColorScheme::Unknown
                                                  : choice == SchemeChoice::Light ? Qt::ColorScheme::Light
                                                                                  : Qt::ColorScheme::Dark);
#endif
    apply();
}

Scheme Theme::scheme() const
{
    switch (m_choice) {
    case SchemeChoice::Light:
        return Scheme::Light;
    case SchemeChoice::Dark:
        return Scheme::Dark;
    case SchemeChoice::System:
        break;
    }
    return desktopScheme();
}

Scheme Theme::desktopScheme() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark
                                                                                 : Scheme::Light;
#else
    return m_startedIn;
#endif
}

void Theme::apply()
{
    QPixmapCache::clear();
    QApplication::setPalette(paletteFor(scheme()));
    Q_EMIT changed();
}

} // namespace ulpan
