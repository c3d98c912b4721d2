#pragma once

#include "models/base/work_thread.h"
#include "models/csv/csv_reader.h"
#include "models/imports/row_reader.h"

#include <atomic>

namespace ulpan {

// Reads a file a batch at a time, the next one on a thread of its own while what was read before is planned. No more than one batch is held.
class RowsAhead
{
public:
    struct Batch
    {
        std::vector<FileRow> rows;
        CsvPosition next; // where the row behind them begins
        bool more = false;
    };
    // Here: when it is asked for, on the thread that asks, because the file is in the database.
    enum class Where : quint8
    {
        Beside,
        Here
    };
    // The reader, which is this one's until it ends, has read the header. All outlive this.
    RowsAhead(CsvReader &reader, const RowReader &rows, Where where);
    ~RowsAhead(); // what is being read is thrown away
    Q_DISABLE_COPY_MOVE(RowsAhead)

    // Reads so many rows, or as many as BatchBound holds. What was read before has been taken.
    void begin(int mostRows);
    // Waits for them. `goOn` is called at least once a second meanwhile; its error ends the reading.
    [[nodiscard]] Result<Batch> take(const std::function<Result<void>()> &goOn);
    // Throws away what is being read, and reads on elsewhere.
    [[nodiscard]] Result<void> resume(const CsvPosition &position, const std::function<Result<void>()> &goOn);

private:
    [[nodiscard]] Result<Batch> read(int mostRows);
    [[nodiscard]] Result<Batch> await(const std::function<Result<void>()> &goOn);

    CsvReader &m_reader;
    const RowReader &m_rows;
    const Where m_where;
    std::atomic<bool> m_dropped = false;
    std::optional<int> m_asked;             // what is to be read here
    bool m_isReading = false;               // beside
    std::optional<Result<Batch>> m_outcome; // of that
    std::optional<WorkThread> m_thread;
};

} // namespace ulpan
