#include "app/server/command_line.h"

#include <QCoreApplication>

#include <algorithm>

using namespace ulpan;

namespace {

void printHelp(const Command *command)
{
    QByteArray text;
    if (!command) {
        text = "ulpan-server COMMAND --data DIR [OPTIONS]\n\n";
        for (const Command &row : serverCommands())
            text += "  " + QByteArray(row.words).leftJustified(20) + row.summary + '\n';
        text += "\nulpan-server COMMAND --help tells a command's options.";
    } else {
        text = QByteArray("ulpan-server ") + command->words + "\n" + command->summary + "\n\n";
        const auto list = [&text](std::span<const CommandOption> options) {
            for (const CommandOption &option : options) {
                const QByteArray name = QByteArray("--") + option.name + (option.value ? QByteArray(" ") + option.value : QByteArray());
                text += "  " + name.leftJustified(30) + ' ' + option.help + '\n';
            }
        };
        list(command->options);
        list(commonOptions());
        text.chop(1);
    }
    print(text);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ulpan-server"));
    const QStringList arguments = application.arguments().mid(1);
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
    if (!found) {
        if (!words.isEmpty())
            return wrongUse(QStringLiteral("unknown command: %1").arg(words.join(u' ')));
        printHelp(nullptr);
        return arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h")) ? 0 : 2;
    }
    QString error;
    const qsizetype nameSize = QByteArray(found->words).split(' ').size();
    const std::optional<CommandLine> line = CommandLine::parse(arguments.mid(nameSize), found->options, error);
    if (!line)
        return wrongUse(error);
    if (line->wantsHelp()) {
        printHelp(found);
        return 0;
    }
    return found->run(*line);
}
