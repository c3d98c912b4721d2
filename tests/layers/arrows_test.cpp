#include "tests/layers/sources.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace ulpan::tests;

namespace {

struct Room
{
    const char *folder;
    QStringList uses; // rooms, and with them all that those use
    QStringList usesFiles = {};
};

// The picture of the arrows, in the order in which rooms are built; app and tests may use everything.
const QList<Room> &rooms()
{
    const auto names = [](const char *list) {
        return QString::fromUtf8(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    static const QList<Room> list = {
        {"models/base", {}},
        {"models/json", names("models/base")},
        {"models/records", names("models/json")},
        {"models/store", names("models/records")},
        {"models/services", names("models/store")},
        {"models/csv", names("models/base")},
        {"models/samples", names("models/csv")},
        {"models/jobs", names("models/services")},
        {"models/imports", names("models/jobs models/csv")},
        {"models/bulk", names("models/jobs")},
        {"models/tables", names("models/records")},
        {"net/http", names("models/base models/json"), names("models/csv/encoding.h")},
        {"net/outbound", names("models/base net/http")},
        {"net/client", names("net/http models/records")},
        {"net/api", names("net/http models/services models/imports models/bulk")},
        {"net/webhooks", names("net/api models/services models/jobs net/outbound")},
        {"net/xapi", names("net/api models/services models/jobs net/outbound")},
        {"net/lti", names("net/api models/services models/jobs net/outbound")},
        {"net/sso", names("net/api models/services models/jobs net/outbound")},
        {"net/billing", names("net/api models/services models/jobs net/outbound")},
        {"net/server", names("net/api net/http")},
        {"ui", names("net/client models/tables models/records models/base"), names("models/csv/headers.h models/csv/csv_writer.h")},
    };
    return list;
}

const Room *roomOf(const QString &path)
{
    for (const Room &room : rooms()) {
        if (path.startsWith(QString::fromUtf8(room.folder) + QLatin1Char('/')))
            return &room;
    }
    return nullptr;
}

bool mayUse(const Room &room, const Room &other)
{
    if (&room == &other || room.uses.contains(QString::fromUtf8(other.folder)))
        return true;
    return std::any_of(room.uses.begin(), room.uses.end(), [&](const QString &used) {
        const Room *next = roomOf(used + QLatin1Char('/'));
        return next && mayUse(*next, other);
    });
}

// What is wrong with one include; empty when nothing is.
QString faultOfInclude(const QString &path, const QString &included)
{
    const bool generated =
        included.endsWith(QLatin1StringView(".moc")) || included.startsWith(QLatin1StringView("moc_"));
    const bool free =
        path.startsWith(QLatin1StringView("app/")) || path.startsWith(QLatin1StringView("tests/"));
    if (generated)
        return {};
    if (!QFileInfo::exists(QStringLiteral(ULPAN_SOURCE_DIR "/") + included))
        return QStringLiteral("no such file; includes are written from the repository's root");
    if (free)
        return {};
    const Room *room = roomOf(path);
    const Room *other = roomOf(included);
    if (!room)
        return QStringLiteral("this folder is no room: add it to the picture");
    if (other && (mayUse(*room, *other) || room->usesFiles.contains(included)))
        return {};
    return QStringLiteral("%1 may use only: %2")
        .arg(QString::fromUtf8(room->folder), (room->uses + room->usesFiles).join(QLatin1Char(' ')));
}

QStringList faultsOfIncludes(const Source &source)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s+\"([^\"]+)\""));
    QStringList result;
    for (qsizetype i = 0; i < source.code.size(); ++i) {
        const QRegularExpressionMatch match = include.match(source.code[i]);
        const QString fault = match.hasMatch() ? faultOfInclude(source.path, match.captured(1)) : QString();
        if (!fault.isEmpty())
            result << QStringLiteral("%1:%2 includes %3: %4")
                          .arg(source.path)
                          .arg(i + 1)
                          .arg(match.captured(1), fault);
    }
    return result;
}

} // namespace

// An include is a link between rooms, and rooms are linked only along the arrows.
class ArrowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesAPlantedInclude_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("faults");
        const auto row = [](const char *path, const char *line, int faults) {
            QTest::addRow("%s %s", path, line)
                << QString::fromUtf8(path) << QString::fromUtf8(line) << faults;
        };
        row("models/json/a.cpp", "#include \"models/base/result.h\"", 0);
        row("models/services/a.cpp", "#include \"models/base/result.h\"", 0);
        row("models/base/a.cpp", "#include \"net/http/http_message.h\"", 1);
        row("models/base/a.cpp", "// #include \"net/http/http_message.h\"", 0);
        row("ui/pages/a.cpp", "#include \"net/server/http_front.h\"", 1);
        row("ui/pages/a.cpp", "#include \"net/http/http_message.h\"", 0);
        row("net/server/a.cpp", "  #  include \"net/http/http_message.h\"", 0);
        row("net/http/a.cpp", "#include \"net/server/http_front.h\"", 1);
        row("models/base/a.cpp", "#include \"result.h\"", 1);
        row("models/new_room/a.cpp", "#include \"models/base/result.h\"", 1);
        row("app/backend/a.cpp", "#include \"net/server/http_front.h\"", 0);
    }

    void seesAPlantedInclude()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QTEST(int(faultsOfIncludes(sourceFromText(path, line)).size()), "faults");
    }

    void hasNoCircle()
    {
        QSet<QString> above;
        for (const Room &room : rooms()) {
            for (const QString &used : room.uses)
                QVERIFY2(above.contains(used), qUtf8Printable(used));
            above << QString::fromUtf8(room.folder);
        }
    }

    void followsTheArrows()
    {
        const QList<Source> sources = readSources();
        QVERIFY(sources.size() > 20);
        QStringList faults;
        for (const Source &source : sources)
            faults += faultsOfIncludes(source);
        expectNone(faults);
    }
};

ULPAN_TEST(ArrowsTest)
#include "arrows_test.moc"
