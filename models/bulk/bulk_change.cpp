#include "models/bulk/bulk_change.h"

#include "models/base/characters.h"
#include "models/base/text.h"
#include "models/records/record_json.h"
#include "models/records/scalars.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr FieldInfo bulkListRows[] = {
    described(FieldType::List, {.wire = "add"}),
    described(FieldType::List, {.wire = "remove"}),
    described(FieldType::List, {.wire = "replace"}),
};
const RecordType &bulkListType()
{
    static constexpr RecordType type{.name = "bulk_list", .fields = bulkListRows};
    return type;
}

constexpr FieldInfo bulkSessionRows[] = {
    described(FieldType::Integer, {.wire = "add"}),
    described(FieldType::Integer, {.wire = "remove"}),
};
const RecordType &bulkSessionType()
{
    static constexpr RecordType type{.name = "bulk_session", .fields = bulkSessionRows};
    return type;
}

constexpr FieldInfo bulkChoice(std::span<const Choice> (*all)(), FieldInfo row)
{
    row.type = FieldType::Choice;
    row.choices = all;
    return row;
}

// The column is the member's field. What the program alone sets is no status to choose.
constexpr FieldInfo bulkChangeRows[] = {
    described(FieldType::Json, {.wire = "tags", .target = &bulkListType, .column = "filter"}),
    described(FieldType::Json, {.wire = "locations", .target = &bulkListType, .column = "location"}),
    described(FieldType::Json, {.wire = "countries", .target = &bulkListType, .column = "country"}),
    described(FieldType::Reference, {.wire = "entity", .target = &recordType<Entity>, .column = "entity"}),
    bulkChoice([] { return choices(Role{}); }, {.wire = "role", .column = "role"}),
    bulkChoice([] { return choices(MemberStatus{}).subspan(size_t(MemberStatus::Active), 2); }, {.wire = "status", .column = "status"}),
    described(FieldType::Json, {.wire = "session", .target = &bulkSessionType}),
};

// Values in any form a list may be sent in; false when they are none.
bool readTexts(const QJsonValue &input, const char *wire, bool isKept, QStringList &texts, QList<Problem> &problems)
{
    const RecordType &type = recordType<Learner>();
    Change<Learner> read;
    QList<Problem> faults;
    const QString name = QLatin1StringView(wire);
    readFields(type, Naming::Platform, {{name, input}}, &read.value, read.set, faults);
    faults << normaliseAndCheck(type, read.set, &read.value);
    // An earlier version let in what has to go.
    if (!isKept)
        faults.removeIf([](const Problem &fault) { return fault.reason == "field.invisible" || fault.reason == "field.control"; });
    texts = valueOf<QStringList>(*type.find(wire), &read.value);
    problems << faults;
    return faults.isEmpty();
}

// Less what nobody looks at: Qt takes a byte order mark off a name each time it reads JSON, so what is no part now could be one when
// the job reads what was kept.
QJsonValue understood(const FieldInfo &row, const QJsonValue &value)
{
    if (row.type != FieldType::Json || !value.isObject())
        return value;
    QJsonObject parts;
    for (const FieldInfo &part : row.target().fields) {
        const QJsonValue found = value[QLatin1StringView(part.wire)];
        if (!found.isUndefined())
            parts.insert(QLatin1StringView(part.wire), found);
    }
    return parts;
}

QStringList without(const QStringList &list, const QStringList &removed)
{
    QStringList keys, rest;
    for (const QString &text : removed)
        keys << caseFolded(withoutSoftMarks(text));
    for (const QString &text : list) {
        if (!keys.contains(caseFolded(withoutSoftMarks(text))))
            rest << text;
    }
    return rest;
}

} // namespace

const RecordType &bulkChangeType()
{
    static constexpr RecordType type{.name = "bulk_change", .fields = bulkChangeRows};
    return type;
}

Result<BulkChange::Lists> BulkChange::readLists(const char *word, const char *wire, const QJsonValue &input)
{
    Lists lists{word, wire};
    QList<Problem> problems;
    const QJsonObject parts = input.toObject();
    QStringList replace;
    bool any = false;
    const auto part = [&](const char *name, QStringList &texts) {
        const QJsonValue value = parts.value(QLatin1StringView(name));
        if (value.isUndefined())
            return false;
        any = true;
        return readTexts(value, wire, QByteArrayView(name) != "remove", texts, problems);
    };
    (void)part("add", lists.add);
    (void)part("remove", lists.remove);
    if (part("replace", replace))
        lists.replace = replace;
    if (!any)
        problems << Problem{QLatin1StringView(word), "bulk_edit.list_change"};
    for (Problem &problem : problems)
        problem.field = QStringLiteral("change.") + QLatin1StringView(word);
    if (!problems.isEmpty())
        return invalid(problems);
    return lists;
}

