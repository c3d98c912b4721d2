#pragma once

#include <QStringView>

#include <array>

namespace ulpan {

// Sees in a column of codes whether a spreadsheet has dropped zeros at their beginning: all are numbers, most
// have five digits or more and as many, none begins with a zero, and a few are shorter by some digits.
class CodeLengths
{
public:
    void add(QStringView code);
    // How many are too short; 0 where it does not look so.
    [[nodiscard]] qint64 shortened() const;
    // How many digits the others have.
    [[nodiscard]] int usual() const;

private:
    std::array<qint64, 20> m_lengths = {};
    qint64 m_count = 0;
    bool m_otherwise = false; // some code says that this is no such column
};

} // namespace ulpan
