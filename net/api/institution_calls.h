#pragma once

#include "models/services/institution_opening.h"
#include "net/api/decode.h"

namespace ulpan {

// The first owner of a new institution.
struct FirstOwner
{
    Change<Learner> owner;
};
struct OwnerInput
{
    QByteArray owner;
};
// A learner's rows, in their order, of which an owner can be sent some.
[[nodiscard]] const RecordType &firstOwnerType();
inline constexpr FieldInfo ownerFields[] = {
    field<&OwnerInput::owner>({.wire = "owner", .target = &firstOwnerType, .note = QT_TRANSLATE_NOOP("Note", "An invitation is written and kept. Without an owner somebody is invited later.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const OwnerInput *);
template<>
struct Decode<FirstOwner>
{
    static constexpr InputShape shapes[] = {{&recordType<OwnerInput>}};
    static Result<FirstOwner> from(const Call &call, PathReader &path);
};

// What is sent to close an institution.
struct ClosingInput
{
    static constexpr InputPlace place = InputPlace::Anywhere;
    QString confirm;
};
inline constexpr FieldInfo closingFields[] = {
    field<&ClosingInput::confirm>({.wire = "confirm", .note = QT_TRANSLATE_NOOP("Note", "The institution's name, to delete everything at once.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const ClosingInput *);

// What opening and closing an institution take beyond its own fields.
class InstitutionCalls
{
public:
    // Both outlive this.
    InstitutionCalls(const InstitutionService &institutions, const InstitutionOpening &opening)
        : m_institutions(institutions), m_opening(opening)
    {
    }

    [[nodiscard]] Result<Institution> open(Context &context, const Change<Institution> &change,
                                           const FirstOwner &owner) const;
    // With the institution's name everything is deleted at once.
    [[nodiscard]] Result<void> close(Context &context, const ClosingInput &input) const;

private:
    const InstitutionService &m_institutions;
    const InstitutionOpening &m_opening;
};

} // namespace ulpan
