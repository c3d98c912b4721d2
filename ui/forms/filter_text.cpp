#include "ui/forms/filter_text.h"

#include "models/base/text.h"

#include <QLocale>
#include <QUrlQuery>

namespace ulpan {

namespace {

QString filterChoiceText(const FieldInfo &field, const QString &value)
{
    if (field.type == FieldType::Flag)
        return value == QLatin1StringView("1") ? QCoreApplication::translate("Choice", "Yes")
                                               : QCoreApplication::translate("Choice", "No");
    for (const Choice &choice : field.choices()) {
        if (value == QLatin1StringView(choice.name))
            return QCoreApplication::translate("Choice", choice.label);
    }
    return value;
}

} // namespace

QString filterValueText(const RecordType &type, const ActiveFilter &filter)
{
    const std::optional<ListFilter> meaning = type.filter(filter.name);
    if (!meaning || !meaning->field)
        return filter.shown.isEmpty() ? filter.value : filter.shown;
    switch (meaning->field->type) {
    case FieldType::Choice:
    case FieldType::Flag:
        return filterChoiceText(*meaning->field, filter.value);
    case FieldType::Instant:
        return QLocale().toString(Instant::fromText(filter.value.toLatin1()).toDateTime().toLocalTime().date(),
                                  QLocale::ShortFormat);
    default:
        return filter.shown.isEmpty() ? filter.value : filter.shown;
    }
}

QString filterLabel(const RecordType &type, QByteArrayView name)
{
    const std::optional<ListFilter> meaning = type.filter(name);
    if (!meaning || !meaning->field || !meaning->field->label)
        return QString::fromLatin1(name);
    const QString label = QCoreApplication::translate(type.context, meaning->field->label);
    if (meaning->kind == ListFilter::Kind::From)
        return QCoreApplication::translate("Filters", "%1 from").arg(label);
    if (meaning->kind == ListFilter::Kind::To)
        return QCoreApplication::translate("Filters", "%1 until").arg(label);
    return label;
}

QString filterText(const RecordType &type, const ActiveFilter &filter)
{
    return QCoreApplication::translate("Filters", "%1: %2")
        .arg(filterLabel(type, filter.name), isolated(filterValueText(type, filter)));
}

QString narrowingText(const QString &search, const QList<ActiveFilter> &filters)
{
    QUrlQuery query;
    const auto add = [&query](const QString &name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    if (!search.isEmpty())
        add(QStringLiteral("q"), search);
    for (const ActiveFilter &filter : filters)
        add(QString::fromLatin1(filter.name), filter.value);
    return query.toString(QUrl::FullyEncoded);
}

void readNarrowing(const RecordType &type, const QString &text, QString &search, QList<ActiveFilter> &filters)
{
    for (const auto &[name, value] : QUrlQuery(text).queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1StringView("q"))
            search = value;
        else if (type.filter(name.toLatin1()))
            filters << ActiveFilter{name.toLatin1(), value};
    }
}

} // namespace ulpan
