#include "tests/support/test_main.h"

#ifdef ULPAN_TEST_GUI
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <vector>

namespace ulpan::tests {

namespace {

std::vector<TestEntry> &testEntries()
{
    static std::vector<TestEntry> entries;
    return entries;
}

QString stemOf(const TestEntry &entry)
{
    QString stem = QFileInfo(QString::fromUtf8(entry.file)).completeBaseName();
    if (stem.endsWith(QLatin1StringView("_test")))
        stem.chop(5);
    return stem;
}

// The same surroundings for every run: a zone with summer time and an odd offset, no desktop, nothing of the
// person's.
bool pinEnvironment(const QString &home)
{
    for (const char *folder : {"home", "config", "data", "cache", "state", "runtime"}) {
        if (!QDir(home).mkdir(QString::fromUtf8(folder)))
            return false;
    }
    QFile::setPermissions(home + QStringLiteral("/runtime"),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto set = [&](const char *name, const char *folder) {
        qputenv(name, QFile::encodeName(home + QLatin1Char('/') + QString::fromUtf8(folder)));
    };
    set("HOME", "home");
    set("XDG_CONFIG_HOME", "config");
    set("XDG_DATA_HOME", "data");
    set("XDG_CACHE_HOME", "cache");
    set("XDG_STATE_HOME", "state");
    set("XDG_RUNTIME_DIR", "runtime");
    qputenv("TZ", "Asia/Jerusalem");
    tzset();
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
    if (qEnvironmentVariableIsEmpty("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "60000");
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1StringView("ULPAN_")))
            qunsetenv(name.toUtf8().constData());
    }
#ifndef ULPAN_TEST_DESKTOP
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
#endif
    return true;
}

int runNamed(const QString &name, const QStringList &arguments)
{
    for (const TestEntry &entry : testEntries()) {
        if (name == stemOf(entry) || name == QLatin1StringView(entry.className))
            return entry.run(arguments);
    }
    std::fprintf(stderr, "There is no test \"%s\" here; --list names them.\n", qUtf8Printable(name));
    return 2;
}

} // namespace

TestRegistration::TestRegistration(const TestEntry &entry)
{
    testEntries().push_back(entry);
}

} // namespace ulpan::tests

int main(int argc, char **argv)
{
    using namespace ulpan::tests;
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (name == QLatin1StringView("--list")) {
        for (const TestEntry &entry : testEntries())
            std::printf("%s\n", qPrintable(stemOf(entry)));
        return 0;
    }
    if (name.isEmpty()) {
        std::fprintf(stderr, "usage: %s --list | TEST [arguments of QTest]\n", argv[0]);
        return 2;
    }
    const QTemporaryDir home;
    if (!home.isValid() || !pinEnvironment(home.path())) {
        std::fprintf(stderr, "A private folder cannot be made: %s\n", qUtf8Printable(home.errorString()));
        return 2;
    }
    Application application(argc, argv);
    application.setApplicationName(QStringLiteral("ulpan"));
    application.setOrganizationName(QStringLiteral("ulpan"));
    QStringList arguments = application.arguments();
    arguments.removeAt(1);
    return runNamed(name, arguments);
}
