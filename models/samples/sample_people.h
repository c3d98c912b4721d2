#pragma once

#include "models/csv/csv_writer.h"

namespace ulpan {

// A part of the sample institution.
struct SampleEntity
{
    const char *name, *city;
    Language language;
};
[[nodiscard]] std::span<const SampleEntity> sampleEntities();

// A session of it; its filter and location are among those of the people.
struct SampleSession
{
    const char *filter, *location;
    int capacity;
};
[[nodiscard]] std::span<const SampleSession> sampleSessions();

// Writes a file of believable people in three languages, as an office would send it: with all the columns
// that can be imported but the password. The same seed gives the same file; memory does not grow with the
// number. Unavailable "csv.unwritable".
[[nodiscard]] Result<void> writeSamplePeople(QIODevice &device, qint64 people, quint32 seed,
                                             const CsvFormat &format = {});

} // namespace ulpan
