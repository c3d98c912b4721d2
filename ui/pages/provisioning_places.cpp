#include "models/base/when_done.h"
#include "models/records/record_page.h"
#include "net/client/client.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_page.h"
#include "ui/shell/views.h"

#include <array>

// Where one is in bulk provisioning, in words that links and pictures use.

namespace ulpan {

namespace {

constexpr std::array provisioningSteps = {"file", "columns", "plan", "import", "report"};
constexpr QLatin1StringView startPlace("start");
constexpr QLatin1StringView stepKey("?step=");
} // namespace

std::optional<ProvisioningStep> ProvisioningPage::stepOf(const QString &place)
{
    const QString name = place.section(stepKey, 1);
    for (size_t i = 0; i < provisioningSteps.size(); ++i) {
        if (name == QLatin1StringView(provisioningSteps[i]))
            return ProvisioningStep(i);
    }
    return std::nullopt;
}

QString ProvisioningPage::place() const
{
    if (!m_opening.isEmpty())
        return m_opening;
    const ImportJob *job = m_flow->job();
    return job ? job->id + stepKey + QLatin1StringView(provisioningSteps[size_t(m_step)]) : startPlace;
}

void ProvisioningPage::openPlace(const QString &place)
{
    if (place.isEmpty())
        return;
    if (place == startPlace) {
        if (m_flow->job())
            startAnew();
        return;
    }
    m_opening = place;
    m_flow->open(place.section(stepKey, 0, 0));
}

QStringList ProvisioningPage::screenshotStates()
{
    return {QStringLiteral("file"), QStringLiteral("columns"), QStringLiteral("plan"),
            QStringLiteral("report")};
}

void ProvisioningPage::showState(const QString &state)
{
    if (state == QLatin1StringView("file") || !m_context.client) {
        startAnew();
        return;
    }
    const bool ended = state == QLatin1StringView("report");
    whenDone(m_context.client->list(recordType<ImportJob>(), {}), this,
             [this, state, ended](const Result<RecordPage> &page) {
                 if (!page)
                     return;
                 for (const AnyRecord &record : page->rows) {
                     const ImportJob &job = record.as<ImportJob>();
                     const bool fits = ended ? job.state == ImportState::Applied
                                             : job.state == ImportState::Planned ||
                                                   job.state == ImportState::NeedsConfirmation;
                     if (fits) {
                         openPlace(job.id + QStringLiteral("?step=") + state);
                         return;
                     }
                 }
             });
}

QString ProvisioningPage::state() const
{
    return m_flow->job() ? place().section(QLatin1Char('='), 1) : QStringLiteral("file");
}

} // namespace ulpan
