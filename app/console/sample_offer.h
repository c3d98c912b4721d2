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
    [[nodiscard]] QObject *fill(const OfferedWork &work);
    void end(const OfferedWork &work, const Error *error);

    ViewContext &m_context;
    Console &m_console;
    QPointer<SamplePeople> m_people; // while they are being added; the list's
};

} // namespace ulpan
