#pragma once

#include "models/base/installation_key.h"
#include "models/store/store.h"

#include <span>

namespace ulpan {

// What becomes of a row whose sealed value cannot be read any more: the program makes another, or the column is emptied.
enum class SealLost : quint8 { RowGoes, ValueGoes };

// A column whose values are sealed under the installation's key, as base64 text. Who adds such a column adds a row: what
// changes the key, checks a database or restores one knows secrets from this table alone.
struct SealedColumn
{
    const char *table;
    const char *column;
    const char *purpose;      // of InstallationKey::forPurpose()
    const char *context;      // the column whose text is the seal's context
    SealLost lost;
    const char *anew = nullptr; // what people have to enter or make anew once it is lost; null: nothing
    const char *key = "id";       // the column that numbers the rows
};
[[nodiscard]] std::span<const SealedColumn> sealedColumns();

// Seals every value anew that opens with `from`, in transactions of a few hundred rows; what opens with `to` already is left
// alone, so that it may be broken off and begun again. Unavailable "installation.key_mismatch" for a value that neither opens.
[[nodiscard]] Result<void> resealColumn(Store &store, const SealedColumn &sealed, const InstallationKey &from, const InstallationKey &to);

// How many of the column's values do not open with the key; empty ones are none.
[[nodiscard]] Result<qint64> countUnreadable(Store &store, const SealedColumn &sealed, const InstallationKey &key);
// Lets go of them as the row says, in one transaction of the caller's.
[[nodiscard]] Result<void> forgetUnreadable(Connection &database, const SealedColumn &sealed, const InstallationKey &key);

} // namespace ulpan
