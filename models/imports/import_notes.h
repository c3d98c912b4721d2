#pragma once

#include <QByteArray>

namespace ulpan {

// Passwords of planned rows that are not taken over, as a job's notes tell of them; 0 where they do not.
[[nodiscard]] qint64 unusedPasswords(const QByteArray &notes);
// The notes telling of so many instead.
[[nodiscard]] QByteArray withUnusedPasswords(const QByteArray &notes, qint64 count);

// That rows say of members who are no learners what only learners have.
[[nodiscard]] bool tellsOfLeftOut(const QByteArray &notes);
[[nodiscard]] QByteArray withLeftOut(const QByteArray &notes);

} // namespace ulpan
