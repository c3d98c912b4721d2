#pragma once

#include "models/json/json_writer.h"
#include "models/records/record.h"

#include <QJsonObject>

namespace ulpan {

// Whose names and forms: the platform dialect's, or the provisioning dialect's (ids as text, flags as numbers, no nulls).
enum class Naming : quint8 { Platform, Provisioning };

// Whether what refers to a person has their name beside the number. What is kept for good has not, so that it need not be
// looked for when the person is made nobody.
enum class People : quint8 { Named, Numbered };

// The name of a field there; null where that dialect does not have it.
[[nodiscard]] const char *nameIn(Naming naming, const FieldInfo &field);

// In the platform's JSON the fields that are kept as JSON, and the flags, follow all others: the databases write them so quicker.
[[nodiscard]] bool isWrittenLast(const FieldInfo &field);

// The record as both databases write it too, byte for byte.
void writeRecord(JsonWriter &json, const RecordType &type, Naming naming, const void *record, People people = People::Named);
// Only the given fields, in the platform's names: what audit entries keep.
void writeFields(JsonWriter &json, const RecordType &type, FieldMask fields, const void *record, People people = People::Named);

// Reads what is there of the writable fields: scalars leniently ("24" for 24 and the reverse), one value for a list, null clears.
// What cannot be read becomes a problem; unknown and read-only names are ignored.
void readFields(const RecordType &type, Naming naming, const QJsonObject &input, void *record, FieldMask &set,
                QList<Problem> &problems);
// Reads what writeFields() wrote of writable fields, without a tree in between. False where it takes one, as for an escape; what is
// in the record then is of no use.
[[nodiscard]] bool readWritten(const RecordType &type, QByteArrayView json, void *record, FieldMask &set);
// Reads every field of a record that a server wrote.
void readRecord(const RecordType &type, const QJsonObject &input, void *record);

template<class T>
[[nodiscard]] QByteArray recordJson(const T &record, Naming naming = Naming::Platform)
{
    QByteArray out;
    JsonWriter json(out);
    writeRecord(json, recordType<T>(), naming, &record);
    return out;
}

} // namespace ulpan
