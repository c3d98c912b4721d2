#include "app/server/command_line.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>

using namespace ulpan;

namespace {

void appendCommands(QByteArray &text, const QString &group)
{
    for (const Command &row : serverCommands()) {
        const QString words = QLatin1StringView(row.words);
        const QByteArray name = QByteArray(row.words) + (*row.arguments ? " " : "") + row.arguments;
        if (group.isEmpty() || words.startsWith(group + u' '))
            text += "  " + name.leftJustified(24) + ' ' + row.summary + '\n';
    }
}

// All commands, or those that begin with the word.
void printOverview(const QString &group, bool asked)
{
    QByteArray text = "ulpan-server " + (group.isEmpty() ? QByteArray("COMMAND") : group.toUtf8() + " …") + " --data DIR [OPTIONS]\n\n";
    appendCommands(text, group);
    text += "\nulpan-server COMMAND --help tells a command's options.\n"
            "ulpan-server --version tells which one this is.\n"
            "Each option is also the environment variable ULPAN_NAME (--public-url: ULPAN_PUBLIC_URL) and a line name=value of --config FILE.";
    asked ? print(text) : say(QString::fromUtf8(text));
}

void printHelp(const Command &command)
{
    QByteArray text = QByteArray("ulpan-server ") + command.words + (*command.arguments ? " " : "") + command.arguments + "\n" + command.summary + "\n\n";
    const auto list = [&text](std::span<const CommandOption> options) {
        for (const CommandOption &option : options) {
            if (QByteArrayView(option.name) == "no-data")
                continue;
            const QByteArray name = QByteArray("--") + option.name + (option.value ? QByteArray(" ") + option.value : QByteArray());
            text += "  " + name.leftJustified(30) + ' ' + option.help + (option.required ? "; needed" : "") + '\n';
        }
    };
    list(command.options);
    const auto offline = [](const CommandOption &option) { return QByteArrayView(option.name) == "no-data"; };
    if (std::none_of(command.options.begin(), command.options.end(), offline))
        list(commonOptions());
    text.chop(1);
    print(text);
}

bool isGroup(const QString &word)
{
    const auto rows = serverCommands();
    return std::any_of(rows.begin(), rows.end(), [&](const Command &row) { return QString(QLatin1StringView(row.words)).startsWith(word + u' '); });
}

} // namespace

int main(int argc, char **argv)
{
#ifdef SIGXFSZ
    // A file that may not grow any further is an error of the write, as a full disk is, and not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ulpan-server"));
    const QStringList arguments = application.arguments().mid(1);
    if (arguments == QStringList{QStringLiteral("--version")}) {
        print("ulpan-server " ULPAN_VERSION);
        return 0;
    }
    QStringList words;
    for (const QString &argument : arguments) {
        if (argument.startsWith(u'-'))
            break;
        words << argument;
    }
    // The longest name that fits: "institution create" before a command named "institution".
    const Command *found = nullptr;
    for (const Command &command : serverCommands()) {
        const QStringList name = QString::fromLatin1(command.words).split(u' ');
        if (words.mid(0, name.size()) == name)
            found = &command;
    }
    const bool help = arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"));
    if (!found && !words.isEmpty() && !isGroup(words.first()))
        return wrongUse(QStringLiteral("There is no command %1.").arg(words.join(u' ')));
    if (!found) {
        printOverview(words.value(0), help);
        return help ? 0 : 2;
    }
    QString error;
    const qsizetype nameSize = QByteArray(found->words).split(' ').size();
    const std::optional<CommandLine> line = CommandLine::parse(arguments.mid(nameSize), *found, error);
    if (!line)
        return wrongUse(error);
    if (line->wantsHelp()) {
        printHelp(*found);
        return 0;
    }
    return found->run(*line);
}
