#include "ui/pages/provisioning_report.h"

#include "models/base/text.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_rows.h"
#include "ui/pages/provisioning_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace ulpan {

ProvisioningProgress::ProvisioningProgress(ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_sentence(new TextLabel(TextStyle::Section)),
      m_hint(new TextLabel(TextStyle::Body, Colour::Secondary)), m_progress(new ProgressStrip)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    column->setSpacing(scaled(12));
    column->addStretch(2);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_hint, 0, Qt::AlignHCenter);
    column->addStretch(3);
    followTextSize(this, [this] { m_progress->setFixedWidth(scaled(640)); });
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningProgress::showJob);
    retranslate(this, [this] {
        m_hint->setText(tr("You can look elsewhere meanwhile; the import goes on."));
        showJob();
    });
}

void ProvisioningProgress::showJob()
{
    const ImportJob *job = m_flow.job();
    if (!job)
        return;
    m_sentence->setText(tr("%1 is being imported").arg(isolated(job->fileName)));
    m_progress->setProgress(job->doneRows.value_or(0), job->totalRows.value_or(0) > 0 ? *job->totalRows : -1);
    m_progress->setText(importProgressText(*job));
}

ProvisioningReport::ProvisioningReport(ViewContext &context, ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_headline(new Banner(Tone::Good)),
      m_rows(new ProvisioningRows(context, QStringLiteral("import_report")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    column->setSpacing(scaled(16));
    column->addWidget(m_headline);
    column->addWidget(m_rows, 1);
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningReport::showJob);
    retranslate(this, [this] { showJob(); });
}

void ProvisioningReport::showJob()
{
    const ImportJob *job = m_flow.job();
    if (!job || !m_flow.hasEnded())
        return;
    m_rows->setJob(*job);
    const int created = int(job->created.value_or(0)), updated = int(job->updated.value_or(0)),
              rejected = int(job->rejected.value_or(0));
    QStringList sentences;
    Tone tone = Tone::Good;
    if (job->state == ImportState::Cancelled) {
        tone = Tone::Information;
        sentences << (created + updated > 0 ? tr("The import was stopped; what was done before stays.")
                                            : tr("The import was cancelled; nothing was changed."));
    } else if (job->state == ImportState::Failed) {
        tone = Tone::Bad;
        sentences << tr("The import could not be finished; what was done before stays.")
                  << importReasonText(importObject(job->fault));
    }
    if (created > 0)
        sentences << tr("%Ln learner(s) were created.", nullptr, created);
    if (updated > 0)
        sentences << tr("%Ln learner(s) were updated.", nullptr, updated);
    if (sentences.isEmpty())
        sentences << tr("Nothing had to be changed.");
    if (rejected > 0 && job->state == ImportState::Applied) {
        tone = Tone::Warning;
        sentences << tr("%Ln row(s) were rejected: save them, correct them, import them again.", nullptr,
                        rejected);
    }
    m_headline->setTone(tone);
    m_headline->setText(sentences.join(QLatin1Char(' ')));
}

} // namespace ulpan
