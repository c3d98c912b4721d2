#include "tests/layers/sources.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace ulpan::tests;

namespace {

using FileLength = std::pair<qsizetype, QString>;

// No file is longer than this, tests included.
QStringList longFiles(const std::vector<FileLength> &files)
{
    QStringList result;
    for (const FileLength &file : files) {
        if (file.first > 500)
            result << QStringLiteral("%1 has %2 lines, allowed are 500").arg(file.second).arg(file.first);
    }
    return result;
}

// The product's files are small enough to be read whole: half of them in 120 lines, nine of ten in 300.
QStringList overBudget(std::vector<FileLength> files)
{
    std::sort(files.begin(), files.end());
    QStringList result = longFiles(files);
    const auto check = [&](size_t index, qsizetype limit, const char *what) {
        if (files[index].first > limit)
            result << QStringLiteral("%1 is %2 lines, allowed are %3")
                          .arg(QString::fromUtf8(what))
                          .arg(files[index].first)
                          .arg(limit);
    };
    if (files.empty())
        return result;
    check(files.size() / 2, 120, "the median");
    check(files.size() * 9 / 10, 300, "the length that nine of ten keep to");
    if (!result.isEmpty()) {
        for (size_t i = files.size(); i-- > files.size() * 9 / 10;)
            result << QStringLiteral("  %1 %2").arg(files[i].first, 5).arg(files[i].second);
    }
    return result;
}

} // namespace

class FileBudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesLongFiles()
    {
        const QString name = QStringLiteral("a.cpp");
        QCOMPARE(overBudget({{120, name}, {120, name}, {120, name}}), QStringList());
        QVERIFY(!overBudget({{10, name}, {121, name}, {121, name}}).isEmpty());
        QVERIFY(!overBudget({{10, name}, {10, name}, {301, name}}).isEmpty());
        std::vector<FileLength> files(30, {10, name});
        QCOMPARE(overBudget(files), QStringList());
        files.emplace_back(501, QStringLiteral("long.cpp"));
        QVERIFY(overBudget(files).value(0).startsWith(QLatin1StringView("long.cpp has 501")));
    }

    void isKept()
    {
        std::vector<FileLength> product;
        std::vector<FileLength> tests;
        for (const Source &source : readSources()) {
            if (source.path.endsWith(QLatin1StringView(".cpp")))
                (source.path.startsWith(QLatin1StringView("tests/")) ? tests : product)
                    .emplace_back(source.lines.size() - 1, source.path);
        }
        expectNone(overBudget(product) + longFiles(tests));
    }
};

ULPAN_TEST(FileBudgetTest)
#include "file_budget_test.moc"
