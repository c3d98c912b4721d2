#include "ui/forms/shown_value.h"

#include "ui/shell/locale_text.h"

#include <QCoreApplication>

namespace ulpan {

QString shownValue(const FieldInfo &field, const void *record)
{
    if (isBlank(field, record) && field.type != FieldType::Choice)
        return QStringLiteral("–");
    switch (field.type) {
    case FieldType::Choice: {
        const Choice &choice = field.choices()[valueOf<quint8>(field, record)];
        return *choice.label ? QCoreApplication::translate("Choice", choice.label) : QStringLiteral("–");
    }
    case FieldType::Flag:
        return valueOf<bool>(field, record) ? QCoreApplication::translate("Choice", "Yes")
                                            : QCoreApplication::translate("Choice", "No");
    case FieldType::List:
        return valueOf<QStringList>(field, record).join(QStringLiteral(", "));
    case FieldType::Instant:
        return shortDateTime(valueOf<Instant>(field, record));
    case FieldType::Reference:
        return valueOf<Reference>(field, record).name;
    default:
        return textOf(field, record);
    }
}

} // namespace ulpan
