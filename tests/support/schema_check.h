#pragma once

#include <QJsonObject>
#include <QStringList>

namespace ulpan::tests {

// What of a value does not fit a schema of an OpenAPI document. A name that the schema does not have is a
// fault as well, so that nothing is answered that nobody has described.
[[nodiscard]] QStringList schemaFaults(const QJsonObject &document, const QJsonObject &schema,
                                       const QJsonValue &value, const QString &at = QStringLiteral("answer"));

// The schema under which the document describes an answer of that status; empty where it has none.
[[nodiscard]] QJsonObject answerSchema(const QJsonObject &document, const QString &path,
                                       const QString &method, int status);

} // namespace ulpan::tests
