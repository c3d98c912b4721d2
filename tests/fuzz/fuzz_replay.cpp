#include "tests/fuzz/fuzz_mutator.h"
#include "tests/fuzz/fuzz_target.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <memory>
#include <optional>
#include <vector>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

// What libFuzzer does with a target, without clang and without feedback: it is given every seed of its folder
// and then inputs made of them. The same number gives the same inputs, so a run of the suite is repeatable.

namespace ulpan::tests {

namespace {

constexpr quint64 usualSeed = 20'261'122;
constexpr unsigned longestRun = 120; // seconds of one input, which then hangs

std::vector<FuzzTarget> &fuzzTargets()
{
    static std::vector<FuzzTarget> targets;
    return targets;
}

QString fuzzStem(const FuzzTarget &target)
{
    return QFileInfo(QString::fromUtf8(target.file))
        .completeBaseName()
        .section(QStringLiteral("_fuzz"), 0, 0);
}

// What is being run, for the handler of signals.
QByteArray faultFile;
const char *runningData = nullptr;
qsizetype runningSize = 0;

using SignalHandler = void (*)(int);
struct WatchedSignal
{
    int number;
    bool fromOutside = false; // not of the instruction at hand
    SignalHandler before = SIG_DFL;
};
WatchedSignal watchedSignals[] = {
    {SIGABRT}, {SIGSEGV},       {SIGFPE},        {SIGILL},
#ifdef Q_OS_UNIX
    {SIGBUS},  {SIGALRM, true}, {SIGTERM, true},
#endif
};

// Writes the input down; what was to come of the signal comes of it then, a sanitizer's report for one.
void keepInput(int number)
{
    if (runningData) {
        if (FILE *file = std::fopen(faultFile.constData(), "wb")) {
            (void)std::fwrite(runningData, 1, size_t(runningSize), file);
            std::fclose(file);
            std::fprintf(stderr, "The input that found this is in %s\n", faultFile.constData());
        }
    }
    for (const WatchedSignal &signal : watchedSignals) {
        if (signal.number != number)
            continue;
        std::signal(number, signal.before);
        if (signal.fromOutside)
            std::raise(number);
    }
}

void watchSignals()
{
    for (WatchedSignal &signal : watchedSignals)
        signal.before = std::signal(signal.number, keepInput);
}

void runOnce(const FuzzTarget &target, const QByteArray &bytes)
{
    // Memory of its own without the NUL that QByteArray has, so that AddressSanitizer sees who reads on.
    const auto copy = std::make_unique<char[]>(size_t(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), copy.get());
    runningData = copy.get();
    runningSize = bytes.size();
#ifdef Q_OS_UNIX
    ::alarm(longestRun);
#endif
    target.run(QByteArrayView(copy.get(), bytes.size()));
    runningData = nullptr;
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    std::fprintf(stderr, "%s cannot be read.\n", qUtf8Printable(path));
    return std::nullopt;
}

QByteArrayList seedsOf(const FuzzTarget &target)
{
    const QDir folder(QStringLiteral(ULPAN_SOURCE_DIR "/tests/fuzz/seeds/") + fuzzStem(target));
    QByteArrayList seeds;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        seeds << contentOf(folder.filePath(name)).value_or(QByteArray());
    return seeds;
}

// A number of the environment; null where it is not set.
std::optional<qint64> numberIn(const char *variable)
{
    bool isNumber = false;
    const qint64 number = qEnvironmentVariable(variable).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

int fuzz(const FuzzTarget &target)
{
    const QByteArrayList seeds = seedsOf(target);
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "tests/fuzz/seeds/%s has no seeds.\n", qUtf8Printable(fuzzStem(target)));
        return 1;
    }
    const auto seed = quint64(numberIn("ULPAN_FUZZ_SEED").value_or(qint64(usualSeed)));
    const std::optional<qint64> seconds = numberIn("ULPAN_FUZZ_SECONDS");
    // On a faster machine a change that has nothing to do with it should not be the first to see what lies beyond.
    const qint64 runs = numberIn("ULPAN_FUZZ_RUNS").value_or(seconds ? target.known : target.runs);
    std::printf("%lld seeds, ULPAN_FUZZ_SEED=%llu, %lld runs", qlonglong(seeds.size()), qulonglong(seed), qlonglong(runs));
    seconds ? std::printf(", at most %lld s\n", qlonglong(*seconds)) : std::printf("\n");
    std::fflush(stdout);
    for (const QByteArray &bytes : seeds)
        runOnce(target, bytes);
    FuzzMutator mutator(seeds, seed);
    QElapsedTimer clock;
    clock.start();
    qint64 done = 0;
    while (done < runs && (!seconds || clock.elapsed() < *seconds * 1000)) {
        runOnce(target, mutator.next());
        ++done;
    }
    std::printf("%lld inputs, all is well\n", qlonglong(done + seeds.size()));
    return 0;
}

int replay(const FuzzTarget &target, const QStringList &files)
{
    for (const QString &file : files) {
        const std::optional<QByteArray> bytes = contentOf(file);
        if (!bytes)
            return 1;
        runOnce(target, *bytes);
        std::printf("%s: all is well\n", qUtf8Printable(file));
    }
    return 0;
}

} // namespace

FuzzRegistration::FuzzRegistration(const FuzzTarget &target)
{
    fuzzTargets().push_back(target);
}

} // namespace ulpan::tests

int main(int argc, char **argv)
{
    using namespace ulpan::tests;
    const QString name = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    QStringList files;
    for (int i = 2; i < argc; ++i)
        files << QString::fromLocal8Bit(argv[i]);
    for (const FuzzTarget &target : fuzzTargets()) {
        if (fuzzStem(target) != name)
            continue;
        faultFile = QFile::encodeName(QDir::current().filePath(QStringLiteral("fault-") + name));
        watchSignals();
        return files.isEmpty() ? fuzz(target) : replay(target, files);
    }
    std::fprintf(stderr, "usage: %s TARGET [FILE…]\n", argv[0]);
    for (const FuzzTarget &target : fuzzTargets())
        std::fprintf(stderr, "  %s\n", qUtf8Printable(fuzzStem(target)));
    return 2;
}
