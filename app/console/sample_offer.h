#pragma once

#include "app/console/console.h"
#include "app/console/sample_people.h"

namespace ulpan {

// Offers on this computer, where there is nobody yet, to fill it with people to try things out with.
class SampleOffer : public QObject
{
    Q_OBJECT

public:
    // Asks whenever the console has a window.
    SampleOffer(ViewContext &context, Console &console);

private:
    void look();
    void say();
    void fill();
    void end(const Error *error);

    ViewContext &m_context;
    Console &m_console;
    std::unique_ptr<SamplePeople> m_people;
    PendingCall m_call;
    bool m_isOffered = false;
};

} // namespace ulpan