QList<Problem> BulkChange::readSession(const QJsonValue &input)
{
    QList<Problem> problems;
    const QJsonObject parts = input.toObject();
    const auto part = [&](const char *name) -> Id {
        const QJsonValue value = parts.value(QLatin1StringView(name));
        if (value.isUndefined() || value.isNull())
            return 0;
        if (const Id id = idIn(value); id > 0)
            return id;
        problems << Problem{QStringLiteral("change.session.") + QLatin1StringView(name), "field.reference"};
        return 0;
    };
    m_joins = part("add");
    m_leaves = part("remove");
    if (problems.isEmpty() && m_joins == m_leaves)
        problems << Problem{QStringLiteral("change.session"), "bulk_edit.session_change"};
    return problems;
}

Result<BulkChange> BulkChange::fromJson(const QJsonObject &input)
{
    const RecordType &type = recordType<Learner>();
    BulkChange change;
    QList<Problem> problems;
    QJsonObject fields;
    for (const FieldInfo &row : bulkChangeRows) {
        const QLatin1StringView name(row.wire);
        const QJsonValue value = understood(row, input.value(name));
        if (value.isUndefined())
            continue;
        change.m_input.insert(name, value);
        if (row.target == &bulkSessionType) {
            problems << change.readSession(value);
        } else if (row.target == &bulkListType) {
            Result<Lists> lists = readLists(row.wire, row.column, value);
            if (lists)
                change.m_lists.push_back(*lists);
            else
                problems << lists.error().problems;
        } else {
            fields.insert(name, value);
        }
    }
    QList<Problem> faults;
    readFields(type, Naming::Platform, fields, &change.m_fields.value, change.m_fields.set, faults);
    for (const char *wire : {"role", "status"}) {
        const QJsonValue value = fields.value(QLatin1StringView(wire));
        if (!value.isUndefined() && value.toString().isEmpty())
            faults << Problem{QLatin1StringView(wire), "field.required"};
    }
    const bool byProgram = change.m_fields.value.status == MemberStatus::Anonymised || change.m_fields.value.status == MemberStatus::Invited;
    if (faults.isEmpty() && change.m_fields.set.test(type.indexOf("status")) && byProgram)
        faults << Problem{QStringLiteral("status"), "status.by_program"};
    for (Problem &fault : faults)
        problems << Problem{QStringLiteral("change.") + fault.field, fault.reason, fault.arguments};
    if (change.m_input.isEmpty())
        problems << Problem{QStringLiteral("change"), "bulk_edit.nothing"};
    if (!problems.isEmpty())
        return invalid(problems);
    return change;
}

QByteArray BulkChange::json() const
{
    return QJsonDocument(m_input).toJson(QJsonDocument::Compact);
}

Learner BulkChange::appliedTo(const Learner &member, QList<Problem> &problems) const
{
    const RecordType &type = recordType<Learner>();
    Learner after = member;
    copyValues(type, m_fields.set, &m_fields.value, &after);
    FieldMask lists;
    for (const Lists &change : m_lists) {
        const FieldInfo &field = *type.find(change.wire);
        auto &list = valueOf<QStringList>(field, &after);
        list = without(change.replace.value_or(list), change.remove) + change.add;
        lists.set(type.indexOf(change.wire));
    }
    // The first spelling is kept of what is there twice.
    problems << normaliseAndCheck(type, lists, &after);
    return after;
}

std::optional<Id> BulkChange::entity() const
{
    const bool meant = m_fields.set.test(recordType<Learner>().indexOf("entity"));
    return meant ? std::optional(m_fields.value.entity.id) : std::nullopt;
}

std::optional<Role> BulkChange::role() const
{
    const bool meant = m_fields.set.test(recordType<Learner>().indexOf("role"));
    return meant ? std::optional(m_fields.value.role) : std::nullopt;
}

} // namespace ulpan
