#pragma once

#include "ui/widgets/icon.h"

#include <span>

namespace ulpan {

// What a view can do, as the palette finds it in every language before the view was ever opened. The texts
// are those of the view's own actions (Page::pageActions), by which it is told what to do.
struct PaletteActionRow
{
    const char *view; // its key
    const char *context, *source;
    Icon icon;
    bool ofRecord = false; // of the one that is open
    bool isOfList = false; // each list has it: offered where one is
    bool isOfAccount = false; // of who has signed in: on this computer nobody has
};
[[nodiscard]] std::span<const PaletteActionRow> paletteActions();

} // namespace ulpan
