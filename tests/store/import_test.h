#pragma once

#include "models/jobs/job_lease.h"
#include "tests/store/import_fixture.h"
#include "tests/support/test_main.h"

namespace ulpan::tests {

// Does what the test says instead of importing, over the same table.
class SpyWorker : public JobWorker
{
public:
    std::function<Result<void>(JobLease &)> toDo;
    [[nodiscard]] const char *table() const override { return "import_job"; }
    [[nodiscard]] QStringList states() const override { return {QStringLiteral("received")}; }
    [[nodiscard]] Result<void> work(JobLease &lease) override { return toDo(lease); }
};

// A test class of imports: each of its functions runs on both engines, with a fixture of its own.
class ImportTest : public QObject
{
    Q_OBJECT

protected:
    void makeFixture()
    {
        QFETCH_GLOBAL(int, engine);
        m_fixture = std::make_unique<ImportFixture>(Engine(engine));
    }

    std::unique_ptr<ImportFixture> m_fixture;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("engine");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
            QTest::newRow(engine == Engine::Sqlite ? "sqlite" : "postgres") << int(engine);
    }
    // A class that needs more has slots of its own with these names.
    void init() { makeFixture(); }
    void cleanup() { m_fixture.reset(); }
};

} // namespace ulpan::tests
