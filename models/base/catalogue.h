#pragma once

#include "models/base/choice.h"
#include "models/base/error.h"

#include <QTranslator>

#include <array>
#include <memory>

namespace ulpan {

// Texts in a given language, for a server that answers each caller in theirs; the window's own translators stay apart.
// Safe to read from any thread once made.
class Catalogue
{
public:
    // What people call what a reason's arguments name, such as a field; the arguments otherwise.
    using SpokenArguments = QStringList (*)(const Catalogue &catalogue, Language language, QByteArrayView reason, const QStringList &arguments);
    // Null: arguments are written as they are.
    explicit Catalogue(SpokenArguments spoken = nullptr);
    // `source` is English and marked for lupdate in `context`; %1… are filled from `arguments`, isolated in sentences.
    [[nodiscard]] QString text(Language language, const char *context, const char *source,
                               const QStringList &arguments = {}) const;
    [[nodiscard]] QString reason(Language language, QByteArrayView reason, const QStringList &arguments = {}) const;
    [[nodiscard]] QString message(Language language, const Error &error) const { return reason(language, error.reason, error.arguments); }
    [[nodiscard]] QString message(Language language, const Problem &problem) const { return reason(language, problem.reason, problem.arguments); }
    // A sentence about a field of that name.
    [[nodiscard]] QString fault(Language language, const QString &field, const QString &sentence) const;

private:
    const SpokenArguments m_spoken;
    std::array<std::unique_ptr<QTranslator>, 3> m_translators;
};

} // namespace ulpan
