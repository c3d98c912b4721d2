#include "models/imports/import_gates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

QList<ImportGate> readGates(const QByteArray &json)
{
    QList<ImportGate> gates;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        ImportGate gate{
            value[QLatin1StringView("gate")].toString(), {}, value[QLatin1StringView("confirmed")].toBool()};
        for (const QJsonValue &name : value[QLatin1StringView("values")].toArray())
            gate.values << name.toString();
        for (const QJsonValue &id : value[QLatin1StringView("ids")].toArray())
            gate.ids << id.toInteger();
        const QJsonObject figures = value[QLatin1StringView("figures")].toObject();
        for (auto figure = figures.begin(); figure != figures.end(); ++figure)
            gate.figures.insert(figure.key(), figure.value().toInteger());
        gates << gate;
    }
    return gates;
}

QByteArray gatesJson(const QList<ImportGate> &gates)
{
    QJsonArray array;
    for (const ImportGate &gate : gates) {
        QJsonArray ids;
        for (Id id : gate.ids)
            ids << id;
        QJsonObject figures;
        for (auto figure = gate.figures.begin(); figure != gate.figures.end(); ++figure)
            figures.insert(figure.key(), figure.value());
        array << QJsonObject{{QStringLiteral("gate"), gate.name},
                             {QStringLiteral("values"), QJsonArray::fromStringList(gate.values)},
                             {QStringLiteral("confirmed"), gate.confirmed},
                             {QStringLiteral("ids"), ids},
                             {QStringLiteral("figures"), figures}};
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

ImportGate *findGate(QList<ImportGate> &gates, const QString &name)
{
    for (ImportGate &gate : gates) {
        if (gate.name == name)
            return &gate;
    }
    return nullptr;
}

QStringList waitingGates(const QList<ImportGate> &gates)
{
    QStringList names;
    for (const ImportGate &gate : gates) {
        if (!gate.confirmed)
            names << gate.name;
    }
    return names;
}

} // namespace ulpan
