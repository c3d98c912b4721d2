#include "app/console/sample_offer.h"

#include "ui/shell/main_window.h"
#include "ui/widgets/error_text.h"

namespace ulpan {

SampleOffer::SampleOffer(ViewContext &context, Console &console) : m_context(context), m_console(console)
{
    // Another window has another client.
    connect(&console, &Console::ready, this, [this] { m_people.reset(); });
    m_context.learnersOffer = {[this] {
                                   // Nobody's server is filled with invented people.
                                   const bool isHere =
                                       m_console.state().connection == QLatin1StringView("local");
                                   return isHere && !m_people ? tr("Add sample people") : QString();
                               },
                               [this] { fill(); }};
}

SampleOffer::~SampleOffer()
{
    m_context.learnersOffer = {};
}

void SampleOffer::fill()
{
    if (m_people)
        return;
    m_people = std::make_unique<SamplePeople>(*m_context.client);
    connect(m_people.get(), &SamplePeople::made, this, [this] { end(nullptr); });
    connect(m_people.get(), &SamplePeople::failed, this, [this](const Error &error) { end(&error); });
    m_context.toast({tr("Sample people are being added…")});
    m_people->make();
}

void SampleOffer::end(const Error *error)
{
    m_people.release()->deleteLater();
    if (error)
        m_context.toast({errorText(*error), Tone::Bad});
    m_console.window()->refresh();
}

} // namespace ulpan
