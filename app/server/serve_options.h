#pragma once

#include "app/server/command_line.h"

namespace ulpan {

// The options of `serve`.
[[nodiscard]] std::span<const CommandOption> serveOptions();
// Takes them over into the configuration; the answer is what is wrong with them, empty where nothing is.
[[nodiscard]] QString readServeOptions(const CommandLine &line, BackendConfig &config);

} // namespace ulpan
