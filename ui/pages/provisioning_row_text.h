#pragma once

#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"

#include <QJsonValue>

class QBoxLayout;
class QWidget;

namespace ulpan {

class TextLabel;

// Texts of the pane that shows one row of an import: they wrap, can be copied, and stand at the side where
// the window's language begins, whatever is written in them.
[[nodiscard]] TextLabel *paneText(TextStyle style, Colour ink, const QString &text);
// A planned value; "(empty)" where there is none.
[[nodiscard]] TextLabel *paneValue(const QString &field, const QJsonValue &value, Colour ink);
// "In the file: value".
void addPaneLine(QBoxLayout *column, const QString &label, const QString &field, const QJsonValue &value,
                 Colour ink);
// "Dana Levi, 3 d ago"; empty where neither is known.
[[nodiscard]] QString byWhomText(const QJsonValue &by, const QJsonValue &at);
// Where Tab stops behind `before`, which need not be a stop itself.
void stopAfter(QWidget *before, QWidget *stop);

} // namespace ulpan
