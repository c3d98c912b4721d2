#pragma once

#include "models/records/import_job.h"

class QWidget;

namespace ulpan {

struct ViewContext;

// What taking an import back would do: for how many, and what stays.
[[nodiscard]] QString takeBackQuestion(const ImportJob &job);
// Asks that over a page, begins it and goes to where it is followed; where it is not possible, says why.
void askToTakeBack(ViewContext &context, QWidget *page, const QString &import);

} // namespace ulpan
