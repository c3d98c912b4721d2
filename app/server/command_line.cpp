#include "app/server/command_line.h"

#include <QFile>
#include <QLocale>
#include <QSettings>

#include <cstdio>

namespace ulpan {

namespace {

constexpr CommandOption sharedOptions[] = {
    {"data", "DIR", "the data folder", true},
    {"database", "URL", "postgresql://… for the live environment instead of a file in the data folder"},
    {"test-database", "URL", "the same for the test environment; otherwise the live one's name with _test behind it"},
    {"environment", "live|test", "which environment is meant; live unless said otherwise"},
    {"public-url", "URL", "how the live environment is reached from outside"},
    {"test-public-url", "URL", "how the test environment is reached; otherwise test. before the live host"},
    {"json", nullptr, "results as JSON"},
    {"config", "FILE", "a file with a line name=value for each option"},
};

const CommandOption *findOption(std::span<const CommandOption> options, const QString &name)
{
    for (const CommandOption &option : options) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

} // namespace

std::span<const CommandOption> commonOptions()
{
    return sharedOptions;
}

bool CommandLine::isSet(const QString &name) const
{
    const QString text = value(name);
    return m_values.contains(name) && text != u"0" && text.compare(u"false", Qt::CaseInsensitive) != 0;
}

std::optional<CommandLine> CommandLine::parse(const QStringList &arguments, std::span<const CommandOption> known, QString &error)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--help" || argument == u"-h") {
            line.m_help = true;
            continue;
        }
        if (!argument.startsWith(u"--")) {
            line.m_words << argument;
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const CommandOption *option = findOption(known, name);
        if (!option)
            option = findOption(sharedOptions, name);
        if (!option) {
            error = QStringLiteral("unknown option --%1").arg(name);
            return std::nullopt;
        }
        if (!option->value)
            line.m_values.insert(name, QStringLiteral("1"));
        else if (equals >= 0)
            line.m_values.insert(name, argument.mid(equals + 1));
        else if (i + 1 < arguments.size())
            line.m_values.insert(name, arguments.at(++i));
        else {
            error = QStringLiteral("--%1 needs a value").arg(name);
            return std::nullopt;
        }
    }
    const auto fill = [&line](std::span<const CommandOption> options) {
        const QString file = line.value(QStringLiteral("config"), qEnvironmentVariable("ULPAN_CONFIG"));
        const QSettings settings(file, QSettings::IniFormat);
        for (const CommandOption &option : options) {
            const QString name = QLatin1StringView(option.name);
            const QByteArray variable = "ULPAN_" + QByteArray(option.name).toUpper().replace('-', '_');
            if (line.m_values.contains(name))
                continue;
            if (qEnvironmentVariableIsSet(variable.constData()))
                line.m_values.insert(name, qEnvironmentVariable(variable.constData()));
            else if (!file.isEmpty() && settings.contains(name))
                line.m_values.insert(name, settings.value(name).toString());
        }
    };
    fill(sharedOptions);
    fill(known);
    const auto missing = [&](std::span<const CommandOption> options) {
        for (const CommandOption &option : options) {
            if (option.required && !line.m_values.contains(QLatin1StringView(option.name)))
                return QLatin1StringView(option.name);
        }
        return QLatin1StringView();
    };
    const bool offline = findOption(known, QStringLiteral("no-data"));
    QLatin1StringView lacking = missing(known);
    if (lacking.isEmpty() && !offline)
        lacking = missing(sharedOptions);
    if (!lacking.isEmpty() && !line.m_help) {
        error = QStringLiteral("--%1 is needed").arg(lacking);
        return std::nullopt;
    }
    return line;
}

std::optional<ListenAddress> listenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isPort);
    const QHostAddress address(text.left(std::max<qsizetype>(colon, 0)).remove(u'[').remove(u']'));
    return colon > 0 && isPort && !address.isNull() ? std::optional(ListenAddress{address, port}) : std::nullopt;
}

Result<std::unique_ptr<Backend>> openBackend(const CommandLine &line, Installation installation, BackendConfig config)
{
    config.dataFolder = line.value(QStringLiteral("data"));
    // A folder with a slip of the pen in its name would otherwise look like an installation that lost everything.
    if (installation == Installation::MustExist && !QFile::exists(config.dataFolder + QStringLiteral("/key")))
        return Error{ErrorKind::Unavailable, "installation.missing", {}, {}, {config.dataFolder}};
    config.database = line.value(QStringLiteral("database"));
    config.testDatabase = line.value(QStringLiteral("test-database"));
    config.publicUrl = line.value(QStringLiteral("public-url")).toUtf8();
    config.testPublicUrl = line.value(QStringLiteral("test-public-url")).toUtf8();
    return Backend::open(config);
}

Environment &environmentOf(Backend &backend, const CommandLine &line)
{
    return backend.environment(line.value(QStringLiteral("environment")) == u"test");
}

int fail(const Error &error)
{
    const Catalogue catalogue;
    const Language language = acceptedLanguage(QLocale::system().name().toLatin1().replace('_', '-'), Language::English);
    QByteArray text = catalogue.message(language, error).toUtf8();
    for (const Problem &problem : error.problems)
        text += "\n  " + problem.field.toUtf8() + ": " + catalogue.message(language, problem).toUtf8();
    std::fprintf(stderr, "%s\n", text.constData());
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "  (%s)\n", error.detail.toUtf8().constData());
    return 1;
}

int wrongUse(const QString &message)
{
    std::fprintf(stderr, "%s\nSee ulpan-server --help.\n", message.toUtf8().constData());
    return 2;
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace ulpan
