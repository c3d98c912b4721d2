#pragma once

#include "app/backend/backend.h"
#include "models/base/mailbox.h"

#include <QThread>
#include <QUrl>

namespace ulpan {

// The backend inside the console, on a loopback port. Opening a large file happens beside the event loop.
class LocalBackend : public QObject
{
    Q_OBJECT

public:
    explicit LocalBackend(QString dataFolder);
    ~LocalBackend() override; // running requests are given time to finish
    // Tells opened() or failed(), also where it is open already.
    void open();
    [[nodiscard]] QUrl url() const { return m_url; }
    // Never leaves the memory.
    [[nodiscard]] QByteArray token() const { return m_backend ? m_backend->ownerToken() : QByteArray(); }

Q_SIGNALS:
    void opened();
    void failed(const ulpan::Error &error);

private:
    void take(Result<std::unique_ptr<Backend>> opened);

    QString m_dataFolder;
    QUrl m_url;
    Mailbox m_mailbox;
    std::unique_ptr<QThread> m_opening;
    std::unique_ptr<Backend> m_backend;
};

} // namespace ulpan
