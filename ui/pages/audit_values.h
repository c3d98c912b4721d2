#pragma once

#include "models/records/field.h"

#include <QJsonValue>

namespace ulpan {

// A value that the audit keeps of a field, for people: choices and abilities in words, moments and days as
// the reader writes them, records by their names. `field` null: of no field that is known here.
[[nodiscard]] QString auditValueText(const FieldInfo *field, const QJsonValue &value);

// What a field of the audit that no record shows is called; empty where it says nothing to people.
[[nodiscard]] QString auditFigureLabel(const QString &name);

} // namespace ulpan
