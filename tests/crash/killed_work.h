#pragma once

#include "tests/support/server_process.h"
#include "tests/support/test_backend.h"

#include <QDeadlineTimer>
#include <QTest>

namespace ulpan::tests {

// A process that is killed the way a power cut would, in a state that the test has seen it in.
class KilledWork
{
public:
    KilledWork(const ServerInstallation &installation, const QStringList &words) : m_process(installation.start(words)) {}

    // Kills it as soon as `reached` holds; false when it ended before.
    template<class Reached> [[nodiscard]] bool killWhen(Reached &&reached)
    {
        const QDeadlineTimer deadline(120'000);
        while (!reached()) {
            if (m_process->state() == QProcess::NotRunning || m_process->waitForFinished(0) || deadline.hasExpired())
                return false;
        }
        m_process->kill();
        m_process->waitForFinished();
        return m_process->exitStatus() == QProcess::CrashExit;
    }
    [[nodiscard]] QByteArray said() { return m_process->readAllStandardOutput() + m_process->readAllStandardError(); }

private:
    std::unique_ptr<QProcess> m_process;
};

[[nodiscard]] inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

} // namespace ulpan::tests
