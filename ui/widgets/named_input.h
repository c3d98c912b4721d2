#pragma once

#include <QWidget>

namespace ulpan {

// An input under its name, which screen readers read too.
[[nodiscard]] QWidget *namedInput(const QString &name, QWidget *input);

} // namespace ulpan
