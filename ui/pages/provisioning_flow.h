#pragma once

#include "models/base/when_done.h"
#include "models/records/import_job.h"
#include "models/records/import_row.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace ulpan {

class ImportCalls;
enum class ImportStep : quint8;
struct ViewContext;

// One import from its file to its report, as far as the console is concerned:
// it makes the calls, follows the job while something moves, and keeps what
// failed so that it can be tried again. It knows no widget.
class ProvisioningFlow : public QObject
{
    Q_OBJECT

public:
    ProvisioningFlow(ViewContext &context, QObject *parent);
    ~ProvisioningFlow() override;

    // Null where no import is open.
    [[nodiscard]] const ImportJob *job() const { return m_job ? &*m_job : nullptr; }
    // Nothing under way any more, whatever the outcome.
    [[nodiscard]] bool hasEnded() const;
    // The server works on it.
    [[nodiscard]] bool isMoving() const;
    [[nodiscard]] bool isUploading() const { return m_uploading; }
    // A change of how the file is planned is on its way to the server.
    [[nodiscard]] bool isChanging() const { return m_changing; }
    // There is a plan that can still be changed.
    [[nodiscard]] bool isPlanned() const;
    // {"columns", "rows", …} of the file; empty until it is there, or when the
    // file is kept no more.
    [[nodiscard]] const QJsonObject &sample() const { return m_sample; }
    // The file that is being uploaded, or was last.
    [[nodiscard]] QString fileName() const { return m_fileName; }

    void upload(const QString &fileName, const ImportOptions &options);
    void cancelUpload();
    void open(const QString &import);
    // Forgets the import here; the server goes on with it.
    void close();
    // One after the other: what comes while one is under way goes together, when it is done.
    void change(const QJsonObject &changes);
    void apply(const QStringList &confirmed);
    void take(ImportStep step);
    // One cell or more of a rejected row of the import that is open, and of no other; {column or field:
    // text}. A fault is told by correctionRefused alone.
    void correct(const QString &import, qint64 line, const QJsonObject &cells);
    void saveRejected(const QString &fileName);
    // Of one outcome where one is given.
    void savePlan(const QString &fileName, std::optional<RowOutcome> outcome);
    // A file is being saved; cancelled, there is none.
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    void cancelSaving();
    void retry();
    [[nodiscard]] bool canRetry() const { return bool(m_again); }

Q_SIGNALS:
    // An import was opened, by upload or by id.
    void opened();
    void jobChanged();
    void changeBegun();
    void sampleChanged();
    void uploadProgressed(qint64 done, qint64 total);
    // The server is still busy with the same file, sent before; once it is not, this goes on by itself.
    void uploadWaits();
    void uploadEnded();
    void failed(const Error &error);
    // What failed before is being tried anew, or does not matter any more.
    void failureForgotten();
    void corrected(const ImportRow &row);
    void correctionRefused(qint64 line, const Error &error);
    // A file is being saved, or no longer.
    void savingChanged();
    // So many bytes are there; nobody knows before how many there will be.
    void saveProgressed(qint64 done);
    void fileSaved(const QString &fileName);

private:
    void send(const QString &fileName, const ImportOptions &options);
    void sendLater(const Error &error, const QString &fileName, const ImportOptions &options);
    void keep(ImportJob job);
    void follow();
    void loadSample();
    void fail(const Error &error, std::function<void()> again);
    void forgetFailure();
    // Asks, and takes the job that is answered; `again` is what Retry does.
    void ask(const std::function<QFuture<Result<ImportJob>>(ImportCalls &)> &call);
    using FileCall = std::function<QFuture<Result<void>>(
        ImportCalls &, const std::function<void(qint64 done, qint64 total)> &)>;
    void save(const FileCall &call, const QString &fileName);
    void stop();

    ViewContext &m_context;
    std::optional<ImportJob> m_job;
    QJsonObject m_sample;
    QString m_fileName;
    bool m_uploading = false;
    bool m_lost = false; // the server did not answer when it was last asked how far it is
    std::function<void()> m_again;
    bool m_changing = false, m_isSaving = false;
    QJsonObject m_nextChange; // of what was changed while a change was under way
    PendingCall m_call, m_poll, m_sampling, m_saving;
    QTimer m_pause;
    std::unique_ptr<QObject> m_turn; // what is waited for before a file is sent again; null: nothing is
};

} // namespace ulpan
