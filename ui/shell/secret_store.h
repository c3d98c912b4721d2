#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QHash>
#include <QObject>

namespace ulpan {

// Where sign-ins are kept between runs. Consume its futures with whenDone().
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    // Empty where none is kept under this name.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(const QString &name) = 0;
    // An empty secret takes it away.
    [[nodiscard]] virtual QFuture<Result<void>> keep(const QString &name, const QByteArray &secret) = 0;
    // False once it is known that what is kept is forgotten when the program ends.
    [[nodiscard]] virtual bool isLasting() const = 0;

Q_SIGNALS:
    void lastingChanged();
};

// For the running time only.
class MemorySecrets : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> keep(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] bool isLasting() const override { return false; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace ulpan
