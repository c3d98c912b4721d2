#include "models/base/text.h"
#include "ui/pages/import_take_back.h"
#include "ui/pages/provisioning_columns.h"
#include "ui/pages/provisioning_file.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_gates.h"
#include "ui/pages/provisioning_groups.h"
#include "ui/pages/provisioning_page.h"
#include "ui/pages/provisioning_plan.h"
#include "ui/pages/provisioning_progress.h"
#include "ui/pages/provisioning_report.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style.h"
#include "ui/shell/views.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bar_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/toast.h"

#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

// The page's frame: header, steps and the bar below them.

namespace ulpan {

namespace {

constexpr QKeyCombination goOnKeys(Qt::CTRL, Qt::Key_Return);

class ProvisioningFooter : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, 0, width(), 1, colour(Colour::Line));
    }
};

} // namespace

void ProvisioningPage::build()
{
    m_header = new PageHeader;
    m_stepper = new Stepper;
    m_failure = new Banner(Tone::Bad);
    m_failure->hide();
    m_file = new ProvisioningFile(m_context);
    m_columns = new ProvisioningColumns(m_context, *m_flow);
    m_plan = new ProvisioningPlan(m_context, *m_flow);
    m_progress = new ProvisioningProgress(*m_flow);
    m_report = new ProvisioningReport(m_context, *m_flow);
    m_steps = {m_file, m_columns, m_plan, m_progress, m_report};

    m_footer = new ProvisioningFooter;
    m_planning = new ProgressStrip;
    m_giveUp = new QPushButton;
    m_pause = new QPushButton;
    m_savePlan = new QPushButton(icon(Icon::Download), QString());
    m_save = new QPushButton(icon(Icon::Download), QString());
    m_anew = new QPushButton;
    m_next = new QPushButton;
    makePrimary(m_next);
    // For those who drive the page from outside, in any language.
    for (const auto &[button, name] :
         {std::pair{m_giveUp, "discard"}, std::pair{m_pause, "pause"}, std::pair{m_savePlan, "save_plan"},
          std::pair{m_save, "save_rejected"}, std::pair{m_anew, "start_another"}, std::pair{m_next, "next"}})
        button->setObjectName(QLatin1StringView(name));
    connect(new QShortcut(goOnKeys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] {
                if (m_step != ProvisioningStep::Plan || m_plan->gates()->isOpen()) {
                    m_next->click();
                    return;
                }
                m_plan->gates()->focusUnconfirmed();
                if (m_context.toast)
                    m_context.toast({tr("Confirm first what is asked above the rows."), Tone::Warning});
            });
    auto *buttons = new BarLayout(m_footer);
    buttons->setContentsMargins(scaled(24), scaled(12), scaled(24), scaled(12));
    buttons->setSpacing(scaled(8));
    buttons->addLeading(m_giveUp);
    buttons->addBetween(m_planning);
    for (QPushButton *button : {m_pause, m_savePlan, m_save, m_anew, m_next})
        buttons->addTrailing(button);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(scaled(24), 0, scaled(24), scaled(8));
    top->setSpacing(scaled(12));
    top->addWidget(m_stepper);
    top->addWidget(m_failure);
    // With large text there is room for many rows only where what stands above them is scrolled away with
    // them.
    auto *content = new QWidget;
    auto *whole = new QVBoxLayout(content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addLayout(top);
    for (QWidget *step : m_steps) {
        whole->addWidget(step, 1);
        step->hide();
    }
    m_room = new ScrollRoom(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_room, 1);
    column->addWidget(m_footer);
    retranslate(this, [this] { dress(); });
}

void ProvisioningPage::dress()
{
    const ImportJob *job = m_flow->job();
    m_header->setTitle(tr("Bulk provisioning"));
    m_header->setTotal(job ? importWholeNameText(*job) : QString());
    const bool isDiscarded = job && m_flow->hasEnded() && !rowsAreApplied(*job);
    m_stepper->setSteps({tr("File"), tr("Columns"), tr("Plan"),
                         isDiscarded ? tr("Not imported") : tr("Import"), tr("Report")});
    m_stepper->setSkipped(isDiscarded ? int(ProvisioningStep::Import) : -1);
    showFailure();
    dressFooter();
}

void ProvisioningPage::dressFooter()
{
    const ImportJob *job = m_flow->job();
    const ProvisioningStep step = m_step;
    const bool planning = job && (job->state == ImportState::Received ||
                                  job->state == ImportState::Planning || m_flow->isChanging());
    const int rows =
        job ? int(job->toCreate.value_or(0) + job->toUpdate.value_or(0) + job->toDeactivate.value_or(0)) : 0;
    m_footer->setVisible(job);
    const bool applying = job && (job->state == ImportState::Applying || job->state == ImportState::Paused);
    const bool paused = job && job->state == ImportState::Paused;
    m_giveUp->setText(step == ProvisioningStep::Import ? tr("Stop the import") : tr("Discard this import"));
    m_giveUp->setVisible(job && !m_flow->hasEnded() && step != ProvisioningStep::File &&
                         job->state != ImportState::Undoing);
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(paused ? Icon::Resume : Icon::Pause));
    m_pause->setVisible(step == ProvisioningStep::Import && applying);
    const bool saving = m_flow->isSaving();
    m_planning->setVisible(planning || saving);
    m_planning->setCancellable(saving);
    for (QPushButton *button : {m_savePlan, m_save})
        button->setEnabled(!saving);
    if (planning && !saving) {
        const qint64 total = job->totalRows.value_or(0);
        m_planning->setProgress(job->doneRows.value_or(0), total > 0 ? total : -1);
        m_planning->setText(importProgressText(*job));
    }
    const bool anyRejected = job && job->rejected.value_or(0) > 0;
    m_savePlan->setText(tr("Save the plan…"));
    m_savePlan->setVisible(step == ProvisioningStep::Plan);
    m_save->setText(tr("Save the rejected rows…"));
    m_save->setVisible(anyRejected && (step == ProvisioningStep::Report || step == ProvisioningStep::Plan));
    m_anew->setText(tr("Start another import"));
    m_anew->setVisible(step == ProvisioningStep::Report);
    m_next->setVisible(step != ProvisioningStep::Import);
    m_next->setEnabled(true);
    m_next->setAccessibleName({});
    m_next->setToolTip(QKeySequence(goOnKeys).toString(QKeySequence::NativeText));
    switch (step) {
    case ProvisioningStep::File:
        dressGoingOn();
        break;
    case ProvisioningStep::Columns:
        m_next->setText(planning ? tr("Checking the rows…") : tr("Show the plan"));
        m_next->setEnabled(!planning && furthest() >= ProvisioningStep::Plan);
        break;
    case ProvisioningStep::Plan:
        m_next->setText(rows > 0 ? tr("Import %Ln row(s)", nullptr, rows) : tr("Nothing to import"));
        m_next->setEnabled(rows > 0 && m_plan->gates()->isOpen());
        break;
    case ProvisioningStep::Import:
        break;
    case ProvisioningStep::Report:
        m_next->setText(tr("Show learners"));
        break;
    }
}

