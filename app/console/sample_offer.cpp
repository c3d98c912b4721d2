#include "app/console/sample_offer.h"

#include "models/base/when_done.h"
#include "models/records/learner.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"

namespace ulpan {

SampleOffer::SampleOffer(ViewContext &context, Console &console) : m_context(context), m_console(console)
{
    connect(&console, &Console::ready, this, &SampleOffer::look);
}

void SampleOffer::look()
{
    m_isOffered = false;
    m_people.reset();
    if (m_console.state().connection != QLatin1StringView("local"))
        return;
    retranslate(m_console.window(), [this] { say(); });
    m_call = whenDone(m_context.client->list(recordType<Learner>(), ListQuery{}), this,
                      [this](const Result<RecordPage> &page) {
                          m_isOffered = page && page->total == 0;
                          say();
                      });
}

void SampleOffer::say()
{
    if (!m_isOffered)
        return;
    if (m_people)
        m_console.window()->setNotice({tr("Sample people are being added…")});
    else
        m_console.window()->setNotice(
            {tr("Nobody is on this computer yet. Sample people in three languages let you try everything out."),
             Tone::Information, tr("Add sample people"), [this] { fill(); }});
}

void SampleOffer::fill()
{
    m_people = std::make_unique<SamplePeople>(*m_context.client);
    connect(m_people.get(), &SamplePeople::made, this, [this] { end(nullptr); });
    connect(m_people.get(), &SamplePeople::failed, this, [this](const Error &error) { end(&error); });
    say();
    m_people->make();
}

void SampleOffer::end(const Error *error)
{
    m_people.release()->deleteLater();
    if (error) {
        m_context.toast({errorText(*error), Tone::Bad});
        say();
        return;
    }
    m_isOffered = false;
    m_console.window()->setNotice({});
    m_console.window()->refresh();
}

} // namespace ulpan
