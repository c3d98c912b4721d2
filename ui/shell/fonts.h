#pragma once

#include <QEvent>
#include <QFont>

class QObject;

namespace ulpan {

enum class TextStyle : quint8
{
    Body,
    Strong,
    Title,
    Section,
    Secondary,
    Technical
};

// Loads the bundled families and makes Body the application's font; once, after QApplication exists.
void installFonts();
// Has the system look for letters that our own families lack, a script at a time while nothing else is to be
// done: the first name that is written in them would wait for it while somebody scrolls.
void lookForOtherLetters(QObject *owner);
// In percent of the base size, 100 to 200; what is laid out keeps its proportions, and every widget hears of
// it through ApplicationFontChange.
void setTextScale(int percent);
[[nodiscard]] int textScale();
// Whether tables have lower rows; every widget that follows the size of text hears of it.
void setCompactTables(bool compact);
[[nodiscard]] bool compactTables();
// Sent to the application when lengths have changed that are not those of text.
[[nodiscard]] QEvent::Type lengthsChangedEvent();
[[nodiscard]] QFont font(TextStyle style);
// A length of the 100 % design in pixels of the present scale.
[[nodiscard]] int scaled(int pixels);
// A length that was right at another scale, in pixels of the present one; there and back it is the same.
[[nodiscard]] int rescaled(int pixels, int percent);

} // namespace ulpan
