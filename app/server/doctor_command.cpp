#include "app/server/commands.h"
#include "app/server/doctor.h"
#include "models/json/json_writer.h"

#include <QFile>

namespace ulpan {

namespace {

const char *wordFor(Diagnosis::State state)
{
    switch (state) {
    case Diagnosis::State::Good: return "good";
    case Diagnosis::State::Doubtful: return "doubtful";
    case Diagnosis::State::Bad: return "bad";
    }
    Q_UNREACHABLE();
}

struct Examined
{
    QString environment; // empty: of the whole installation
    Diagnosis diagnosis;
};

QList<Examined> examine(const CommandLine &line, const BackendConfig &config)
{
    const SystemClock clock;
    QList<Examined> found;
    const auto add = [&found](const QString &environment, const QList<Diagnosis> &diagnoses) {
        for (const Diagnosis &diagnosis : diagnoses)
            found << Examined{environment, diagnosis};
    };
    add({}, examineFolder(config));
    add({}, examineApart(config));
    const QString keyPath = config.dataFolder + QStringLiteral("/key");
    // Reading it would make one where there is none.
    Result<InstallationKey> key = QFile::exists(keyPath) ? InstallationKey::fromFile(keyPath) : Result<InstallationKey>(internal({}));
    for (const Environment::Config &environment : Backend::environmentConfigs(config, InstallationKey::random()))
        add(environment.test ? QStringLiteral("test") : QStringLiteral("live"), examineDatabase(environment, key ? &*key : nullptr, clock));
    add({}, examineCertificate(line.value(QStringLiteral("tls-cert")), line.value(QStringLiteral("tls-key")), clock));
    add({}, {examineNetwork(config.publicUrl), examineKeychain()});
    return found;
}

} // namespace

int runDoctor(const CommandLine &line)
{
    const Result<BackendConfig> config = backendConfig(line, Installation::MayBeMade);
    if (!config)
        return fail(config.error());
    const QList<Examined> found = examine(line, *config);
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    for (const auto &[environment, diagnosis] : found) {
        json.beginObject().key("subject").text(QByteArray(diagnosis.subject)).key("environment").text(environment);
        json.key("state").text(QByteArray(wordFor(diagnosis.state))).key("found").text(diagnosis.found).key("todo").text(diagnosis.todo).endObject();
        if (!line.isSet(QStringLiteral("json"))) {
            const QByteArray subject = (environment.isEmpty() ? QByteArray() : environment.toUtf8() + ' ') + diagnosis.subject;
            print(QByteArray(wordFor(diagnosis.state)).leftJustified(9) + subject + ": " + diagnosis.found.toUtf8()
                  + (diagnosis.todo.isEmpty() ? QByteArray() : "\n         to do: " + diagnosis.todo.toUtf8()));
        }
    }
    json.endArray();
    if (line.isSet(QStringLiteral("json")))
        print(out);
    const bool bad = std::any_of(found.begin(), found.end(), [](const Examined &one) { return one.diagnosis.state == Diagnosis::State::Bad; });
    return bad ? 1 : 0;
}

} // namespace ulpan