void ProvisioningPage::dressGoingOn()
{
    const ImportJob *job = m_flow->job();
    const QString name = job ? importNameText(*job).replace(u'&', QLatin1StringView("&&")) : QString();
    m_next->setText(job ? tr("Go on with %1").arg(name) : QString());
    if (!job || importNameText(*job) == importWholeNameText(*job))
        return;
    m_next->setAccessibleName(tr("Go on with %1").arg(importWholeNameText(*job)));
    m_next->setToolTip(importWholeNameText(*job));
}

void ProvisioningPage::showSaved(qint64 bytes)
{
    m_planning->setProgress(0, -1);
    m_planning->setText(tr("Saving the file: %1").arg(isolated(QLocale().formattedDataSize(bytes))));
}

// As every other change, until it is done or the window goes; the page itself offers it longer.
void ProvisioningPage::offerTakingBack()
{
    const ImportJob *job = m_flow->job();
    const bool isTakenBack = job && (job->state == ImportState::Undoing || rowsAreUndone(*job));
    if (!job || job->id != m_offered || isTakenBack)
        m_offer.reset();
    if (job && job->state == ImportState::Applying) {
        m_applying = job->id;
        return;
    }
    if (!job || !m_flow->hasEnded() || std::exchange(m_applying, {}) != job->id || !m_context.toast)
        return;
    const int rows = int(job->created.value_or(0) + job->updated.value_or(0) + job->deactivated.value_or(0));
    if (rows == 0)
        return;
    m_offered = job->id;
    m_offer = std::make_unique<QObject>();
    m_context.toast({tr("%Ln row(s) were imported.", nullptr, rows), Tone::Good,
                     [this, id = job->id] { askToTakeBack(m_context, this, id); }, m_offer.get(),
                     [name = importNameText(*job)] { return tr("import of %1").arg(name); }});
}

} // namespace ulpan
