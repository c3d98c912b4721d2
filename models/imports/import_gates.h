#pragma once

#include "models/base/caller.h"

#include <QMap>
#include <QStringList>

namespace ulpan {

// What a person has to confirm before an import is applied.
struct ImportGate
{
    QString name;       // new_entities, deactivations, encoding, mails, seats
    QStringList values; // new_entities: their names; encoding: the one chosen
    bool confirmed = false;
    QList<Id> ids = {}; // new_entities: what became of the names, in their order
    QMap<QString, qint64> figures = {}; // what a person judges by: how many of how many

    bool operator==(const ImportGate &) const = default;
};

[[nodiscard]] QList<ImportGate> readGates(const QByteArray &json);
[[nodiscard]] QByteArray gatesJson(const QList<ImportGate> &gates);
// Null where there is none of that name.
[[nodiscard]] ImportGate *findGate(QList<ImportGate> &gates, const QString &name);
// The names of those not confirmed.
[[nodiscard]] QStringList waitingGates(const QList<ImportGate> &gates);

} // namespace ulpan
