#pragma once

#include "models/records/institution.h"

#include <QWidget>

#include <functional>

namespace ulpan {

struct ViewContext;

// Asks an operator who the first owner of an institution without members is, makes them, and says so.
void askForFirstOwner(ViewContext &context, QWidget *asker, const Institution &institution,
                      const std::function<void()> &made);

} // namespace ulpan
