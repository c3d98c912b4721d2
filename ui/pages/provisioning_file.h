#pragma once

#include "models/records/import_job.h"

#include <QWidget>

namespace ulpan {

class Banner;
class FileDropArea;
class ProgressStrip;
class ProvisioningHistory;
class ProvisioningOptions;
class TextLabel;
struct ViewContext;

// The first step: a file is dropped or chosen, with how it is to be imported;
// below it what was imported before.
class ProvisioningFile : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningFile(ViewContext &context, QWidget *parent = nullptr);
    [[nodiscard]] ProvisioningOptions *options() const { return m_options; }
    [[nodiscard]] ProvisioningHistory *history() const { return m_history; }
    // What is wrong with the file, and what to do; empty takes it away. Stays
    // until the next file.
    void setFault(const QString &fault);
    void showUpload(const QString &fileName, qint64 done, qint64 total);
    // The server is still busy with the same file.
    void showWaiting(const QString &fileName);
    void hideUpload();
    void focusFile();

Q_SIGNALS:
    void fileChosen(const QString &path);
    void uploadCancelled();

private:
    void dress();

    FileDropArea *m_drop;
    ProvisioningOptions *m_options;
    ProvisioningHistory *m_history;
    Banner *m_fault;
    ProgressStrip *m_progress;
    TextLabel *m_optionsTitle, *m_needed, *m_others;
};

} // namespace ulpan
