#include "tests/layers/sources.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace ulpan::tests {

namespace {

// Length of the literal that begins at `from`, quotes included.
qsizetype literalLength(const QString &text, qsizetype from)
{
    const QChar quote = text[from];
    const bool raw = quote == QLatin1Char('"') && from > 0 && text[from - 1] == QLatin1Char('R');
    if (raw) {
        const qsizetype open = text.indexOf(QLatin1Char('('), from);
        const QString end = QLatin1Char(')') + text.mid(from + 1, open - from - 1) + QLatin1Char('"');
        const qsizetype close = text.indexOf(end, open);
        return (close < 0 ? text.size() : close + end.size()) - from;
    }
    qsizetype at = from + 1;
    while (at < text.size() && text[at] != quote && text[at] != QLatin1Char('\n'))
        at += text[at] == QLatin1Char('\\') ? 2 : 1;
    return std::min(at + 1, text.size()) - from;
}

// Length of the comment that begins at `from`; 0 where none does.
qsizetype commentLength(const QString &text, qsizetype from)
{
    const QStringView rest = QStringView(text).mid(from, 2);
    if (rest == QLatin1StringView("//")) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), from);
        return (end < 0 ? text.size() : end) - from;
    }
    if (rest == QLatin1StringView("/*")) {
        const qsizetype end = text.indexOf(QLatin1StringView("*/"), from + 2);
        return (end < 0 ? text.size() : end + 2) - from;
    }
    return 0;
}

void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        if (text[i] != QLatin1Char('\n'))
            text[i] = QLatin1Char(' ');
    }
}

enum class Literals : quint8
{
    Keep,
    Blank
};

QString withoutComments(QString text, Literals literals)
{
    for (qsizetype at = 0; at < text.size();) {
        const bool digitSeparator =
            text[at] == QLatin1Char('\'') && at > 0 && text[at - 1].isLetterOrNumber();
        if (const qsizetype length = commentLength(text, at)) {
            blank(text, at, at + length);
            at += length;
        } else if (text[at] == QLatin1Char('"') || (text[at] == QLatin1Char('\'') && !digitSeparator)) {
            const qsizetype end = at + literalLength(text, at);
            if (literals == Literals::Blank)
                blank(text, at + 1, end - 1);
            at = end;
        } else {
            ++at;
        }
    }
    return text;
}

} // namespace

Source sourceFromText(const QString &path, const QString &text)
{
    const QLatin1Char newline('\n');
    return {path, text.split(newline), withoutComments(text, Literals::Keep).split(newline),
            withoutComments(text, Literals::Blank).split(newline)};
}

QString sourceFile(const QString &path)
{
    QFile file(QStringLiteral(ULPAN_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

QList<Source> readSources()
{
    QStringList paths;
    const QString root = QStringLiteral(ULPAN_SOURCE_DIR "/");
    for (const char *folder : {"models", "net", "ui", "app", "tests"}) {
        QDirIterator files(root + QString::fromUtf8(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().mid(root.size());
            if (!path.contains(QLatin1StringView("/node_modules/")))
                paths << path;
        }
    }
    paths.sort();
    QList<Source> result;
    for (const QString &path : std::as_const(paths))
        result << sourceFromText(path, sourceFile(path));
    return result;
}

void expectNone(const QStringList &findings)
{
    for (const QString &finding : findings)
        std::puts(qUtf8Printable(finding)); // QtTest cuts long messages
    std::fflush(stdout);
    const QByteArray count = QByteArray::number(findings.size()) + " findings, listed above";
    QVERIFY2(findings.isEmpty(), count.constData());
}

} // namespace ulpan::tests
