#include "app/console/local_console.h"
#include "app/console/sample_imports.h"
#include "app/console/sample_people.h"
#include "app/console/screenshots.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/fonts.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace ulpan;

namespace {

// The options are for people at a shell and for tests, in English as those of the server are.
struct ConsoleOptions
{
    QCommandLineOption data{QStringLiteral("data"), QStringLiteral("Keep data and settings in DIR."),
                            QStringLiteral("DIR")};
    QCommandLineOption open{QStringLiteral("open"), QStringLiteral("Open a link, such as ulpan:learners."),
                            QStringLiteral("LINK")};
    QCommandLineOption language{QStringLiteral("language"), QStringLiteral("he, fr or en."),
                                QStringLiteral("LANGUAGE")};
    QCommandLineOption style{QStringLiteral("style"), QStringLiteral("light or dark."),
                             QStringLiteral("STYLE")};
    QCommandLineOption sample{QStringLiteral("sample-data"),
                              QStringLiteral("Fill an empty installation with a few people.")};
    QCommandLineOption screenshot{
        QStringLiteral("screenshot"),
        QStringLiteral("Save a picture of every view in each language and style to DIR, and quit."),
        QStringLiteral("DIR")};
};

// Questions about the program are answered without a display, too.
bool onlyAsks(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView text(argument);
        return text == "--help" || text == "-h" || text == "--help-all" || text == "--version" || text == "-v";
    });
}

int wrongUse(const QString &message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    return 2;
}

// What was said on the command line holds for this run and is not remembered.
bool dressAsAsked(const QCommandLineParser &line, const ConsoleOptions &options, Theme &theme,
                  InterfaceLanguage &language)
{
    if (line.isSet(options.language)) {
        const auto chosen = byName<Language>(line.value(options.language));
        if (!chosen)
            return false;
        language.choose(*chosen);
    }
    if (line.isSet(options.style)) {
        const QString style = line.value(options.style);
        if (style != QLatin1StringView("light") && style != QLatin1StringView("dark"))
            return false;
        theme.choose(style == QLatin1StringView("dark") ? SchemeChoice::Dark : SchemeChoice::Light);
    }
    return true;
}

// Fills the window where asked, then opens the place or takes the pictures.
void goOn(LocalConsole &console, ViewContext &context, const QCommandLineParser &line,
          const ConsoleOptions &options)
{
    const auto enter = [&] {
        if (line.isSet(options.screenshot)) {
            auto *shots =
                new Screenshots(context, *console.window(), line.value(options.screenshot), &console);
            QObject::connect(shots, &Screenshots::done, &console,
                             [](bool allSaved) { QCoreApplication::exit(allSaved ? 0 : 1); });
            shots->take();
            return;
        }
        const QString link =
            line.isSet(options.open) ? line.value(options.open) : context.settings.text(Setting::LastLink);
        if (!console.window()->open(link) && line.isSet(options.open))
            context.toast(
                {QCoreApplication::translate("Console", "This link leads nowhere."), Tone::Warning});
    };
    if (!line.isSet(options.sample) && !line.isSet(options.screenshot)) {
        enter();
        return;
    }
    const auto fail = [&](const Error &error) {
        context.toast({errorText(error), Tone::Bad});
        if (line.isSet(options.screenshot))
            QCoreApplication::exit(wrongUse(errorText(error)));
    };
    auto *people = new SamplePeople(*context.client, &console);
    auto *imports = new SampleImports(*context.client, context.clock, &console);
    const bool withImports = line.isSet(options.screenshot);
    QObject::connect(people, &SamplePeople::made, imports,
                     [imports, withImports, enter] { withImports ? imports->make() : enter(); });
    QObject::connect(imports, &SampleImports::made, &console, enter);
    QObject::connect(people, &SamplePeople::failed, &console, fail);
    QObject::connect(imports, &SampleImports::failed, &console, fail);
    people->make();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("ulpan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ULPAN_VERSION));
    const ConsoleOptions options;
    QCommandLineParser line;
    line.setApplicationDescription(QStringLiteral("Ulpan, the console."));
    line.addHelpOption();
    line.addVersionOption();
    line.addOptions(
        {options.data, options.open, options.language, options.style, options.sample, options.screenshot});
    if (onlyAsks(argc, argv)) {
        const QCoreApplication application(argc, argv);
        line.process(application); // ends the program
    }
    QApplication application(argc, argv);
    installFonts();
    line.process(application);

    const QString folder = line.value(options.data);
    Settings settings(folder);
    Theme theme;
    InterfaceLanguage language;
    restoreAppearance(settings, theme, language);
    if (!dressAsAsked(line, options, theme, language))
        return wrongUse(QStringLiteral("--language is he, fr or en; --style is light or dark."));
    SystemClock clock;
    ViewContext context{settings, theme, language, clock};
    LocalConsole console(context, folder.isEmpty()
                                      ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                      : folder);
    QObject::connect(&console, &LocalConsole::ready, &console,
                     [&] { goOn(console, context, line, options); });
    console.start();
    return QApplication::exec();
}
