#pragma once

#include "ui/shell/theme.h"

#include <QIcon>

namespace ulpan {

// Every picture the console shows; icon.cpp says which file it is and whether it points somewhere.
enum class Icon : quint8
{
    Undo,
    Redo,
    Back,
    Forward,
    Next,
    Previous,
    Down,
    Up,
    Collapse,
    Expand,
    ExternalLink,
    SignIn,
    SignOut,
    Learners,
    Person,
    Sessions,
    Entities,
    Provisioning,
    Courses,
    Progress,
    Webhooks,
    Exports,
    SingleSignOn,
    Api,
    Overview,
    Institutions,
    Billing,
    Compliance,
    Audit,
    Settings,
    Language,
    Light,
    Dark,
    Desktop,
    Search,
    Clear,
    Add,
    More,
    Edit,
    Delete,
    Copy,
    Download,
    Upload,
    File,
    Table,
    Filter,
    Columns,
    Refresh,
    Good,
    Warning,
    Bad,
    Information,
    Pending,
    Running,
    Pause,
    Resume,
    Cancel,
    Check,
    Minus,
    Connected,
    Disconnected,
    Test,
    Live,
    Link,
    Keyboard,
    Help,
    Empty,
    Tag,
    Lock,
    Show,
    Hide,
    Mail,
    Key,
    TextSize,
    Tool,
    Flag,
    Quit,
};
inline constexpr int iconCount = int(Icon::Quit) + 1;

// Drawn in the colour of its role at every paint, so a change of scheme or language needs no new icon.
[[nodiscard]] QIcon icon(Icon name, Colour role = Colour::Text);
// For painters: fills `rect`, mirrored where the icon points somewhere and the language runs right to left.
void paintIcon(QPainter *painter, const QRect &rect, Icon name, const QColor &ink);
[[nodiscard]] QString iconFile(Icon name);
[[nodiscard]] bool isMirrored(Icon name);

} // namespace ulpan
