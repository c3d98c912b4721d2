#pragma once

#include "models/records/institution.h"
#include "net/client/client.h"

namespace ulpan {

// What ends an institution and lets it in again; `institution` is its id.
class ClosingCalls
{
public:
    explicit ClosingCalls(Client &client) : m_client(client) {}
    // Pages of one row, for their totals.
    [[nodiscard]] QFuture<Result<RecordPage>> members(const QString &institution);
    [[nodiscard]] QFuture<Result<RecordPage>> entities(const QString &institution);
    // Nobody gets in from now on; all it has is deleted in 30 days, or at once with its name.
    [[nodiscard]] QFuture<Result<void>> close(const QString &institution, const QString &confirmedName = {});
    // As long as nothing is deleted; operators only.
    [[nodiscard]] QFuture<Result<Institution>> openAgain(Id institution);

private:
    [[nodiscard]] QFuture<Result<RecordPage>> count(const RecordType &type, const QString &institution,
                                                    const char *rest);
    Client &m_client;
};

} // namespace ulpan
