#include "models/records/record.h"

#include "models/records/search_text.h"

namespace ulpan {

namespace {

// Calls `use` with the two values of the field, typed.
template<class Use>
auto withValues(const FieldInfo &field, void *a, void *b, Use use)
{
    const auto typed = [&]<class Value>(Value *) { return use(valueOf<Value>(field, a), valueOf<Value>(field, b)); };
    switch (field.type) {
    case FieldType::Identifier: return typed(static_cast<Id *>(nullptr));
    case FieldType::Integer: return typed(static_cast<std::optional<qint64> *>(nullptr));
    case FieldType::Text: return typed(static_cast<QString *>(nullptr));
    case FieldType::List: return typed(static_cast<QStringList *>(nullptr));
    case FieldType::Flag: return typed(static_cast<bool *>(nullptr));
    case FieldType::Choice: return typed(static_cast<quint8 *>(nullptr));
    case FieldType::Instant: return typed(static_cast<Instant *>(nullptr));
    case FieldType::Reference: return typed(static_cast<Reference *>(nullptr));
    case FieldType::Json: return typed(static_cast<QByteArray *>(nullptr));
    }
    Q_UNREACHABLE();
}

} // namespace

const FieldInfo *RecordType::find(QByteArrayView wire) const
{
    for (const FieldInfo &field : fields) {
        if (wire == field.wire)
            return &field;
    }
    return nullptr;
}

const FieldInfo *RecordType::findRpc(QByteArrayView rpc) const
{
    for (const FieldInfo &field : fields) {
        if (field.rpc && rpc == field.rpc)
            return &field;
    }
    return nullptr;
}

size_t RecordType::indexOf(QByteArrayView wire) const
{
    const FieldInfo *field = find(wire);
    Q_ASSERT(field);
    return size_t(field - fields.data());
}

bool RecordType::isSearchable() const
{
    return std::any_of(fields.begin(), fields.end(), [](const FieldInfo &field) { return field.is(Searchable); });
}

bool RecordType::isTagged() const
{
    return std::any_of(fields.begin(), fields.end(), [](const FieldInfo &field) { return field.is(Tagged); });
}

FieldMask RecordType::mask(std::initializer_list<const char *> wires) const
{
    FieldMask result;
    for (const char *wire : wires)
        result.set(indexOf(wire));
    return result;
}

FieldMask RecordType::writable() const
{
    FieldMask result;
    for (size_t i = 0; i < fields.size(); ++i)
        result.set(i, !fields[i].is(ReadOnly));
    return result;
}

FieldMask RecordType::content() const
{
    FieldMask result;
    for (size_t i = 0; i < fields.size(); ++i) {
        const QByteArrayView wire(fields[i].wire);
        result.set(i, wire != "id" && wire != "version" && wire != "created_at" && wire != "updated_at");
    }
    return result;
}

void copyValue(const FieldInfo &field, const void *from, void *to)
{
    withValues(field, const_cast<void *>(from), to, [](const auto &source, auto &target) { target = source; });
}

bool sameValue(const FieldInfo &field, const void *a, const void *b)
{
    return withValues(field, const_cast<void *>(a), const_cast<void *>(b),
                      [](const auto &left, const auto &right) { return left == right; });
}

void copyValues(const RecordType &type, FieldMask fields, const void *from, void *to)
{
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (fields.test(i))
            copyValue(type.fields[i], from, to);
    }
}

FieldMask differences(const RecordType &type, const void *a, const void *b)
{
    FieldMask result;
    for (size_t i = 0; i < type.fields.size(); ++i)
        result.set(i, !sameValue(type.fields[i], a, b));
    return result;
}

QString searchText(const RecordType &type, const void *record)
{
    QStringList parts;
    for (const FieldInfo &field : type.fields) {
        if (!field.is(Searchable))
            continue;
        const QString text = textOf(field, record);
        if (!text.isEmpty())
            parts << searchable(text);
    }
    return parts.join(u'\n');
}

} // namespace ulpan
