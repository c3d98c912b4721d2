#pragma once

#include <QLocalServer>
#include <QObject>

namespace ulpan {

// One console a person and data folder: a second start hands its link to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataFolder);
    // True where another was reached, which then shows itself and opens the link; empty: it only shows
    // itself.
    [[nodiscard]] bool handOver(const QString &link);
    // From here on others are heard. Where that fails, each start is a program of its own.
    void listen();

Q_SIGNALS:
    void called(const QString &link);

private:
    void take();

    QString m_name;
    QLocalServer m_server;
};

} // namespace ulpan
