#include "models/imports/prepared_rows.h"

#include "models/imports/row_json.h"
#include "models/services/new_learners.h"

namespace ulpan {

void PreparedRows::keepFirst(size_t count)
{
    rows.resize(count);
    inputs.resize(count);
    news.learners.resize(count);
    news.problems.resize(count);
}

PreparedRows PreparedRows::of(std::vector<ImportRow> rows, Id institution, const EntityDirectory &newEntities)
{
    const size_t count = rows.size();
    PreparedRows prepared{std::move(rows), std::vector<LearnerInput>(count), {std::vector<Learner>(count), std::vector<QList<Problem>>(count)}};
    for (size_t i = 0; i < count; ++i) {
        const ImportRow &row = prepared.rows[i];
        // Whom the file lacks.
        if (row.outcome == RowOutcome::Deactivate)
            continue;
        LearnerInput &input = prepared.inputs[i];
        input.change = readPlanned(row.after);
        Reference &entity = input.change.value.entity;
        if (entity.id == 0 && !entity.name.isEmpty())
            entity = newEntities.find(entity.name);
        if (row.outcome == RowOutcome::Create)
            checkNew(institution, input, prepared.news.learners[i], prepared.news.problems[i]);
    }
    return prepared;
}

RowsPreparer::RowsPreparer(Id institution, const EntityDirectory &newEntities) : m_institution(institution), m_newEntities(newEntities) {}

void RowsPreparer::begin(std::vector<ImportRow> rows)
{
    m_begun = true;
    const auto planned = std::make_shared<std::vector<ImportRow>>(std::move(rows));
    m_thread.run([this, planned]() -> Mailbox::Letter {
        const auto prepared = std::make_shared<PreparedRows>(PreparedRows::of(std::move(*planned), m_institution, m_newEntities));
        return [this, prepared] { m_outcome = std::move(*prepared); };
    });
}

PreparedRows RowsPreparer::take()
{
    constexpr std::chrono::seconds patience{1};
    while (!m_outcome)
        (void)m_thread.await(patience);
    m_begun = false;
    return *std::exchange(m_outcome, std::nullopt);
}

void RowsPreparer::drop()
{
    if (m_begun)
        (void)take();
}

} // namespace ulpan
