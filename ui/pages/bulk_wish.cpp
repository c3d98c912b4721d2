#include "ui/pages/bulk_wish.h"

#include "models/base/text.h"

#include <QCoreApplication>
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

struct WishPart
{
    const char *path; // in the change
    const char *wire; // of the field that is filled in
};
constexpr WishPart wishParts[] = {
    {"entity", "entity"},
    {"status", "status"},
    {"tags/add", "add_tags"},
    {"tags/remove", "remove_tags"},
    {"locations/add", "add_locations"},
    {"locations/remove", "remove_locations"},
    {"session/add", "joins"},
    {"session/remove", "leaves"},
};

QString wishedValue(const QJsonValue &value)
{
    if (const auto status = byName<BulkStatus>(value.toString()); status && !value.toString().isEmpty())
        return QCoreApplication::translate("Choice", choices(*status)[size_t(*status)].label);
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list)
        texts << isolated(one.toString());
    return texts.join(QStringLiteral(", "));
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

QStringList wishedTexts(const QJsonObject &change)
{
    const RecordType &type = recordType<BulkWish>();
    QStringList texts;
    for (const WishPart &part : wishParts) {
        QJsonValue value(change);
        for (const QString &step : QString::fromLatin1(part.path).split(QLatin1Char('/')))
            value = value.toObject().value(step);
        if (value.isUndefined() || value.isNull())
            continue;
        const QString label = QCoreApplication::translate(type.context, type.find(part.wire)->label);
        const QString said = wishedValue(value);
        texts << (said.isEmpty() ? label : label + QStringLiteral(": ") + said);
    }
    return texts;
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
