#include "app/console/console.h"
#include "app/console/opened_links.h"
#include "app/console/sample_imports.h"
#include "app/console/sample_offer.h"
#include "app/console/sample_people.h"
#include "app/console/screenshots.h"
#include "app/console/single_instance.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/console_link.h"
#include "ui/shell/fonts.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/keychain.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
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
    QCommandLineOption connect{QStringLiteral("connect"),
                               QStringLiteral("Work on the server at URL; one that is not known yet is asked about."),
                               QStringLiteral("URL")};
    QCommandLineOption appearance{{QStringLiteral("style"), QStringLiteral("appearance")},
                                  QStringLiteral("light or dark."), QStringLiteral("STYLE")};
    QCommandLineOption sample{QStringLiteral("sample-data"),
                              QStringLiteral("Fill an empty installation with a few people.")};
    QCommandLineOption screenshot{
        QStringLiteral("screenshot"),
        QStringLiteral("Save a picture of every view in each language and appearance, or those asked "
                       "for, to DIR, and quit."),
        QStringLiteral("DIR")};
};

// Questions about the program are answered without a display, too.
bool onlyAsks(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView text(argument);
        return text == "--help" || text == "-h" || text == "--help-all" || text == "--version" ||
               text == "-v";
    });
}

// Qt takes --style for its own -style and keeps it from everybody else; by its other name it lets it be.
void keepStyleFromQt(int argc, char **argv)
{
    static char name[] = "--appearance";
    static QByteArrayList joined;
    for (int i = 1; i < argc && qstrcmp(argv[i], "--") != 0; ++i) {
        const QByteArrayView text(argv[i]);
        if (text == "--style") {
            argv[i] = name;
        } else if (text.startsWith("--style=")) {
            joined << QByteArray(name) + (argv[i] + qstrlen("--style"));
            argv[i] = joined.last().data();
        }
    }
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
    if (line.isSet(options.appearance)) {
        const QString asked = line.value(options.appearance);
        if (asked != QLatin1StringView("light") && asked != QLatin1StringView("dark"))
            return false;
        theme.choose(asked == QLatin1StringView("dark") ? SchemeChoice::Dark : SchemeChoice::Light);
    }
    return true;
}

// Fills the window where asked, then takes the pictures.
void goOn(Console &console, ViewContext &context, const QCommandLineParser &line,
          const ConsoleOptions &options)
{
    const bool withPictures = line.isSet(options.screenshot);
    if (!line.isSet(options.sample) && !withPictures)
        return;
    const auto enter = [&context, &console, &line, &options, withPictures] {
        console.window()->refresh();
        if (!withPictures)
            return;
        auto *shots = new Screenshots(context, console, line.value(options.screenshot));
        QObject::connect(shots, &Screenshots::done, &console,
                         [](bool allSaved) { QCoreApplication::exit(allSaved ? 0 : 1); });
        // Of all languages and both appearances, but where one was asked for.
        shots->take(
            line.isSet(options.language) ? QList{context.language.language()}
                                         : QList{Language::Hebrew, Language::French, Language::English},
            line.isSet(options.appearance) ? QList{context.theme.scheme() == Scheme::Dark}
                                           : QList{false, true});
    };
    const auto fail = [&context, withPictures](const Error &error) {
        context.toast({errorText(error), Tone::Bad});
        if (withPictures)
            QCoreApplication::exit(wrongUse(errorText(error)));
    };
    auto *people = new SamplePeople(*context.client, &console);
    auto *imports = new SampleImports(*context.client, context.clock, &console);
    QObject::connect(people, &SamplePeople::made, imports,
                     [imports, withPictures, enter] { withPictures ? imports->make() : enter(); });
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
    // Desktops hand a link over so, and there may be none.
    line.addPositionalArgument(QStringLiteral("link"), QStringLiteral("The same as --open LINK."),
                               QStringLiteral("[LINK]"));
    line.addOptions(
        {options.connect, options.data, options.open, options.language, options.appearance, options.sample,
         options.screenshot});
    if (onlyAsks(argc, argv)) {
        const QCoreApplication application(argc, argv);
        line.process(application); // ends the program
    }
    keepStyleFromQt(argc, argv);
    QApplication application(argc, argv);
    OpenedLinks openedLinks(application);
    QGuiApplication::setDesktopFileName(QStringLiteral(ULPAN_ID));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/program/ulpan.svg")));
    installFonts();
    line.process(application);

    const QString folder = line.value(options.data);
    const QString dataFolder =
        folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : folder;
    QString link = line.isSet(options.open) ? line.value(options.open) : line.positionalArguments().value(0);
    if (line.isSet(options.connect)) {
        const QUrl server = serverFrom(line.value(options.connect));
        if (server.isEmpty() || line.isSet(options.sample) || line.isSet(options.screenshot))
            return wrongUse(QStringLiteral("--connect is the address of a server, with http:// of this machine alone; "
                                           "samples and pictures are made on this computer."));
        link = linkTo(server, link);
    }
    SingleInstance instance(dataFolder);
    // Whoever takes pictures is not to be disturbed, nor to disturb.
    if (!line.isSet(options.screenshot) && !instance.begin(link))
        return 0;

    Settings settings(folder);
    Theme theme;
    InterfaceLanguage language;
    restoreAppearance(settings, theme, language);
    if (!dressAsAsked(line, options, theme, language))
        return wrongUse(QStringLiteral("--language is he, fr or en; --style (--appearance) is light or dark."));
    SystemClock clock;
    Keychain keychain;
    ViewContext context{settings, theme, language, clock};
    Console console(context, keychain, dataFolder);
    const auto present = [&console](const QString &called) {
        console.present();
        if (!called.isEmpty())
            console.follow(called);
    };
    QObject::connect(&instance, &SingleInstance::called, &console, present);
    QObject::connect(&openedLinks, &OpenedLinks::opened, &console, present);
    // Once: a window that is made anew later has what the first one has.
    QObject::connect(
        &console, &Console::ready, &console, [&] { goOn(console, context, line, options); },
        Qt::SingleShotConnection);
    // Nobody's server is filled with invented people.
    const bool withSamples = line.isSet(options.sample) || line.isSet(options.screenshot);
    const auto offer = withSamples ? nullptr : std::make_unique<SampleOffer>(context, console);
    withSamples ? console.connectTo(QStringLiteral("local")) : console.start(link);
    lookForOtherLetters(&console);
    return QApplication::exec();
}
