#pragma once

#include "models/jobs/job_lease.h"
#include "net/api/call.h"
#include "net/api/metrics.h"

#include <vector>

namespace ulpan {

// That the process is there.
[[nodiscard]] HttpResponse aliveResponse();
// The metrics while the database cannot be reached: what the process itself knows.
[[nodiscard]] HttpResponse metricsInOutage(const Metrics &metrics);

// What those who watch over a server ask.
class HealthCalls
{
public:
    // All outlive this.
    HealthCalls(const Metrics &metrics, std::vector<const JobWorker *> jobs) : m_metrics(metrics), m_jobs(std::move(jobs)) {}
    [[nodiscard]] Result<HttpResponse> live(Context &) const { return aliveResponse(); }
    // It can work: Unavailable "store.unavailable" while the database cannot be reached, "store.outdated" while it is not migrated.
    [[nodiscard]] Result<HttpResponse> ready(Context &context) const;
    // In Prometheus' text format.
    [[nodiscard]] Result<HttpResponse> metrics(Context &context) const;

private:
    const Metrics &m_metrics;
    const std::vector<const JobWorker *> m_jobs;
};

} // namespace ulpan
