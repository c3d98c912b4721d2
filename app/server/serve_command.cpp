#include "app/server/commands.h"
#include "app/server/doctor.h"
#include "app/server/output_file.h"
#include "app/server/serve_options.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace ulpan {

namespace {

#ifdef Q_OS_UNIX
int signalPair[2] = {-1, -1};
volatile std::sig_atomic_t wasAskedToStop = 0;

// Only a write is safe in a signal handler; the event loop does the rest.
void noteSignal(int number)
{
    if (number != SIGHUP && wasAskedToStop)
        ::_exit(1); // whoever asks twice does not want to wait; what is acknowledged is on the disk
    if (number != SIGHUP)
        wasAskedToStop = 1;
    const char byte = number == SIGHUP ? 'h' : 't';
    (void)!::write(signalPair[0], &byte, 1);
}

void obeySignals(QCoreApplication *application, Backend *backend)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPair) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPair[1], QSocketNotifier::Read, application);
    QObject::connect(notifier, &QSocketNotifier::activated, application, [backend] {
        char byte = 0;
        if (::read(signalPair[1], &byte, 1) != 1)
            return;
        if (byte == 't')
            return QCoreApplication::quit();
        const Result<void> reloaded = backend->reload();
        if (reloaded)
            qInfo("Took up the log and the certificate again.");
        else
            fail(reloaded.error());
    });
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

// The usual soft limit of 1,024 would be met before the limit of connections.
void allowDescriptors(int connections)
{
    constexpr rlim_t others = 512; // databases, files and what waits to be accepted
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const rlim_t wanted = rlim_t(connections) + others;
    if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < wanted)
        qWarning("This process may open only %llu files, too few for %d connections.",
                 static_cast<unsigned long long>(limit.rlim_cur), connections);
}
#else
void obeySignals(QCoreApplication *, Backend *) {}
void allowDescriptors(int) {}
#endif

// Who comes under another name sees only an error, so whoever starts the server has to know.
void sayHosts(const Backend &backend)
{
    const QByteArrayList live = backend.hosts(false).list(), test = backend.hosts(true).list();
    say(QStringLiteral("answering as %1; as the test environment under %2; --public-url adds names, any other Host is refused with 421")
            .arg(QString::fromUtf8(live.join(", ")), QString::fromUtf8(test.join(", "))));
}

// Nobody runs the doctor on a server that works.
void warnOfRights(const QString &dataFolder)
{
    for (const Diagnosis &diagnosis : examineRights(dataFolder)) {
        if (diagnosis.state != Diagnosis::State::Good)
            qWarning("%s: %s", qUtf8Printable(diagnosis.found), qUtf8Printable(diagnosis.todo));
    }
}

} // namespace

int runServe(const CommandLine &line)
{
    BackendConfig config;
    const QString fault = readServeOptions(line, config);
    if (!fault.isEmpty())
        return wrongUse(fault);
    const Result<void> mayNote = config.logFile.isEmpty() ? Result<void>() : mayLog(config.logFile, line.value(QStringLiteral("data")));
    if (!mayNote)
        return fail(mayNote.error());
    allowDescriptors(config.limits.connections);
    Result<std::unique_ptr<Backend>> backend = openBackend(line, Installation::MustExist, std::move(config));
    if (!backend)
        return fail(backend.error());
    warnOfRights(line.value(QStringLiteral("data")));
    obeySignals(QCoreApplication::instance(), backend->get());
    Result<QByteArray> url = (*backend)->serve();
    if (!url)
        return fail(url.error());
    print("listening on " + *url);
    sayHosts(**backend);
    const int result = QCoreApplication::exec();
    (*backend)->stop();
    return result;
}

} // namespace ulpan
