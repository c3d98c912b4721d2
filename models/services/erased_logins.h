#pragma once

#include "models/store/connection.h"

namespace ulpan {

// The logins of people who were made nobody while an import was open, which its file must not bring back; no
// more is kept of them than salted hashes, and those until the import has ended.
class ErasedLogins
{
public:
    [[nodiscard]] static Result<ErasedLogins> of(Connection &database, Id job);
    [[nodiscard]] bool isEmpty() const { return m_hashes.isEmpty(); }
    // Whatever the login's case.
    [[nodiscard]] bool contains(const QString &login) const;

    [[nodiscard]] static Result<void> add(Connection &database, Id job, const QString &login);
    [[nodiscard]] static Result<void> forget(Connection &database, Id job);

private:
    QList<std::pair<QByteArray, QByteArray>> m_hashes; // with the salt before each
};

} // namespace ulpan
