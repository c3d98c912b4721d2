#pragma once

#include "app/backend/backend.h"

namespace ulpan {

// One thing that was looked at: what there is, and where it is not good what to do.
struct Diagnosis
{
    enum class State : quint8 { Good, Doubtful, Bad };
    const char *subject;
    State state = State::Good;
    QString found;
    QString todo = {};
};

// Looks at an installation without changing it; what cannot be opened is a diagnosis, too.
// The folder and its key file alone, which nobody else should open.
[[nodiscard]] QList<Diagnosis> examineRights(const QString &dataFolder);
[[nodiscard]] QList<Diagnosis> examineFolder(const BackendConfig &config);
[[nodiscard]] QList<Diagnosis> examineDatabase(const Environment::Config &environment, const InstallationKey *key, const Clock &clock);
// Whether each environment has a database of its own; nothing where it has.
[[nodiscard]] QList<Diagnosis> examineApart(const BackendConfig &config);
// Empty paths: none is used.
[[nodiscard]] QList<Diagnosis> examineCertificate(const QString &certificate, const QString &key, const Clock &clock);
[[nodiscard]] Diagnosis examineNetwork(const QByteArray &publicUrl);
// Where the console on this machine keeps its sign-ins.
[[nodiscard]] Diagnosis examineKeychain();

} // namespace ulpan
