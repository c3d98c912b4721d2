#include "app/server/commands.h"

namespace ulpan {

int runResetSecondFactor(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Environment &environment = environmentOf(**backend, line);
    Result<void> reset = environment.asSystem({}, [&](Context &context) {
        return environment.accounts().resetSecondFactorOf(context, line.words().value(0));
    });
    return reset ? 0 : fail(reset.error());
}

} // namespace ulpan
