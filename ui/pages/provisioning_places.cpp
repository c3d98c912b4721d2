#include "models/base/when_done.h"
#include "models/records/record_page.h"
#include "net/client/client.h"
#include "ui/pages/provisioning_file.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_options.h"
#include "ui/pages/provisioning_page.h"
#include "ui/pages/provisioning_plan.h"
#include "ui/pages/provisioning_rows.h"
#include "ui/shell/views.h"

#include <algorithm>
#include <array>

// Where one is in bulk provisioning, in words that links and pictures use.

namespace ulpan {

namespace {

constexpr std::array provisioningSteps = {"file", "columns", "plan", "import", "report"};
constexpr QLatin1StringView startPlace("start");
constexpr QLatin1StringView stepKey("?step=");

// What pictures show beside the empty first step: a step of an import that fits.
struct PictureState
{
    const char *name, *step;
    bool (*fits)(const ImportJob &);
};

bool waits(const ImportJob &job)
{
    return job.state == ImportState::Planned || job.state == ImportState::NeedsConfirmation;
}

constexpr std::array pictureStates = {
    PictureState{"columns", "columns",
                 [](const ImportJob &job) { return waits(job) && !job.encodingDoubtful; }},
    PictureState{"doubts", "columns",
                 [](const ImportJob &job) { return waits(job) && job.encodingDoubtful; }},
    PictureState{"gates", "plan", [](const ImportJob &job) { return waits(job) && job.encodingDoubtful; }},
    PictureState{"plan", "plan", [](const ImportJob &job) { return waits(job) && !job.encodingDoubtful; }},
    PictureState{"correction", "plan",
                 [](const ImportJob &job) { return waits(job) && !job.encodingDoubtful; }},
    PictureState{"report", "report", [](const ImportJob &job) { return job.state == ImportState::Applied; }},
    PictureState{"undone", "report",
                 [](const ImportJob &job) {
                     return job.state == ImportState::Undone || job.state == ImportState::PartlyUndone;
                 }},
};

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

bool ProvisioningPage::hasUnsaved() const
{
    // Options of an import that has begun are for looking only.
    const bool takesOptions = furthest() < ProvisioningStep::Import;
    return m_plan->rows()->hasDrafts() || (takesOptions && m_file->options()->isChanged());
}

QStringList ProvisioningPage::screenshotStates()
{
    QStringList names{QStringLiteral("file")};
    for (const PictureState &state : pictureStates)
        names << QLatin1StringView(state.name);
    return names;
}

void ProvisioningPage::showState(const QString &state)
{
    m_state.clear();
    if (state == QLatin1StringView("file") || !m_context.client) {
        startAnew();
        return;
    }
    const auto wanted =
        std::find_if(pictureStates.begin(), pictureStates.end(),
                     [&](const PictureState &row) { return state == QLatin1StringView(row.name); });
    if (wanted == pictureStates.end())
        return;
    whenDone(m_context.client->list(recordType<ImportJob>(), {}), this,
             [this, wanted](const Result<RecordPage> &page) {
                 for (const AnyRecord &record : page ? page->rows : QList<AnyRecord>()) {
                     const ImportJob &job = record.as<ImportJob>();
                     if (!wanted->fits(job))
                         continue;
                     m_state = QLatin1StringView(wanted->name);
                     openPlace(job.id + stepKey + QLatin1StringView(wanted->step));
                     return;
                 }
             });
}

QString ProvisioningPage::state() const
{
    if (!m_flow->job())
        return QStringLiteral("file");
    return m_state.isEmpty() ? place().section(QLatin1Char('='), 1) : m_state;
}

} // namespace ulpan
