#pragma once

#include "models/records/record.h"

namespace ulpan {

// One narrowing of a list as a person sees it; `shown` is what stands for the value where that is a number,
// such as an entity's name, and empty while it is not known.
struct ActiveFilter
{
    QByteArray name; // as lists call it
    QString value;
    QString shown = {};
    bool operator==(const ActiveFilter &other) const { return name == other.name && value == other.value; }
};

// "Status", "Created from", in the window's language.
[[nodiscard]] QString filterLabel(const RecordType &type, QByteArrayView name);
// "Active": what it is narrowed to.
[[nodiscard]] QString filterValueText(const RecordType &type, const ActiveFilter &filter);
// "Status: Active", without marks of direction around what is not technical.
[[nodiscard]] QString filterText(const RecordType &type, const ActiveFilter &filter);
// What follows the question mark of a link: "q=levi&status=active"; empty where nothing is narrowed.
[[nodiscard]] QString narrowingText(const QString &search, const QList<ActiveFilter> &filters);
// The other way; what the type has no filter for is passed over.
void readNarrowing(const RecordType &type, const QString &text, QString &search,
                   QList<ActiveFilter> &filters);

} // namespace ulpan
