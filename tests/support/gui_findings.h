#pragma once

#include "models/base/choice.h"

#include <QStringList>
#include <QtGlobal>

class QWidget;

namespace ulpan::tests {

// What a person would stumble over in the visible part of `within`: inputs that Tab does not come to from
// anywhere in its window, what can have the focus but has no name for a screen reader, words that are cut
// off, and, in Hebrew, sentences in Latin letters that are not the test's own data. A line each; empty:
// nothing.
[[nodiscard]] QStringList findingsIn(QWidget *within, Language language);

// Keeps what Qt says on the log while it lives, apart from what the platform without a screen says by itself.
class LogWatch
{
public:
    LogWatch();
    ~LogWatch();
    [[nodiscard]] static QStringList messages();

private:
    QtMessageHandler m_before;
};

} // namespace ulpan::tests
