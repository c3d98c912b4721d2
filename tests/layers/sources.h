#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ulpan::tests {

// A file of ours as text, its path from the repository's root.
struct Source
{
    QString path;
    QStringList lines; // as written
    QStringList code;  // the same lines with comments blanked
    QStringList words; // and what stands in string literals too
};

// Splits and takes the comments away.
[[nodiscard]] Source sourceFromText(const QString &path, const QString &text);
// Every .cpp and .h under models, net, ui, app and tests, in order of path.
[[nodiscard]] QList<Source> readSources();
[[nodiscard]] QString sourceFile(const QString &path);

// Fails the current test with one finding a line; passes when there are none.
void expectNone(const QStringList &findings);

} // namespace ulpan::tests
