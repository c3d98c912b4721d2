#pragma once

#include "models/store/store.h"

namespace ulpan {

// While it lives, this thread's connection keeps more of a large SQLite database in memory: an eighth of its pages, from the usual 16
// up to 64 MiB. For work all over the indexes, which would else write the same pages several times within one transaction. It does
// nothing on PostgreSQL, whose server has a memory of its own. Made and destroyed on the same thread.
class PageCache
{
public:
    // `store` outlives this.
    explicit PageCache(Store &store);
    ~PageCache();
    PageCache(const PageCache &) = delete;
    PageCache &operator=(const PageCache &) = delete;

    // The database may have grown. Not within a transaction. What fails here costs time and nothing else.
    void follow();
    [[nodiscard]] qint64 kibibytes() const { return m_kibibytes; }

private:
    Store &m_store;
    qint64 m_kibibytes;
};

} // namespace ulpan
