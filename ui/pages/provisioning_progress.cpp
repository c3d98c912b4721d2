#include "ui/pages/provisioning_progress.h"

#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ulpan {

namespace {

// "Created: 1,204 · Updated: 310", of what there is any.
QString figuresSoFar(const ImportJob &job)
{
    QStringList figures;
    for (const RowOutcome outcome :
         {RowOutcome::Create, RowOutcome::Update, RowOutcome::Deactivate, RowOutcome::Rejected}) {
        if (const qint64 count = outcomeFigure(job, outcome, ImportFigures::Done); count > 0)
            figures << ProvisioningProgress::tr("%1: %2").arg(
                outcomeFigureStatus(outcome, ImportFigures::Done).word, numberText(count));
    }
    return figures.isEmpty() ? QString() : factsText(figures);
}

} // namespace

ProvisioningProgress::ProvisioningProgress(ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_sentence(new TextLabel(TextStyle::Section)),
      m_soFar(new TextLabel(TextStyle::Body)), m_hint(new TextLabel(TextStyle::Body, Colour::Secondary)),
      m_progress(new ProgressStrip), m_fault(new Banner(Tone::Warning))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    column->setSpacing(scaled(12));
    column->addWidget(m_fault);
    // In the middle by stretches: an aligned label would be as high as its text is at another width.
    auto *parts = new QWidget;
    parts->setMaximumWidth(scaled(640));
    auto *lines = new QVBoxLayout(parts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(12));
    for (QWidget *part : {static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_progress),
                          static_cast<QWidget *>(m_soFar), static_cast<QWidget *>(m_hint)})
        lines->addWidget(part);
    for (TextLabel *label : {m_sentence, m_soFar, m_hint}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    m_progress->setTextBelow();
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(parts, 100);
    middle->addStretch(1);
    column->addStretch(2);
    column->addLayout(middle);
    column->addStretch(3);
    m_fault->hide();
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningProgress::showJob);
    retranslate(this, [this] { showJob(); });
}

void ProvisioningProgress::showJob()
{
    const ImportJob *job = m_flow.job();
    if (!job)
        return;
    const bool paused = job->state == ImportState::Paused;
    const QString sentence = job->state == ImportState::Undoing ? tr("The import of %1 is being undone")
                             : paused                           ? tr("The import of %1 is paused")
                                                                : tr("%1 is being imported");
    const QString name = importNameText(*job), whole = importWholeNameText(*job);
    m_sentence->setText(sentence.arg(name));
    m_sentence->setAccessibleName(sentence.arg(whole));
    m_sentence->setToolTip(name == whole ? QString() : whole);
    m_progress->setProgress(job->doneRows.value_or(0), job->totalRows.value_or(0) > 0 ? *job->totalRows : -1);
    m_progress->setText(importProgressText(*job));
    m_soFar->setText(job->state == ImportState::Undoing ? QString() : figuresSoFar(*job));
    m_hint->setText(paused ? tr("What was done so far stays. Go on when you like, or stop here.")
                           : tr("You can look elsewhere meanwhile; the import goes on."));
    const QJsonObject fault = importObject(job->fault);
    m_fault->setText(fault.isEmpty() ? QString() : importReasonText(fault));
    m_fault->setVisible(!fault.isEmpty());
}

} // namespace ulpan
