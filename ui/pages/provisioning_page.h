#pragma once

#include "models/base/error.h"
#include "ui/shell/page.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QPushButton;

namespace ulpan {

class Banner;
class PageHeader;
class ProgressStrip;
class ProvisioningColumns;
class ProvisioningFile;
class ProvisioningFlow;
class ProvisioningPlan;
class ProvisioningProgress;
class ProvisioningReport;
class ScrollRoom;
class Stepper;
struct ViewContext;

enum class ProvisioningStep : quint8
{
    File,
    Columns,
    Plan,
    Import,
    Report
};

// Bulk provisioning from a file to its report, as a page that one can leave and
// come back to. Its places are "start" and "imp_…?step=columns" (file, columns,
// plan, import, report); where nothing is said of the step it is the furthest
// possible.
class ProvisioningPage : public Page
{
    Q_OBJECT

public:
    explicit ProvisioningPage(ViewContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void find() override;
    void createNew() override;
    [[nodiscard]] bool hasUnsaved() const override;
    [[nodiscard]] QList<PageAction> pageActions() override;
    // Never empty, so that a link to the view alone leaves an import where it is.
    [[nodiscard]] QString place() const override;
    void openPlace(const QString &place) override;
    [[nodiscard]] QWidget *lowerBar() const override { return m_footer; }

    // For pictures: "file", and steps of the newest imports that have such a one. Ready when state() says the
    // same name; it stays what it is where there is no such import.
    [[nodiscard]] static QStringList screenshotStates();
    void showState(const QString &state);
    [[nodiscard]] QString state() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectFlow();
    void dress();
    void dressFooter();
    void dressGoingOn();
    void goTo(ProvisioningStep step);
    void followJob();
    void offerTakingBack();
    void showFailure();
    // A fault of the file as a whole, said beside the drop area; empty where
    // there is none.
    [[nodiscard]] QString fileFault() const;
    void startAnew();
    void goOn();
    void pauseOrGoOn();
    // Asks for a name, proposing the import's own with the ending, and hands it on.
    void askFileName(const QString &title, const QString &ending,
                     const std::function<void(const QString &)> &save);
    void saveRejected();
    void savePlan();
    void showSaved(qint64 bytes);
    [[nodiscard]] ProvisioningStep furthest() const;
    [[nodiscard]] static std::optional<ProvisioningStep> stepOf(const QString &place);

    ViewContext &m_context;
    ProvisioningFlow *m_flow;
    PageHeader *m_header;
    Stepper *m_stepper;
    Banner *m_failure;
    ScrollRoom *m_room;
    QList<QWidget *> m_steps; // in order; one is seen
    ProvisioningFile *m_file;
    ProvisioningColumns *m_columns;
    ProvisioningPlan *m_plan;
    ProvisioningProgress *m_progress;
    ProvisioningReport *m_report;
    QWidget *m_footer;
    ProgressStrip *m_planning;
    QPushButton *m_giveUp, *m_pause, *m_savePlan, *m_save, *m_anew, *m_next;
    ProvisioningStep m_step = ProvisioningStep::File;
    QString m_state;                  // that was shown for a picture
    QString m_applying;               // the import that was seen to run
    QString m_offered;                // the import that can be taken back by the message below
    std::unique_ptr<QObject> m_offer; // goes with the import that is open
    QString m_opening;                // the place that was asked for, until its import is there
    std::optional<Error> m_error;
};

[[nodiscard]] Page *makeProvisioningPage(ViewContext &context);

} // namespace ulpan
