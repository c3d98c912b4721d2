#include "ui/pages/provisioning_page.h"

#include "models/base/text.h"
#include "models/records/record_json.h"
#include "net/client/import_calls.h"
#include "ui/pages/provisioning_columns.h"
#include "ui/pages/provisioning_file.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_gates.h"
#include "ui/pages/provisioning_history.h"
#include "ui/pages/provisioning_options.h"
#include "ui/pages/provisioning_plan.h"
#include "ui/pages/provisioning_progress.h"
#include "ui/pages/provisioning_report.h"
#include "ui/pages/provisioning_rows.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/views.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/stepper.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

namespace ulpan {

ProvisioningPage::ProvisioningPage(ViewContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_flow(new ProvisioningFlow(context, this))
{
    build();
    connectFlow();
    goTo(ProvisioningStep::File);
    m_file->history()->refresh();
}

void ProvisioningPage::connectFlow()
{
    connect(m_flow, &ProvisioningFlow::jobChanged, this, &ProvisioningPage::followJob);
    connect(m_flow, &ProvisioningFlow::opened, this, [this] {
        ImportOptions options;
        readRecord(recordType<ImportOptions>(), importObject(m_flow->job()->options), &options);
        m_file->options()->setOptions(options);
        goTo(qMin(stepOf(std::exchange(m_opening, {})).value_or(furthest()), furthest()));
        if (m_state == QLatin1StringView("correction"))
            m_plan->rows()->nextFault();
    });
    connect(m_flow, &ProvisioningFlow::changeBegun, this, &ProvisioningPage::dressFooter);
    connect(m_flow, &ProvisioningFlow::uploadProgressed, this,
            [this](qint64 done, qint64 total) { m_file->showUpload(m_flow->fileName(), done, total); });
    connect(m_flow, &ProvisioningFlow::uploadWaits, this,
            [this] { m_file->showWaiting(m_flow->fileName()); });
    connect(m_flow, &ProvisioningFlow::uploadEnded, m_file, &ProvisioningFile::hideUpload);
    connect(m_flow, &ProvisioningFlow::failed, this, [this](const Error &error) {
        m_opening.clear();
        m_error = error;
        showFailure();
        if (!m_flow->job())
            goTo(ProvisioningStep::File);
        else
            dressFooter();
    });
    connect(m_flow, &ProvisioningFlow::failureForgotten, this, [this] {
        m_error.reset();
        showFailure();
    });
    connect(m_flow, &ProvisioningFlow::savingChanged, this, [this] {
        showSaved(0);
        dressFooter();
    });
    connect(m_flow, &ProvisioningFlow::saveProgressed, this, &ProvisioningPage::showSaved);
    connect(m_planning, &ProgressStrip::cancelled, m_flow, &ProvisioningFlow::cancelSaving);
    connect(m_flow, &ProvisioningFlow::fileSaved, this, [this](const QString &fileName) {
        if (m_context.toast)
            m_context.toast(
                {tr("Saved as %1.").arg(fileNameText(QFileInfo(fileName).fileName())), Tone::Good});
    });
    connect(m_failure, &Banner::actionTriggered, m_flow, &ProvisioningFlow::retry);
    connect(m_file, &ProvisioningFile::fileChosen, this,
            [this](const QString &path) { m_flow->upload(path, m_file->options()->options()); });
    connect(m_file, &ProvisioningFile::uploadCancelled, m_flow, &ProvisioningFlow::cancelUpload);
    connect(m_file->history(), &ProvisioningHistory::importChosen, this,
            [this](const QString &import) { openPlace(import); });
    connect(m_columns, &ProvisioningColumns::entityWanted, this, [this] {
        goTo(ProvisioningStep::File);
        m_file->options()->focusEntity();
    });
    connect(m_plan, &ProvisioningPlan::confirmationChanged, this, &ProvisioningPage::dressFooter);
    connect(m_stepper, &Stepper::stepRequested, this, [this](int step) { goTo(ProvisioningStep(step)); });
    connect(m_next, &QPushButton::clicked, this, &ProvisioningPage::goOn);
    connect(m_giveUp, &QPushButton::clicked, this, [this] { m_flow->take(ImportStep::Cancel); });
    connect(m_pause, &QPushButton::clicked, this, &ProvisioningPage::pauseOrGoOn);
    connect(m_savePlan, &QPushButton::clicked, this, &ProvisioningPage::savePlan);
    connect(m_anew, &QPushButton::clicked, this, &ProvisioningPage::startAnew);
    connect(m_save, &QPushButton::clicked, this, &ProvisioningPage::saveRejected);
}

ProvisioningStep ProvisioningPage::furthest() const
{
    using enum ImportState;
    if (!m_flow->job())
        return ProvisioningStep::File;
    if (m_flow->hasEnded())
        return ProvisioningStep::Report;
    switch (m_flow->job()->state) {
    case Planned:
    case NeedsConfirmation:
        return ProvisioningStep::Plan;
    case Applying:
    case Paused:
    case Undoing:
        return ProvisioningStep::Import;
    default:
        return ProvisioningStep::Columns;
    }
}

void ProvisioningPage::goTo(ProvisioningStep step)
{
    // What is being imported, or was, has no columns and no plan to be decided about any more.
    if (step != ProvisioningStep::File && furthest() > ProvisioningStep::Plan)
        step = furthest();
    const bool moved = step != m_step;
    m_step = step;
    for (int number = 0; number < m_steps.size(); ++number)
        m_steps[number]->setVisible(number == int(step));
    m_stepper->setCurrent(int(step));
    m_stepper->setLocked(m_flow->hasEnded() || step == ProvisioningStep::Import);
    dress();
    if (!moved)
        return;
    m_room->verticalScrollBar()->setValue(0);
    switch (step) {
    case ProvisioningStep::File:
        m_file->history()->refresh();
        m_file->focusFile();
        break;
    case ProvisioningStep::Columns:
        m_columns->focusFirst();
        break;
    case ProvisioningStep::Plan:
        m_plan->rows()->focusRows();
        break;
    case ProvisioningStep::Import:
        m_pause->setFocus(Qt::OtherFocusReason);
        break;
    case ProvisioningStep::Report:
        m_report->rows()->focusRows();
        break;
    }
    Q_EMIT placeChanged();
}

void ProvisioningPage::followJob()
{
    const ProvisioningStep furthestStep = furthest();
    offerTakingBack();
    if (!fileFault().isEmpty() && m_step != ProvisioningStep::File)
        goTo(ProvisioningStep::File);
    showFailure();
    const bool isLate = m_step > furthestStep; // the plan is being made anew, or the import was closed
    const bool goesOn = furthestStep > ProvisioningStep::Plan && m_step != ProvisioningStep::File;
    if (isLate || (goesOn && m_step != furthestStep))
        goTo(furthestStep);
    else
        dress();
}

QString ProvisioningPage::fileFault() const
{
    const ImportJob *job = m_flow->job();
    if (!job) {
        const bool ofFile =
            m_error && (m_error->kind == ErrorKind::Invalid || m_error->kind == ErrorKind::TooLarge ||
                        m_error->reason.startsWith("file."));
        return ofFile ? importErrorText(*m_error) : QString();
    }
    if (job->state != ImportState::Failed || m_flow->hasEnded())
        return {};
    // A column can be given its field; what is missing stands above the columns.
    const QJsonObject fault = importObject(job->fault);
    const bool ofMapping =
        fault[QLatin1StringView("reason")].toString().startsWith(QLatin1StringView("import.column_"));
    return ofMapping ? QString() : importReasonText(fault);
}

void ProvisioningPage::showFailure()
{
    const QString fault = fileFault();
    m_file->setFault(fault);
    m_failure->setText(m_error ? importErrorText(*m_error) : QString());
    m_failure->setActionText(m_flow->canRetry() ? tr("Retry") : QString());
    m_failure->setVisible(m_error && (fault.isEmpty() || m_flow->job()));
}

void ProvisioningPage::startAnew()
{
    m_opening.clear();
    m_flow->close();
    m_file->options()->setOptions({});
    goTo(ProvisioningStep::File);
    Q_EMIT placeChanged();
}

void ProvisioningPage::goOn()
{
    switch (m_step) {
    case ProvisioningStep::File: {
        const QByteArray options = recordJson(m_file->options()->options());
        goTo(furthest());
        ImportOptions kept;
        readRecord(recordType<ImportOptions>(), importObject(m_flow->job()->options), &kept);
        if (recordJson(kept) != options && furthest() < ProvisioningStep::Import)
            m_flow->change({{QStringLiteral("options"), importObject(options)}});
        m_file->options()->setOptions(m_file->options()->options());
        break;
    }
    case ProvisioningStep::Columns:
        goTo(ProvisioningStep::Plan);
        break;
    case ProvisioningStep::Plan:
        m_flow->apply(m_plan->gates()->confirmed());
        break;
    case ProvisioningStep::Import:
        break;
    case ProvisioningStep::Report:
        if (m_context.open)
            m_context.open(QStringLiteral("ulpan:learners"));
        break;
    }
}

void ProvisioningPage::pauseOrGoOn()
{
    const bool paused = m_flow->job()->state == ImportState::Paused;
    m_flow->take(paused ? ImportStep::Resume : ImportStep::Pause);
}

void ProvisioningPage::askFileName(const QString &title, const QString &ending,
                                   const std::function<void(const QString &)> &save)
{
    const QString name = QFileInfo(m_flow->job()->fileName).completeBaseName();
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile((name.isEmpty() ? QStringLiteral("import") : name) + ending);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void ProvisioningPage::saveRejected()
{
    askFileName(tr("Save the rejected rows"), QStringLiteral("-rejected.csv"),
                [this](const QString &fileName) { m_flow->saveRejected(fileName); });
}

void ProvisioningPage::savePlan()
{
    askFileName(tr("Save the plan"), QStringLiteral("-plan.csv"),
                [this](const QString &fileName) { m_flow->savePlan(fileName, m_plan->rows()->outcome()); });
}

void ProvisioningPage::refresh()
{
    m_file->history()->refresh();
    if (m_flow->job() && !m_flow->isMoving())
        openPlace(place());
}

void ProvisioningPage::find()
{
    switch (m_step) {
    case ProvisioningStep::File:
        m_file->history()->find();
        break;
    case ProvisioningStep::Columns:
        m_columns->find();
        break;
    case ProvisioningStep::Plan:
        m_plan->rows()->find();
        break;
    case ProvisioningStep::Import:
        if (m_context.toast)
            m_context.toast({tr("The rows can be searched in the report, once the import is done.")});
        break;
    case ProvisioningStep::Report:
        m_report->rows()->find();
        break;
    }
}

QList<PageAction> ProvisioningPage::pageActions()
{
    const auto isThere = [this](const QPushButton *button) {
        return m_footer->isVisibleTo(this) && button->isVisibleTo(m_footer);
    };
    return {{tr("Start another import"), [this] { startAnew(); }},
            {tr("Save the plan…"), [this] { savePlan(); },
             isThere(m_savePlan) ? QString() : tr("Open the plan of an import first.")},
            {tr("Save the rejected rows…"), [this] { saveRejected(); },
             isThere(m_save) ? QString() : tr("Open an import that has rejected rows first.")}};
}

void ProvisioningPage::createNew()
{
    startAnew();
}

void ProvisioningPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget *focused = focusWidget();
    // In the steps after the file Enter belongs to the fields: a corrected cell must not begin the import.
    const auto *choice = qobject_cast<QComboBox *>(focused);
    const bool isField = m_step == ProvisioningStep::File
                             ? choice || qobject_cast<QLineEdit *>(focused)
                             : m_step == ProvisioningStep::Columns && choice && !choice->isEditable();
    if (auto *button = qobject_cast<QAbstractButton *>(focused); enter && button)
        button->click();
    else if (enter && isField && m_next->isVisible())
        m_next->click();
    else
        Page::keyPressEvent(event);
}

Page *makeProvisioningPage(ViewContext &context)
{
    return new ProvisioningPage(context);
}

} // namespace ulpan
