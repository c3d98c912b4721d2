#pragma once

#include "app/backend/backend.h"

#include <QHash>

#include <optional>
#include <span>
#include <variant>

namespace ulpan {

// One option of a command; each is also the environment variable ULPAN_NAME and a key of --config FILE.
struct CommandOption
{
    const char *name;
    const char *value; // what stands for it in the help; null: a switch
    const char *help;
    bool required = false;
};

// The words and options a command was called with.
class CommandLine
{
public:
    // Null with an error that says what is wrong. Beside its own options a command knows the common ones.
    [[nodiscard]] static std::optional<CommandLine> parse(const QStringList &arguments, const struct Command &command, QString &error);

    [[nodiscard]] QString value(const QString &name, const QString &otherwise = {}) const { return m_values.value(name, otherwise); }
    [[nodiscard]] bool isSet(const QString &name) const;
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] bool wantsHelp() const { return m_help; }

private:
    // Each says what is wrong; empty: nothing.
    [[nodiscard]] QString readArguments(const QStringList &arguments, std::span<const CommandOption> known);
    [[nodiscard]] QString readSurroundings(std::span<const CommandOption> known);
    [[nodiscard]] QString missing(std::span<const CommandOption> known) const;

    QHash<QString, QString> m_values;
    QStringList m_words;
    bool m_help = false;
};

// A command of ulpan-server: its words, what the help says, what it does. The exit status is 0 good, 1 failed, 2 wrong use;
// import adds 3 and 4.
struct Command
{
    const char *words;
    const char *summary;
    std::span<const CommandOption> options;
    int (*run)(const CommandLine &line);
    const char *arguments = ""; // the words after its name, as the help shows them; [those] may be left out
};
[[nodiscard]] std::span<const Command> serverCommands();

[[nodiscard]] std::span<const CommandOption> commonOptions();
// Of the commands that work on one environment.
inline constexpr CommandOption environmentOption = {"environment", "live|test", "which environment is meant; live unless said otherwise"};

// What the commands share.
enum class Installation : quint8 { MustExist, MayBeMade };
// Unavailable "installation.missing" for a folder that `init` has not been run in.
// Fills what the common options say into `config`.
[[nodiscard]] Result<std::unique_ptr<Backend>> openBackend(const CommandLine &line, Installation installation = Installation::MustExist,
                                                           BackendConfig config = {});
// The same without opening anything.
[[nodiscard]] Result<BackendConfig> backendConfig(const CommandLine &line, Installation installation = Installation::MustExist,
                                                  BackendConfig config = {});
// One run of `use` on the environment that is meant, as the program itself; the institution is the one of --institution, if any.
template<class Use>
[[nodiscard]] auto onEnvironment(const CommandLine &line, Use &&use) -> std::invoke_result_t<Use, Environment &, Context &>;
struct ListenAddress
{
    QHostAddress address;
    quint16 port = 0;
};
// "ADDR:PORT"; null for anything else.
[[nodiscard]] std::optional<ListenAddress> listenAddress(const QString &text);
[[nodiscard]] Environment &environmentOf(Backend &backend, const CommandLine &line);
// Prints the error in the language of the surroundings; gives 1.
int fail(const Error &error);
int wrongUse(const QString &message);
// On standard output, with a line end.
void print(const QByteArray &text);
// On standard error, for whoever reads along.
void say(const QString &text);
// Pairs as a JSON object with --json, otherwise as a line each; yes or no where it is no JSON.
using PrintedValue = std::variant<QString, qint64, bool>;
void printPairs(const CommandLine &line, std::initializer_list<std::pair<const char *, PrintedValue>> pairs);
// The first line of standard input.
[[nodiscard]] QString lineFromInput();

template<class Use>
auto onEnvironment(const CommandLine &line, Use &&use) -> std::invoke_result_t<Use, Environment &, Context &>
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return backend.error();
    Environment &environment = environmentOf(**backend, line);
    return environment.asSystem(line.value(QStringLiteral("institution")), [&](Context &context) { return use(environment, context); });
}

} // namespace ulpan
