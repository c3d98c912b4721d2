#pragma once

#include "models/records/kept_mapping.h"
#include "models/services/context.h"

namespace ulpan {

// A mapping that was put, and whether there was none of its name before.
struct PutMapping
{
    KeptMapping mapping;
    bool made = false;
};

// The mappings that an institution keeps by name, whatever the name's case and accents.
class KeptMappings
{
public:
    static constexpr int usualMost = 200;
    // `most` is how many an institution can keep, from 1.
    explicit KeptMappings(int most = usualMost) : m_most(most) {}

    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    // NotFound "import_mapping.not_found".
    [[nodiscard]] Result<KeptMapping> get(Context &context, const QString &name) const;
    // Makes it where there is none of the name. Invalid with problems for what is no
    // field or no value, and for columns missing in a new one; Conflict "import_mapping.too_many" for one more.
    [[nodiscard]] Result<PutMapping> put(Context &context, const QString &name,
                                         const Change<KeptMappingInput> &input) const;
    [[nodiscard]] Result<void> remove(Context &context, const QString &name) const;
    // Null where there is none of that name.
    [[nodiscard]] static Result<std::optional<KeptMapping>> find(Connection &database, const Scope &scope,
                                                                 const QString &name);

private:
    [[nodiscard]] Result<void> checkRoom(Context &context) const;

    int m_most;
};

} // namespace ulpan
