#include "app/console/local_backend.h"

namespace ulpan {

LocalBackend::LocalBackend(QString dataFolder) : m_dataFolder(std::move(dataFolder)) {}

LocalBackend::~LocalBackend()
{
    if (m_opening)
        m_opening->wait();
}

void LocalBackend::open()
{
    if (m_backend) {
        m_mailbox.post([this] { Q_EMIT opened(); });
        return;
    }
    if (m_opening)
        return;
    m_opening.reset(QThread::create([this] {
        auto opened = std::make_shared<Result<std::unique_ptr<Backend>>>(
            Backend::open({.dataFolder = m_dataFolder, .local = true}));
        m_mailbox.post([this, opened] { take(std::move(*opened)); });
    }));
    m_opening->start();
}

void LocalBackend::take(Result<std::unique_ptr<Backend>> backend)
{
    m_opening->wait();
    m_opening.reset();
    if (!backend) {
        Q_EMIT failed(backend.error());
        return;
    }
    const Result<QByteArray> url = (*backend)->serve();
    if (!url) {
        Q_EMIT failed(url.error());
        return;
    }
    m_backend = std::move(*backend);
    m_url = QUrl(QString::fromUtf8(*url));
    Q_EMIT opened();
}

} // namespace ulpan
