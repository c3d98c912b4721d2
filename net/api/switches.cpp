#include "net/api/switches.h"

#include "models/records/scalars.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr char trial[] = "dry_run";

struct SwitchSaid
{
    bool isOn = false;
};
constexpr FieldInfo switchSaid = field<&SwitchSaid::isOn>({.wire = "switch"});

// As the readers of flags understand it; null for what says nothing or is refused.
std::optional<bool> switchFrom(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const std::optional<QString> text = scalarText(value);
    SwitchSaid said;
    const bool isRead = text && !text->trimmed().isEmpty() && readText(switchSaid, *text, &said);
    return isRead ? std::optional(said.isOn) : std::nullopt;
}

// All that was said of a field: by its name, and in the groups that hold fields of its type.
QList<QJsonValue> switchValues(const Call &call, const RecordType &type, const char *name)
{
    QList<QJsonValue> values = call.said({}, name);
    for (const InputShape &shape : call.declared) {
        for (const FieldInfo &field : shape.type().fields) {
            const char *const group = nameIn(call.naming(), field);
            if (group && field.target && &field.target() == &type)
                values << call.said(group, name);
        }
    }
    return values;
}

} // namespace

Result<void> checkSwitches(const Operation &operation, const Call &call)
{
    const HttpMethod method = call.request->method;
    if (method == HttpMethod::Get || method == HttpMethod::Head || operation.access == Access::Read)
        return {};
    QList<Problem> problems;
    bool hasTrial = false;
    for (const InputShape &shape : call.declared) {
        const RecordType &type = shape.type();
        for (const FieldInfo &field : type.fields) {
            const char *const name = field.is(NeverBlank) ? nameIn(call.naming(), field) : nullptr;
            if (!name)
                continue;
            hasTrial = hasTrial || qstrcmp(name, trial) == 0;
            const QList<QJsonValue> values = switchValues(call, type, name);
            const auto isOther = [&](const QJsonValue &value) {
                return switchFrom(value) != switchFrom(values.first());
            };
            if (std::any_of(values.begin(), values.end(), isOther))
                problems << Problem{QLatin1StringView(field.wire), "field.twice"};
        }
    }
    if (!hasTrial && !call.said({}, trial).isEmpty())
        problems << Problem{QLatin1StringView(trial), "field.no_trial"};
    return problems.isEmpty() ? Result<void>() : invalid(problems);
}

} // namespace ulpan
