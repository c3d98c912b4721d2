#pragma once

#include "models/store/store.h"

namespace ulpan {

// While it lives, and nobody else asks for an SQLite database, its log may hold 160 MiB before it is carried
// over, and whoever made this does that between two transactions: of the pages of large indexes each is then
// written once for several transactions that have changed it. Made and destroyed on the same thread; does
// nothing on PostgreSQL.
class LongLog
{
public:
    static constexpr int mostPages = 40'000;
    // On the disk: at other times, and with what a last transaction has written beyond the most.
    static constexpr qint64 usualBytes = 16LL * 1024 * 1024, mostBytes = 240LL * 1024 * 1024;

    // `store` outlives this.
    explicit LongLog(Store &store);
    // Leaves no more than usual.
    ~LongLog();
    LongLog(const LongLog &) = delete;
    LongLog &operator=(const LongLog &) = delete;

    // Behind each transaction. What fails here is tried again by whoever commits next.
    void follow(bool alone);

private:
    void limitFile(const char *bytes);
    Store &m_store;
};

} // namespace ulpan
