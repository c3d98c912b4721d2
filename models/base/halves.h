#pragma once

#include <QtGlobal>

#include <thread>

namespace ulpan {

// Calls work(begin, end) for each half of so many items, for one of them on a thread of its own where they are many, and comes back
// when both are done. The work must be the items' own: it shares nothing that is written, and no database.
template<class Work> void inHalves(size_t count, const Work &work)
{
    constexpr size_t worthAThread = 250;
    if (count < worthAThread || std::thread::hardware_concurrency() < 2) {
        work(size_t(0), count);
        return;
    }
    std::thread other([&] { work(count / 2, count); });
    work(size_t(0), count / 2);
    other.join();
}

} // namespace ulpan
