#pragma once

class QWidget;

namespace ulpan {

// What this program is, its version and its licence.
void openAbout(QWidget *parent);

} // namespace ulpan
