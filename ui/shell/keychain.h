#pragma once

#include "ui/shell/secret_store.h"

namespace ulpan {

// The keychain of the desktop. Where there is none, or it is not opened, secrets are kept for the running
// time only and it is not asked again.
class Keychain : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> keep(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] bool isLasting() const override { return m_isLasting; }

private:
    // Whether the keychain did what it was asked; what it did not do it is not asked again.
    [[nodiscard]] bool judge(int error);

    MemorySecrets m_memory;
    bool m_isLasting = true;
};

} // namespace ulpan
