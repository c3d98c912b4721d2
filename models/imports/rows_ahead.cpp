#include "models/imports/rows_ahead.h"

#include "models/imports/batch_bound.h"

namespace ulpan {

RowsAhead::RowsAhead(CsvReader &reader, const RowReader &rows, Where where) : m_reader(reader), m_rows(rows), m_where(where)
{
    if (where == Where::Here)
        return;
    // A file may have millions of blank rows between two others.
    m_reader.setGoOn([this] { return m_dropped ? Error{ErrorKind::Conflict, "job.lease_lost"} : Result<void>(); });
    m_thread.emplace(QStringLiteral("import-reader"));
}

RowsAhead::~RowsAhead()
{
    m_dropped = true;
}

void RowsAhead::begin(int mostRows)
{
    if (m_where == Where::Here) {
        m_asked = mostRows;
        return;
    }
    m_isReading = true;
    m_thread->run([this, mostRows]() -> Mailbox::Letter {
        const auto outcome = std::make_shared<Result<Batch>>(read(mostRows));
        return [this, outcome] { m_outcome = std::move(*outcome); };
    });
}

Result<RowsAhead::Batch> RowsAhead::take(const std::function<Result<void>()> &goOn)
{
    if (m_where == Where::Beside)
        return await(goOn);
    m_reader.setGoOn(goOn);
    return read(*std::exchange(m_asked, std::nullopt));
}

Result<RowsAhead::Batch> RowsAhead::await(const std::function<Result<void>()> &goOn)
{
    constexpr std::chrono::seconds patience{1};
    while (!m_outcome) {
        if (m_thread->await(patience))
            continue;
        if (const Result<void> going = goOn(); !going)
            return going.error();
    }
    m_isReading = false;
    return *std::exchange(m_outcome, std::nullopt);
}

Result<void> RowsAhead::resume(const CsvPosition &position, const std::function<Result<void>()> &goOn)
{
    m_asked.reset();
    if (m_isReading) {
        // A fault behind that place is met once more.
        if (const Result<Batch> thrownAway = await(goOn); !thrownAway && m_isReading)
            return thrownAway.error();
    }
    return m_reader.resume(position);
}

Result<RowsAhead::Batch> RowsAhead::read(int mostRows)
{
    Batch batch;
    batch.more = true;
    BatchBound bound(mostRows);
    while (!bound.isFull()) {
        CsvRow row;
        Result<bool> next = m_reader.next(row);
        if (!next)
            return next.error();
        batch.more = *next;
        if (!*next)
            break;
        bound.add(row.cells);
        batch.rows.push_back(m_rows.read(row));
    }
    batch.next = m_reader.position();
    return batch;
}

} // namespace ulpan
