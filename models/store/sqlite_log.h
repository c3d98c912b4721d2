#pragma once

#include <atomic>

namespace ulpan {

// The log of an SQLite database as its connections in this process see it, each of which tells it of its
// commits.
struct SqliteLog
{
    explicit SqliteLog(int mostPages) : most(mostPages) {}
    std::atomic<int> most;      // pages, before whoever commits carries them over into the file
    std::atomic<int> pages = 0; // after the last commit
};

} // namespace ulpan
