#pragma once

#include "models/records/import_job.h"
#include "models/records/learner.h"
#include "models/services/context.h"

#include <QHash>

namespace ulpan {

// What people have edited of learners since imports brought it: fields whose value is another than the last import
// wrote, and yet another than the file says, whether that says the old one again or something new. Nothing is kept for this beside the rows of applied imports,
// and they are read for those learners alone whom a file would change.
class HandEdits
{
public:
    // Of learners whom a batch of rows would change; all by their ids.
    [[nodiscard]] static Result<HandEdits> load(Context &context, const QList<Id> &members);

    // Of the fields that would change, those that were edited so.
    [[nodiscard]] FieldMask find(const Learner &now, const Learner &wanted, FieldMask changed,
                                 ImportLists lists) const;
    // Lets them be as they are now. A list to which the file only adds gets what is new in the file.
    void keep(const Learner &now, FieldMask edited, ImportLists lists, Learner &wanted, FieldMask &changed) const;
    // They as a row keeps them, with who did it and when as far as the audit knows.
    [[nodiscard]] Result<QByteArray> describe(Context &context, const Learner &now, FieldMask edited,
                                              bool kept) const;
    // The status that the learner had when the last import that had to do with it deactivated them; null
    // where none did.
    [[nodiscard]] std::optional<MemberStatus> deactivatedFrom(Id member) const;

private:
    struct History
    {
        Learner written; // by the imports, the last first
        FieldMask known = {};
        std::optional<MemberStatus> deactivatedFrom = {};
    };
    QHash<Id, History> m_histories;
};

} // namespace ulpan
