#pragma once

#include <QByteArrayView>

#include <cstdio>
#include <cstdlib>

namespace ulpan::tests {

// Ends the program where a property does not hold; whoever runs the target then keeps the input in a file.
inline void require(bool holds, const char *file = __builtin_FILE(), int line = __builtin_LINE())
{
    if (holds)
        return;
    std::fprintf(stderr, "%s:%d: this does not hold\n", file, line);
    std::abort();
}

// A parser of outside bytes and what must hold whatever they are.
struct FuzzTarget
{
    const char *file;
    int runs;  // of the suite: so many that they take two seconds at most
    int known; // about as many as a minute has time for; at least so many were tried and held
    void (*run)(QByteArrayView input);
};

struct FuzzRegistration
{
    explicit FuzzRegistration(const FuzzTarget &target);
};

} // namespace ulpan::tests

// ULPAN_FUZZ_TARGET(runs, known) { … input … }, once in a file <stem>_fuzz.cpp: for libFuzzer a program of its own,
// in the suite one of those that fuzz_replay knows.
#ifdef ULPAN_LIBFUZZER
#define ULPAN_FUZZ_TARGET(runs, known)                                                                       \
    static void fuzzOnce(QByteArrayView input);                                                              \
    extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                                  \
    {                                                                                                        \
        fuzzOnce(QByteArrayView(data, qsizetype(size)));                                                     \
        return 0;                                                                                            \
    }                                                                                                        \
    static void fuzzOnce(QByteArrayView input)
#else
#define ULPAN_FUZZ_TARGET(runs, known)                                                                       \
    static void fuzzOnce(QByteArrayView input);                                                              \
    static const ulpan::tests::FuzzRegistration fuzzRegistration({__FILE__, runs, known, &fuzzOnce});        \
    static void fuzzOnce(QByteArrayView input)
#endif
