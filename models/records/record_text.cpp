#include "models/base/text.h"
#include "models/records/record.h"
#include "models/records/scalars.h"

namespace ulpan {

namespace {

std::optional<bool> flagFromText(const QString &text)
{
    if (text.compare(u"1") == 0 || text.compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare(u"0") == 0 || text.compare(u"false", Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

} // namespace

QString textOf(const FieldInfo &field, const void *record)
{
    switch (field.type) {
    case FieldType::Identifier: return QString::number(valueOf<Id>(field, record));
    case FieldType::Integer: {
        const auto &number = valueOf<std::optional<qint64>>(field, record);
        return number ? QString::number(*number) : QString();
    }
    case FieldType::Text: return valueOf<QString>(field, record);
    case FieldType::List: return valueOf<QStringList>(field, record).join(u'|');
    case FieldType::Flag: return valueOf<bool>(field, record) ? QStringLiteral("1") : QStringLiteral("0");
    case FieldType::Choice: return QLatin1StringView(field.choices()[valueOf<quint8>(field, record)].name);
    case FieldType::Instant: return QLatin1StringView(valueOf<Instant>(field, record).text());
    case FieldType::Reference: return valueOf<Reference>(field, record).name;
    case FieldType::Json: return QString::fromUtf8(valueOf<QByteArray>(field, record));
    }
    Q_UNREACHABLE();
}

bool readText(const FieldInfo &field, const QString &text, void *record)
{
    const QString trimmed = text.trimmed();
    const bool blank = trimmed.isEmpty();
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Reference: {
        const Id id = idFromText(trimmed);
        if (id == 0 && !blank)
            return false;
        if (field.type == FieldType::Identifier)
            valueOf<Id>(field, record) = id;
        else
            valueOf<Reference>(field, record) = {id};
        return true;
    }
    case FieldType::Integer: {
        const auto number = integerFromText(trimmed);
        valueOf<std::optional<qint64>>(field, record) = number;
        return blank || number;
    }
    case FieldType::Text: valueOf<QString>(field, record) = text; return true;
    case FieldType::List: valueOf<QStringList>(field, record) = blank ? QStringList() : QStringList(text); return true;
    case FieldType::Flag: {
        const auto flag = blank ? std::optional(false) : flagFromText(trimmed);
        valueOf<bool>(field, record) = flag.value_or(false);
        return flag.has_value();
    }
    case FieldType::Choice: {
        const auto choice = blank ? std::optional<quint8>(0) : choiceByName(field.choices(), trimmed);
        valueOf<quint8>(field, record) = choice.value_or(0);
        return choice.has_value();
    }
    case FieldType::Instant: {
        const Instant moment = Instant::fromText(trimmed.toLatin1());
        valueOf<Instant>(field, record) = moment;
        return blank || !moment.isNull();
    }
    case FieldType::Json: valueOf<QByteArray>(field, record) = trimmed.toUtf8(); return true;
    }
    Q_UNREACHABLE();
}

bool isBlank(const FieldInfo &field, const void *record)
{
    switch (field.type) {
    case FieldType::Identifier: return valueOf<Id>(field, record) == 0;
    case FieldType::Integer: return !valueOf<std::optional<qint64>>(field, record);
    case FieldType::Text: return valueOf<QString>(field, record).isEmpty();
    case FieldType::List: return valueOf<QStringList>(field, record).isEmpty();
    case FieldType::Flag: return false;
    case FieldType::Choice: return *field.choices()[valueOf<quint8>(field, record)].name == '\0';
    case FieldType::Instant: return valueOf<Instant>(field, record).isNull();
    case FieldType::Reference: return valueOf<Reference>(field, record).id == 0;
    case FieldType::Json: return valueOf<QByteArray>(field, record).isEmpty();
    }
    Q_UNREACHABLE();
}

} // namespace ulpan
