#include "ui/pages/api_snippets.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

// As a literal of both languages, which read it as JSON does.
QString codeQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + quoted.replace(u'\n', QStringLiteral("\\n")) + u'"';
}

QString curlSnippet(const QByteArray &method, const QString &target, const QString &body)
{
    QString text =
        QStringLiteral("curl -X %1 \"$ULPAN_URL\"%2 \\\n  -H \"Authorization: Bearer $ULPAN_TOKEN\"")
            .arg(QLatin1StringView(method), shellQuoted(target));
    if (!body.isEmpty())
        text += QStringLiteral(" \\\n  -H 'Content-Type: application/json' \\\n  -d ") + shellQuoted(body);
    return text + u'\n';
}

QString javaScriptSnippet(const QByteArray &method, const QString &target, const QString &body)
{
    QString text = QStringLiteral("const response = await fetch(process.env.ULPAN_URL + %1, {\n"
                                  "  method: \"%2\",\n  headers: {\n"
                                  "    Authorization: `Bearer ${process.env.ULPAN_TOKEN}`,\n")
                       .arg(codeQuoted(target), QLatin1StringView(method));
    if (!body.isEmpty())
        text += QStringLiteral("    \"Content-Type\": \"application/json\",\n");
    text += QStringLiteral("  },\n");
    if (!body.isEmpty())
        text += QStringLiteral("  body: %1,\n").arg(codeQuoted(body));
    return text + QStringLiteral("});\nconsole.log(response.status, await response.text());\n");
}

QString pythonSnippet(const QByteArray &method, const QString &target, const QString &body)
{
    QString text =
        QStringLiteral(
            "import os\nimport urllib.request\n\nrequest = urllib.request.Request(\n"
            "    os.environ[\"ULPAN_URL\"] + %1,\n    method=\"%2\",\n"
            "    headers={\n        \"Authorization\": \"Bearer \" + os.environ[\"ULPAN_TOKEN\"],\n")
            .arg(codeQuoted(target), QLatin1StringView(method));
    if (!body.isEmpty())
        text += QStringLiteral("        \"Content-Type\": \"application/json\",\n");
    text += QStringLiteral("    },\n");
    if (!body.isEmpty())
        text += QStringLiteral("    data=%1.encode(),\n").arg(codeQuoted(body));
    return text + QStringLiteral(")\nwith urllib.request.urlopen(request) as response:\n"
                                 "    print(response.status, response.read().decode())\n");
}

} // namespace

QString apiSnippet(SnippetLanguage language, const QByteArray &method, const QString &target,
                   const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QString sent =
        QString::fromUtf8(document.isNull() ? body.trimmed() : document.toJson(QJsonDocument::Compact));
    switch (language) {
    case SnippetLanguage::Curl:
        return curlSnippet(method, target, sent);
    case SnippetLanguage::JavaScript:
        return javaScriptSnippet(method, target, sent);
    case SnippetLanguage::Python:
        return pythonSnippet(method, target, sent);
    }
    Q_UNREACHABLE();
}

} // namespace ulpan
