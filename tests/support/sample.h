#pragma once

#include "models/records/record.h"

#include <QList>

namespace ulpan::tests {

// Every kind of record the databases keep.
[[nodiscard]] QList<const RecordType *> storedTypes();

// The rows that a sample may have to point to, by the wire name of the field that does: {"institution_id",
// 1}.
using SampleLinks = QList<std::pair<QByteArray, Id>>;

// What texts a sample gets. Edge texts are what breaks quoting, escaping and direction; Blank is no text at
// all.
enum class SampleTexts : quint8
{
    Plain,
    Edge,
    Blank
};

// Fills every field by its row, with a value that the row allows; two seeds give two values wherever the type
// has as many. Id, version, created_at and updated_at are the store's.
void fillSample(const RecordType &type, void *record, int seed, const SampleLinks &links = {},
                SampleTexts texts = SampleTexts::Plain);

template<Recorded T>
[[nodiscard]] T sample(int seed = 1, const SampleLinks &links = {}, SampleTexts texts = SampleTexts::Plain)
{
    T record;
    fillSample(recordType<T>(), &record, seed, links, texts);
    return record;
}

// Texts at the edges of JSON, SQL and scripts; none has a NUL, which no text may have.
[[nodiscard]] const QStringList &edgeTexts();

} // namespace ulpan::tests
