#pragma once

#include "models/services/context.h"

#include <QHash>

namespace ulpan {

// The entities of one institution, read once, to be found by id or name.
class EntityDirectory
{
public:
    [[nodiscard]] static Result<EntityDirectory> load(Context &context);
    void add(const Reference &entity);
    // A number is an id first. No reference (id 0) with the trimmed name where there is none.
    [[nodiscard]] Reference find(const QString &idOrName) const;
    // Of what find() gave: nothing was found for a number, which nobody means as the name of an entity to be made.
    [[nodiscard]] static bool isMissingNumber(const Reference &found);

private:
    QHash<QString, Reference> m_byName; // without case and accents
    QHash<Id, Reference> m_byId;
};

} // namespace ulpan
