#include "app/console/sample_offer.h"

#include "ui/shell/locale_text.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/error_text.h"

namespace ulpan {

SampleOffer::SampleOffer(ViewContext &context, Console &console) : m_context(context), m_console(console)
{
    m_context.learnersOffer = {[this] {
                                   // Nobody's server is filled with invented people.
                                   const bool isHere =
                                       m_console.state().connection == QLatin1StringView("local");
                                   return isHere && !m_people ? tr("Add sample people") : QString();
                               },
                               [this](const OfferedWork &work) { return fill(work); }};
}

SampleOffer::~SampleOffer()
{
    m_context.learnersOffer = {};
}

QObject *SampleOffer::fill(const OfferedWork &work)
{
    auto *people = new SamplePeople(*m_context.client);
    m_people = people;
    connect(people, &SamplePeople::progressed, people, [work](int done, int total) {
        work.progress(tr("Adding sample people: %1 of %2").arg(numberText(done), numberText(total)), done,
                      total);
    });
    connect(people, &SamplePeople::made, this, [this, work] { end(work, nullptr); });
    connect(people, &SamplePeople::failed, this, [this, work](const Error &error) { end(work, &error); });
    people->whenLeft([console = QPointer(&m_console)] {
        if (console && console->window())
            console->window()->refresh();
    });
    people->make();
    return people;
}

void SampleOffer::end(const OfferedWork &work, const Error *error)
{
    m_people->deleteLater();
    m_people.clear();
    if (error)
        m_context.toast({errorText(*error), Tone::Bad});
    work.ended();
    m_console.window()->refresh();
}

} // namespace ulpan
