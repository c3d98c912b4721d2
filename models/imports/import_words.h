#pragma once

#include "models/base/catalogue.h"
#include "models/imports/import_gates.h"

namespace ulpan {

// The arguments of a reason with what people call a field, a gate or a state in place of its name in
// programs.
[[nodiscard]] QStringList spokenImportArguments(const Catalogue &catalogue, Language language,
                                                QByteArrayView reason, const QStringList &arguments);

// What people call a field of learners or of import files by its name in either dialect; an unknown name as
// it is.
[[nodiscard]] QString importFieldText(const Catalogue &catalogue, Language language, const QString &name);

// What a gate asks for, with its figures, as a sentence.
[[nodiscard]] QString gateText(const Catalogue &catalogue, Language language, const ImportGate &gate);

// The names of all gates there can be.
[[nodiscard]] QStringList importGateNames();

} // namespace ulpan
