#include "app/console/sample_imports.h"

#include "app/console/sample_people.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace ulpan {

namespace {

enum class SampleEnd : quint8
{
    Applied,
    Undone,
    Waiting // with its plan
};

struct SampleFile
{
    const char *name, *text;
    SampleEnd end;
};

constexpr std::array sampleFiles = {
    SampleFile{"apprenants_2026.csv",
               "Identifiant;Nom;Prénom;Entité;Fonction;Filtres\n"
               "lea.martin@example.org;Martin;Léa;Oulpan Paris Rive droite;Infirmière;B1|Groupe du soir\n"
               "hugo.bernard@example.org;Bernard;Hugo;Oulpan Paris Rive droite;Comptable;A2\n"
               "{login 0};{last 0};{first 0};אולפן חיפה;משאבי אנוש;ערב\n"
               "jade.petit@example;Petit;Jade;Oulpan Paris Rive droite;Juriste;A2\n"
               "louis.robert@example.org;Robert;Louis;London Evening School;Ingénieur;B1\n",
               SampleEnd::Applied},
    SampleFile{"rentrée_annulée.csv",
               "Identifiant;Nom;Prénom;Entité\n"
               "ines.garcia@example.org;Garcia;Inès;Oulpan Paris Rive droite\n"
               "adam.leroy@example.org;Leroy;Adam;Oulpan Paris Rive droite\n",
               SampleEnd::Undone},
    // In Windows-1252 or Windows-1255: the three groups do not tell.
    SampleFile{"groups.csv",
               "login;lastname;firstname;entity;group;title\n"
               "sam.green@example.org;Green;Sam;London Evening School;\xe0;Mr\n"
               "ruth.stone@example.org;Stone;Ruth;London Evening School;\xe2;Mrs\n"
               "ben.hill@example.org;Hill;Ben;London Evening School;\xe9;Herr\n",
               SampleEnd::Waiting},
    SampleFile{"לומדים_סתיו.csv",
               "שם משתמש,שם משפחה,שם פרטי,יחידה,תפקיד,תגיות\n"
               "tamar.mizrahi@example.org,מזרחי,תמר,אולפן ירושלים,מורה,בוקר\n"
               "eitan.peretz@example.org,פרץ,איתן,אולפן ירושלים,מהנדס,ערב|א1\n"
               "{login 1},{last 1},{first 1},אולפן ירושלים,משאבי אנוש,בוקר\n"
               "maya.biton@example.org,ביטון,,אולפן חיפה,אחות,ערב\n"
               "shira.dahan@example.org,דהן,שירה,אולפן חיפה,רופאה,ערב\n"
               "{login 2},{last 2},{first 2},אולפן חיפה,הדרכה וייעוץ,ב1\n",
               SampleEnd::Waiting},
};

constexpr std::chrono::milliseconds followStep{150};

// With the names of people who are there already, whom the file changes.
QByteArray sampleText(QByteArray text)
{
    const QList<SamplePerson> people = SamplePeople::people(Language::Hebrew);
    for (int number = 0; number < 3; ++number) {
        const SamplePerson &person = people[number];
        const QByteArray end = ' ' + QByteArray::number(number) + '}';
        text.replace("{login" + end, person.login.toUtf8());
        text.replace("{last" + end, person.lastname.toUtf8());
        text.replace("{first" + end, person.firstname.toUtf8());
    }
    return text;
}

} // namespace

SampleImports::SampleImports(Client &client, Clock &clock, QObject *parent)
    : QObject(parent), m_calls(client), m_clock(clock)
{
}

void SampleImports::make()
{
    upload(0);
}

void SampleImports::upload(int number)
{
    if (number == int(sampleFiles.size())) {
        Q_EMIT made();
        return;
    }
    const SampleFile &sample = sampleFiles[size_t(number)];
    QFile file(m_folder.filePath(QString::fromUtf8(sample.name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(sampleText(sample.text)) < 0) {
        Q_EMIT failed({ErrorKind::Unavailable, "file.unwritable", {}, {}, {file.fileName()}});
        return;
    }
    file.close();
    const ImportOptions options{.dryRun = sample.end == SampleEnd::Waiting};
    whenDone(m_calls.upload(file.fileName(), options, {}), this,
             [this, number](const Result<ImportJob> &job) {
                 job ? follow(job->id, number) : failed(job.error());
             });
}

void SampleImports::follow(const QString &id, int number)
{
    m_clock.after(followStep, this, [this, id, number] {
        whenDone(m_calls.job(id), this, [this, number](const Result<ImportJob> &job) {
            job ? takeJob(*job, number) : failed(job.error());
        });
    });
}

void SampleImports::takeJob(const ImportJob &job, int number)
{
    using enum ImportState;
    const SampleEnd end = sampleFiles[size_t(number)].end;
    const bool planned = job.state == Planned || job.state == NeedsConfirmation;
    const bool undoes = end == SampleEnd::Undone && job.state == Applied;
    const bool ended =
        job.state == Applied || job.state == Failed || job.state == Undone || job.state == PartlyUndone;
    if ((ended && !undoes) || (planned && end == SampleEnd::Waiting)) {
        upload(number + 1);
        return;
    }
    if (!planned && !undoes) {
        follow(job.id, number);
        return;
    }
    QStringList confirmed;
    const QJsonArray gates = QJsonDocument::fromJson(job.gates).array();
    for (const QJsonValue &gate : gates)
        confirmed << gate.toObject().value(QLatin1StringView("gate")).toString();
    whenDone(undoes ? m_calls.step(job.id, ImportStep::Undo) : m_calls.apply(job.id, confirmed), this,
             [this, number](const Result<ImportJob> &gone) {
                 gone ? follow(gone->id, number) : failed(gone.error());
             });
}

} // namespace ulpan
