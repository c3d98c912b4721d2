#include "ui/shell/keychain.h"

#include "models/base/when_done.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

namespace ulpan {

namespace {

const QString keychainService = QStringLiteral("ulpan");

} // namespace

bool Keychain::judge(int error)
{
    if (error == QKeychain::NoError || error == QKeychain::EntryNotFound)
        return true;
    // A desktop without a keychain has many ways to say so, and none of them is reliable: all else counts.
    if (std::exchange(m_isLasting, false))
        Q_EMIT lastingChanged();
    return false;
}

QFuture<Result<QByteArray>> Keychain::read(const QString &name)
{
    if (!m_isLasting)
        return m_memory.read(name);
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    auto *job = new QKeychain::ReadPasswordJob(keychainService, this);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [this, job, promise] {
        const bool done = judge(job->error()) && job->error() == QKeychain::NoError;
        promise->addResult(Result<QByteArray>(done ? job->binaryData() : QByteArray()));
        promise->finish();
    });
    const QFuture<Result<QByteArray>> future = promise->future();
    job->start();
    return future;
}

QFuture<Result<void>> Keychain::keep(const QString &name, const QByteArray &secret)
{
    // For the case that the keychain fails from here on.
    const QFuture<Result<void>> kept = m_memory.keep(name, secret);
    if (!m_isLasting)
        return kept;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QKeychain::Job *job;
    if (secret.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(keychainService, this);
    } else {
        auto *write = new QKeychain::WritePasswordJob(keychainService, this);
        write->setBinaryData(secret);
        job = write;
    }
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [this, job, promise] {
        (void)judge(job->error());
        promise->addResult(Result<void>());
        promise->finish();
    });
    const QFuture<Result<void>> future = promise->future();
    job->start();
    return future;
}

} // namespace ulpan
