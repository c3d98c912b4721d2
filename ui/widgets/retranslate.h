#pragma once

#include <QWidget>

#include <functional>

namespace ulpan {

// Each calls its function now and whenever that changes for the whole application, so that what depends on it
// is written in one place; lives as long as the widget.
void retranslate(QWidget *widget, std::function<void()> texts);
void followTextSize(QWidget *widget, std::function<void()> lengths);
void followColours(QWidget *widget, std::function<void()> colours);

} // namespace ulpan
