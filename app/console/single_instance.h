#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace ulpan {

// One console a person and data folder: a second start hands its link to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataFolder);
    // True where this is the first, which hears others from here on, or where the first one does not answer:
    // one that hangs is as good as none. False where another shows itself and opens the link; empty: it only
    // shows itself.
    [[nodiscard]] bool begin(const QString &link);

Q_SIGNALS:
    void called(const QString &link);

private:
    enum class Answer : quint8
    {
        Here,
        Silence, // reached, but it says nothing
        Nobody
    };
    [[nodiscard]] Answer call(const QString &link) const;
    void listen();
    void take();

    QString m_name;
    QLockFile m_lock; // of whoever hears others
    QLocalServer m_server;
};

} // namespace ulpan
