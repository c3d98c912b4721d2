#pragma once

#include <QString>

namespace ulpan {

enum class SnippetLanguage : quint8
{
    Curl,
    JavaScript,
    Python
};

// A call as a program makes it. Server and token stand in the environment, as ULPAN_URL and ULPAN_TOKEN, so
// that no secret is copied.
[[nodiscard]] QString apiSnippet(SnippetLanguage language, const QByteArray &method, const QString &target,
                                 const QByteArray &body);

} // namespace ulpan
