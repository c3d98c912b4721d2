#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"
#include "net/client/import_calls.h"

#include <QTemporaryDir>

namespace ulpan {

// Imports as offices bring them: applied, undone, waiting because their encoding is doubtful, and waiting
// with a plan of rows that are new, changed and wrong.
class SampleImports : public QObject
{
    Q_OBJECT

public:
    SampleImports(Client &client, Clock &clock, QObject *parent = nullptr);
    void make();

Q_SIGNALS:
    void made();
    void failed(const ulpan::Error &error);

private:
    void upload(int number);
    void follow(const QString &id, int number);
    void takeJob(const ImportJob &job, int number);

    ImportCalls m_calls;
    Clock &m_clock;
    QTemporaryDir m_folder;
};

} // namespace ulpan
