#include "models/imports/entity_directory.h"

#include "models/base/text.h"
#include "models/records/scalars.h"

namespace ulpan {

Result<EntityDirectory> EntityDirectory::load(Context &context)
{
    Result<Cursor> cursor = context.database.run(
        QStringLiteral("select id, name from entity where institution_id = ?"), {context.institution});
    if (!cursor)
        return cursor.error();
    EntityDirectory directory;
    while (cursor->next())
        directory.add({cursor->id(0), cursor->text(1)});
    return directory;
}

void EntityDirectory::add(const Reference &entity)
{
    m_byId.insert(entity.id, entity);
    m_byName.insert(folded(entity.name), entity);
}

bool EntityDirectory::isMissingNumber(const Reference &found)
{
    bool isNumber = false;
    (void)found.name.trimmed().toLongLong(&isNumber);
    return isNumber && found.id == 0;
}

Reference EntityDirectory::find(const QString &idOrName) const
{
    if (const Id id = idFromText(QStringView(idOrName).trimmed())) {
        if (const auto found = m_byId.constFind(id); found != m_byId.constEnd())
            return *found;
    }
    const auto found = m_byName.constFind(folded(idOrName));
    return found != m_byName.constEnd() ? *found : Reference{0, normalised(idOrName)};
}

} // namespace ulpan
