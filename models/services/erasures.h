#pragma once

#include "models/records/record.h"

namespace ulpan {

// A table and what of it becomes of a person who is made nobody.
struct ErasedTable
{
    const char *name;
    std::span<const Erasure> erasures;
    const RecordType *type = nullptr; // null where no record describes it
};

// Every table of the schema. Who adds a table says it in its record, or here where it has none.
[[nodiscard]] std::vector<ErasedTable> erasedTables();

} // namespace ulpan
