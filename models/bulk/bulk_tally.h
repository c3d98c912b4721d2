#pragma once

#include "models/base/caller.h"
#include "models/base/error.h"

#include <vector>

namespace ulpan {

// Why members were left out of a change, counted by reason.
class BulkTally
{
public:
    // From json(); empty: nothing yet.
    [[nodiscard]] static BulkTally fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray json() const;
    void add(Id member, const Problem &problem);
    // A reason that counts nobody; `by` is the member whose doing it is, 0: nobody's in particular.
    void note(const Problem &problem, Id by = 0);
    [[nodiscard]] BulkTally withoutNotes() const;

private:
    static constexpr qsizetype mostMembers = 20; // named of each reason
    struct Row
    {
        Problem problem;
        qint64 count = 0;
        QList<Id> members;
    };
    [[nodiscard]] Row &rowOf(const Problem &problem);
    std::vector<Row> m_rows;
};

} // namespace ulpan
