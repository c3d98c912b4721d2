#pragma once

#include "models/base/clock.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/views.h"
#include "ui/widgets/toast.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace ulpan::tests {

// What a window needs when it is connected to nothing, in a folder of its own.
struct BareConsole
{
    QTemporaryDir folder;
    Settings settings{folder.path()};
    Theme theme;
    InterfaceLanguage language;
    SystemClock clock;
    ViewContext context{settings, theme, language, clock};
};

// A change of language or colours is posted to windows, which answer by posting changes of layout.
inline void deliverEvents()
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::sendPostedEvents();
}

} // namespace ulpan::tests
