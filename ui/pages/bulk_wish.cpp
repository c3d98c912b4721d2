#include "ui/pages/bulk_wish.h"

#include <QJsonArray>

namespace ulpan {

namespace {

void addWishedLists(QJsonObject &change, const char *name, const QStringList &add, const QStringList &remove)
{
    QJsonObject lists;
    if (!add.isEmpty())
        lists.insert(QStringLiteral("add"), QJsonArray::fromStringList(add));
    if (!remove.isEmpty())
        lists.insert(QStringLiteral("remove"), QJsonArray::fromStringList(remove));
    if (!lists.isEmpty())
        change.insert(QLatin1StringView(name), lists);
}

} // namespace

std::span<const Choice> choices(BulkStatus)
{
    static constexpr Choice bulkStatusChoices[] = {
        {"", QT_TRANSLATE_NOOP("Choice", "Leave as it is")},
        {"active", QT_TRANSLATE_NOOP("Choice", "Active")},
        {"suspended", QT_TRANSLATE_NOOP("Choice", "Suspended")},
    };
    return bulkStatusChoices;
}

const RecordType &recordTypeOf(const BulkWish *)
{
    static constexpr RecordType bulkWishType{
        .name = "bulk_wish", .context = "BulkWish", .fields = bulkWishFields, .make = &makeRecord<BulkWish>};
    return bulkWishType;
}

QJsonObject changeOf(const BulkWish &wish)
{
    QJsonObject change, session;
    if (wish.entity.id)
        change.insert(QStringLiteral("entity"), wish.entity.id);
    if (wish.status != BulkStatus::Keep)
        change.insert(QStringLiteral("status"), QString::fromLatin1(nameOf(wish.status)));
    addWishedLists(change, "tags", wish.addTags, wish.removeTags);
    addWishedLists(change, "locations", wish.addLocations, wish.removeLocations);
    if (wish.joins.id)
        session.insert(QStringLiteral("add"), wish.joins.id);
    if (wish.leaves.id)
        session.insert(QStringLiteral("remove"), wish.leaves.id);
    if (!session.isEmpty())
        change.insert(QStringLiteral("session"), session);
    return change;
}

} // namespace ulpan
