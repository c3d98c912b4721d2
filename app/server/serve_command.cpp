#include "app/server/commands.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace ulpan {

namespace {

#ifdef Q_OS_UNIX
int signalPair[2] = {-1, -1};

// Only a write is safe in a signal handler; the event loop does the rest.
void noteSignal(int)
{
    const char byte = 1;
    (void)!::write(signalPair[0], &byte, 1);
}

void quitOnSignals(QCoreApplication *application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPair) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPair[1], QSocketNotifier::Read, application);
    QObject::connect(notifier, &QSocketNotifier::activated, application, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}
#else
void quitOnSignals(QCoreApplication *) {}
#endif

} // namespace

int runServe(const CommandLine &line)
{
    // Something unreadable must never come out as "listen everywhere".
    if (!listenAddress(line.value(QStringLiteral("listen"), QStringLiteral("127.0.0.1:8080"))))
        return wrongUse(QStringLiteral("--listen is ADDR:PORT, for example 127.0.0.1:8080"));
    if (line.value(QStringLiteral("workers"), QStringLiteral("2")).toInt() < 1)
        return wrongUse(QStringLiteral("--workers is a number from 1 on"));
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    quitOnSignals(QCoreApplication::instance());
    Result<QByteArray> url = (*backend)->serve();
    if (!url)
        return fail(url.error());
    print("listening on " + *url);
    const int result = QCoreApplication::exec();
    (*backend)->stop();
    return result;
}

} // namespace ulpan
