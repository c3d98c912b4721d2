#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

namespace ulpan {

enum class Scheme : quint8
{
    Light,
    Dark
};

// What a colour is for. Tints are backgrounds for text of their own role; Disabled is below AA on purpose.
enum class Colour : quint8
{
    Window,
    Surface,
    Text,
    Secondary,
    Disabled,
    Line,
    Outline,
    Hover,
    Pressed,
    Selection,
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    Good,
    Warn,
    Bad,
    AccentTint,
    GoodTint,
    WarnTint,
    BadTint,
    TestStripe,
    OnTestStripe,
};

[[nodiscard]] QColor colour(Colour role, Scheme scheme);
// In the scheme the application shows now.
[[nodiscard]] QColor colour(Colour role);
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] QPalette paletteFor(Scheme scheme);

enum class SchemeChoice : quint8
{
    System,
    Light,
    Dark
};

// Puts our style and one of our two palettes on the application, and follows the desktop where it says what
// it wants.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    void choose(SchemeChoice choice);
    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;

Q_SIGNALS:
    void changed();

private:
    void apply();
    [[nodiscard]] Scheme desktopScheme() const;

    Scheme m_startedIn;
    SchemeChoice m_choice = SchemeChoice::System;
};

} // namespace ulpan
