#pragma once

#include <QByteArray>

namespace ulpan {

// Passwords of planned rows that are not taken over, as a job's notes tell of them; 0 where they do not.
[[nodiscard]] qint64 unusedPasswords(const QByteArray &notes);
// The notes telling of so many instead.
[[nodiscard]] QByteArray withUnusedPasswords(const QByteArray &notes, qint64 count);

// The same for rows that say of members who are no learners what only learners have.
[[nodiscard]] qint64 leftOutRows(const QByteArray &notes);
[[nodiscard]] QByteArray withLeftOutRows(const QByteArray &notes, qint64 count);

} // namespace ulpan
