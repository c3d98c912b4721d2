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
    // A reason that is of nobody in particular, and counts none.
    void note(const Problem &problem);
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
