#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace ulpan {

class MainWindow;
struct ViewContext;

// What a picture shows of a page beyond what its link opens.
struct ScreenshotState
{
    const char *name, *link;
    // One after another, as a hand would do them, each once the answer to the one before is there.
    std::vector<std::function<void()>> steps = {};
    std::function<QWidget *()> seen = {}; // null: the window
    std::function<void()> after = {};     // puts back what would show in the next picture
    const char *importStep = "";          // of bulk provisioning
};

[[nodiscard]] std::vector<ScreenshotState> screenshotStates(ViewContext &context, MainWindow &window);

} // namespace ulpan
