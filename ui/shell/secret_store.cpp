#include "ui/shell/secret_store.h"

#include <QPromise>

namespace ulpan {

namespace {

template<class T> QFuture<Result<T>> secretAnswer(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<QByteArray>> MemorySecrets::read(const QString &name)
{
    return secretAnswer<QByteArray>(m_secrets.value(name));
}

QFuture<Result<void>> MemorySecrets::keep(const QString &name, const QByteArray &secret)
{
    if (secret.isEmpty())
        m_secrets.remove(name);
    else
        m_secrets.insert(name, secret);
    return secretAnswer<void>({});
}

} // namespace ulpan
