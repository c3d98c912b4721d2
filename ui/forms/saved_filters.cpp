#include "ui/forms/saved_filters.h"

#include "ui/shell/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

QList<SavedFilter> SavedFilters::all() const
{
    QList<SavedFilter> saved;
    const QByteArray text = m_settings.text(Setting::SavedFilters, m_view).toUtf8();
    for (const QJsonValue &entry : QJsonDocument::fromJson(text).array()) {
        SavedFilter filter{entry[u"name"].toString(), entry[u"search"].toString(), {}};
        for (const QJsonValue &part : entry[u"filters"].toArray())
            filter.filters << ActiveFilter{part[u"name"].toString().toLatin1(), part[u"value"].toString(),
                                           part[u"shown"].toString()};
        saved << filter;
    }
    return saved;
}

void SavedFilters::keep(const SavedFilter &filter)
{
    QList<SavedFilter> saved = all();
    saved.removeIf([&](const SavedFilter &other) { return other.name == filter.name; });
    write(saved << filter);
}

void SavedFilters::forget(const QString &name)
{
    QList<SavedFilter> saved = all();
    saved.removeIf([&](const SavedFilter &other) { return other.name == name; });
    write(saved);
}

void SavedFilters::write(const QList<SavedFilter> &filters)
{
    QJsonArray entries;
    for (const SavedFilter &filter : filters) {
        QJsonArray parts;
        for (const ActiveFilter &part : filter.filters)
            parts << QJsonObject{{QStringLiteral("name"), QString::fromLatin1(part.name)},
                                 {QStringLiteral("value"), part.value},
                                 {QStringLiteral("shown"), part.shown}};
        entries << QJsonObject{{QStringLiteral("name"), filter.name},
                               {QStringLiteral("search"), filter.search},
                               {QStringLiteral("filters"), parts}};
    }
    m_settings.set(Setting::SavedFilters,
                   QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact)), m_view);
}

} // namespace ulpan
