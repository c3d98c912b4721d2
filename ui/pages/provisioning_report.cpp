#include "ui/pages/provisioning_report.h"

#include "models/records/record_json.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_rows.h"
#include "ui/pages/provisioning_text.h"
#include "ui/pages/provisioning_undo.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace ulpan {

namespace {

struct Headline
{
    Tone tone = Tone::Good;
    QStringList sentences = {};
};

void addDone(const ImportJob &job, Headline &headline)
{
    const int created = int(job.created.value_or(0)), updated = int(job.updated.value_or(0)),
              deactivated = int(job.deactivated.value_or(0)), rejected = int(job.rejected.value_or(0));
    if (created > 0)
        headline.sentences << ProvisioningReport::tr("%Ln learner(s) were created.", nullptr, created);
    if (updated > 0)
        headline.sentences << ProvisioningReport::tr("%Ln learner(s) were updated.", nullptr, updated);
    if (deactivated > 0)
        headline.sentences << ProvisioningReport::tr("%Ln learner(s) were deactivated.", nullptr,
                                                     deactivated);
    if (headline.sentences.isEmpty())
        headline.sentences << ProvisioningReport::tr("Nothing had to be changed.");
    if (rejected == 0 || job.state != ImportState::Applied)
        return;
    headline.tone = Tone::Warning;
    headline.sentences << ProvisioningReport::tr(
        "%Ln row(s) were rejected: save them, correct them, import them again.", nullptr, rejected);
}

void addUndone(const ImportJob &job, Headline &headline)
{
    const int removed = int(job.removed.value_or(0)), restored = int(job.restored.value_or(0)),
              kept = int(job.kept.value_or(0));
    headline.sentences << ProvisioningReport::tr("The import was undone.");
    if (removed > 0)
        headline.sentences << ProvisioningReport::tr("%Ln new learner(s) were removed again.", nullptr,
                                                     removed);
    if (restored > 0)
        headline.sentences << ProvisioningReport::tr("%Ln learner(s) got back what was changed.", nullptr,
                                                     restored);
    if (kept == 0)
        return;
    headline.tone = Tone::Warning;
    headline.sentences << ProvisioningReport::tr(
        "%Ln row(s) could not be taken back as a whole; each says why.", nullptr, kept);
}

Headline headlineOf(const ImportJob &job)
{
    Headline headline;
    const bool changed = job.created.value_or(0) + job.updated.value_or(0) + job.deactivated.value_or(0) > 0;
    switch (job.state) {
    case ImportState::Undone:
    case ImportState::PartlyUndone:
        addUndone(job, headline);
        return headline;
    case ImportState::Cancelled:
        headline.tone = Tone::Information;
        headline.sentences
            << (changed ? ProvisioningReport::tr("The import was stopped; what was done before stays.")
                        : ProvisioningReport::tr("The import was cancelled; nothing was changed."));
        break;
    case ImportState::Failed:
        headline.tone = Tone::Bad;
        headline.sentences << ProvisioningReport::tr(
                                  "The import could not be finished; what was done before stays.")
                           << importReasonText(importObject(job.fault));
        break;
    default:
        break;
    }
    addDone(job, headline);
    return headline;
}

// What goes on after the last row, and what else is worth knowing.
QStringList notesOf(const ImportJob &job)
{
    QStringList notes;
    ImportOptions options;
    readRecord(recordType<ImportOptions>(), importObject(job.options), &options);
    const int created = int(job.created.value_or(0));
    if (job.state == ImportState::Applied && created > 0) {
        if (mappedFields(job.mapping).contains(QLatin1StringView("password")))
            notes << ProvisioningReport::tr("The passwords of the file are set in the background, a few at a "
                                            "time, and work from then on.");
        if (options.sendConnectionEmails)
            notes << ProvisioningReport::tr(
                "%Ln connection e-mail(s) are written in the background, a portion "
                "at a time.",
                nullptr, created);
    }
    for (const QJsonObject &note : importObjects(job.notes))
        notes << importReasonText(note);
    return notes;
}

} // namespace

ProvisioningReport::ProvisioningReport(ViewContext &context, ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_headline(new Banner(Tone::Good)),
      m_notes(new TextLabel(TextStyle::Body, Colour::Secondary)), m_undo(new ProvisioningUndo(flow)),
      m_rows(new ProvisioningRows(context, flow, QStringLiteral("import_report")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    column->setSpacing(scaled(12));
    column->addWidget(m_headline);
    column->addWidget(m_notes);
    column->addWidget(m_undo);
    column->addWidget(m_rows, 1);
    m_notes->setWordWrap(true);
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningReport::showJob);
    retranslate(this, [this] { showJob(); });
}

void ProvisioningReport::showJob()
{
    const ImportJob *job = m_flow.job();
    if (!job)
        m_rows->forget();
    if (!job || !m_flow.hasEnded())
        return;
    m_rows->setJob(*job);
    const Headline headline = headlineOf(*job);
    m_headline->setTone(headline.tone);
    m_headline->setText(headline.sentences.join(QLatin1Char(' ')));
    const QStringList notes = notesOf(*job);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace ulpan
