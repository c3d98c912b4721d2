#include "net/api/institution_calls.h"

#include "net/api/pages.h"

#include <QJsonDocument>

namespace ulpan {

const RecordType &firstOwnerType()
{
    static const std::vector<FieldInfo> rows = [] {
        std::vector<FieldInfo> all(std::begin(learnerFields), std::end(learnerFields));
        const FieldMask taken = InstitutionOpening::ownerFields();
        for (size_t i = 0; i < all.size(); ++i)
            all[i].flags = all[i].flags | (taken.test(i) ? NoFlags : ReadOnly);
        return all;
    }();
    static const RecordType type{.name = "first_owner", .context = "Learner", .fields = rows};
    return type;
}

const RecordType &recordTypeOf(const OwnerInput *)
{
    static constexpr RecordType type{.name = "first_owner_of", .fields = ownerFields};
    return type;
}

const RecordType &recordTypeOf(const ClosingInput *)
{
    static constexpr RecordType type{.name = "closing", .fields = closingFields};
    return type;
}

Result<FirstOwner> Decode<FirstOwner>::from(const Call &call, PathReader &)
{
    OwnerInput input;
    FieldMask set;
    QList<Problem> problems = readChecked(call, recordType<OwnerInput>(), &input, set, {});
    FirstOwner first;
    QList<Problem> faults;
    readFields(firstOwnerType(), call.naming(), QJsonDocument::fromJson(input.owner).object(), &first.owner.value, first.owner.set, faults);
    for (Problem &fault : faults)
        fault.field.prepend(QStringLiteral("owner."));
    problems << faults;
    if (!problems.isEmpty())
        return invalid(problems);
    return first;
}

Result<Institution> InstitutionCalls::open(Context &context, const Change<Institution> &change,
                                           const FirstOwner &owner) const
{
    return m_opening.open(context, change, owner.owner);
}

Result<void> InstitutionCalls::close(Context &context, const ClosingInput &input) const
{
    return m_institutions.close(context, input.confirm);
}

} // namespace ulpan
