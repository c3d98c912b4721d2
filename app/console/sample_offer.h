#pragma once

#include "app/console/console.h"
#include "app/console/sample_people.h"

namespace ulpan {

// Offers on this computer, where the list of learners is empty, to fill it with people to try things out
// with.
class SampleOffer : public QObject
{
    Q_OBJECT

public:
    // Before the console has a window; the context must outlive it.
    SampleOffer(ViewContext &context, Console &console);
    ~SampleOffer() override;

private:
    void fill();
    void end(const Error *error);

    ViewContext &m_context;
    Console &m_console;
    std::unique_ptr<SamplePeople> m_people; // while they are being added
};

} // namespace ulpan
