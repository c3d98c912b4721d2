#pragma once

#include "models/records/entity.h"
#include "models/services/context.h"

namespace ulpan {

// The parts of an institution; a name is unique within it, whatever its case and accents.
class EntityService
{
public:
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<Entity> get(Context &context, Id id) const;
    // Conflict "entity.name_taken". The language is the institution's where none is meant.
    [[nodiscard]] Result<Entity> create(Context &context, const Change<Entity> &change) const;
    [[nodiscard]] Result<Entity> update(Context &context, Id id, const Change<Entity> &change) const;
    // Conflict "entity.in_use" while members belong to it.
    [[nodiscard]] Result<void> remove(Context &context, Id id) const;
    // Null where there is none of that name.
    [[nodiscard]] Result<std::optional<Entity>> findByName(Context &context, const QString &name) const;
};

} // namespace ulpan
