#include "app/server/command_line.h"
#include "models/store/postgres_address.h"

#include <QFile>

#include <algorithm>

namespace ulpan {

namespace {

const CommandOption *findOption(std::span<const CommandOption> options, const QString &name)
{
    for (const CommandOption &option : options) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

// An option of any command: one file may serve them all.
const CommandOption *findAnyOption(const QString &name)
{
    if (const CommandOption *option = findOption(commonOptions(), name))
        return option;
    for (const Command &command : serverCommands()) {
        if (const CommandOption *option = findOption(command.options, name))
            return option;
    }
    return nullptr;
}

// Reads name=value lines; a line that begins with # or ; is a comment. What is wrong is named with its line.
QHash<QString, QString> readOptionFile(const QString &path, QString &error)
{
    QHash<QString, QString> values;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        error = QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString());
        return values;
    }
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 0; i < lines.size() && error.isEmpty(); ++i) {
        const QString text = lines.at(i).trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u';'))
            continue;
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.left(equals).trimmed();
        const CommandOption *option = findAnyOption(name);
        if (!option || name == u"config")
            error = QStringLiteral("%1:%2: there is no option %3").arg(path).arg(i + 1).arg(name);
        else if (equals < 0 && option->value)
            error = QStringLiteral("%1:%2: %3 needs a value: %3=%4").arg(path).arg(i + 1).arg(name, QLatin1StringView(option->value));
        else if (values.contains(name))
            error = QStringLiteral("%1:%2: %3 is there twice").arg(path).arg(i + 1).arg(name);
        else
            values.insert(name, equals < 0 ? QStringLiteral("1") : text.mid(equals + 1).trimmed());
    }
    return values;
}

} // namespace

bool CommandLine::isSet(const QString &name) const
{
    const QString text = value(name);
    return m_values.contains(name) && text != u"0" && text.compare(u"false", Qt::CaseInsensitive) != 0;
}

QString CommandLine::readArguments(const QStringList &arguments, std::span<const CommandOption> known)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--help" || argument == u"-h") {
            m_help = true;
            continue;
        }
        if (!argument.startsWith(u"--")) {
            m_words << argument;
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const CommandOption *option = findOption(known, name);
        if (!option)
            option = findOption(commonOptions(), name);
        if (!option)
            return QStringLiteral("there is no option --%1").arg(name);
        if (equals >= 0)
            m_values.insert(name, argument.mid(equals + 1));
        else if (!option->value)
            m_values.insert(name, QStringLiteral("1"));
        else if (i + 1 < arguments.size())
            m_values.insert(name, arguments.at(++i));
        else
            return QStringLiteral("--%1 needs a value: --%1 %2").arg(name, QLatin1StringView(option->value));
    }
    return {};
}

// What was not said on the command line comes from the surroundings, then from the file.
QString CommandLine::readSurroundings(std::span<const CommandOption> known)
{
    const auto fill = [this](std::span<const CommandOption> options, const QHash<QString, QString> &file) {
        for (const CommandOption &option : options) {
            const QString name = QLatin1StringView(option.name);
            const QByteArray variable = "ULPAN_" + QByteArray(option.name).toUpper().replace('-', '_');
            const QString said = qEnvironmentVariable(variable.constData());
            if (m_values.contains(name))
                continue;
            if (!said.isEmpty())
                m_values.insert(name, said);
            else if (file.contains(name))
                m_values.insert(name, file.value(name));
        }
    };
    QString error;
    const QString path = value(QStringLiteral("config"), qEnvironmentVariable("ULPAN_CONFIG"));
    const QHash<QString, QString> file = path.isEmpty() ? QHash<QString, QString>() : readOptionFile(path, error);
    fill(commonOptions(), file);
    fill(known, file);
    return error;
}

QString CommandLine::missing(std::span<const CommandOption> known) const
{
    const auto firstMissing = [this](std::span<const CommandOption> options) {
        for (const CommandOption &option : options) {
            if (option.required && value(QLatin1StringView(option.name)).isEmpty())
                return QStringLiteral("--%1 %2 is needed: %3")
                    .arg(QLatin1StringView(option.name), QLatin1StringView(option.value), QLatin1StringView(option.help));
        }
        return QString();
    };
    const bool needsData = !findOption(known, QStringLiteral("no-data"));
    const QString ofCommand = firstMissing(known);
    return ofCommand.isEmpty() && needsData ? firstMissing(commonOptions()) : ofCommand;
}

std::optional<CommandLine> CommandLine::parse(const QStringList &arguments, const Command &command, QString &error)
{
    CommandLine line;
    error = line.readArguments(arguments, command.options);
    if (line.m_help)
        return line;
    if (error.isEmpty())
        error = line.readSurroundings(command.options);
    if (error.isEmpty())
        error = line.missing(command.options);
    for (const QString &name : {QStringLiteral("database"), QStringLiteral("test-database")}) {
        const QString address = line.value(name);
        // What was given is not repeated: there may be a password in it.
        if (error.isEmpty() && !address.isEmpty() && !isPostgresAddress(address))
            error = QStringLiteral("--%1 is postgresql://USER:PASSWORD@HOST:PORT/NAME, with a port up to 65535; SQLite files are named by --data alone").arg(name);
    }
    const QString environment = line.value(QStringLiteral("environment"));
    if (error.isEmpty() && !environment.isEmpty() && environment != u"live" && environment != u"test")
        error = QStringLiteral("--environment is live or test, not %1").arg(environment);
    const QStringList wanted = QString::fromLatin1(command.arguments).split(u' ', Qt::SkipEmptyParts);
    const qsizetype needed = std::count_if(wanted.begin(), wanted.end(), [](const QString &word) { return !word.startsWith(u'['); });
    if (error.isEmpty() && line.words().size() < needed)
        error = QStringLiteral("%1 needs: %2").arg(QLatin1StringView(command.words), QLatin1StringView(command.arguments));
    if (error.isEmpty() && line.words().size() > wanted.size())
        error = QStringLiteral("%1 does not take: %2").arg(QLatin1StringView(command.words), line.words().at(wanted.size()));
    return error.isEmpty() ? std::optional(line) : std::nullopt;
}

} // namespace ulpan
