#include "app/backend/sample_data.h"

#include "app/backend/import_finish.h"
#include "models/samples/sample_crowd.h"
#include "models/samples/sample_people.h"

#include <QTemporaryFile>

namespace ulpan {

namespace {

const QString sampleSlug = QStringLiteral("demo");

Result<Id> makeInstitution(Environment &environment)
{
    const Result<Id> there =
        environment.asSystem(sampleSlug, [](Context &context) { return Result<Id>(context.institution); });
    if (there || there.error().kind != ErrorKind::NotFound)
        return there;
    return environment.asSystem({}, [&](Context &context) -> Result<Id> {
        Change<Institution> change;
        change.value.name = QStringLiteral("Oulpan Démo");
        change.value.slug = sampleSlug;
        change.value.language = Language::French;
        change.set = recordType<Institution>().mask({"name", "slug", "language"});
        const Result<Institution> made = environment.institutions().create(context, change);
        return made ? Result<Id>(made->id) : made.error();
    });
}

Result<void> makeEntity(Context &context, const SampleEntity &entity)
{
    const EntityService entities;
    Change<Entity> change;
    change.value.name = QString::fromUtf8(entity.name);
    change.value.city = QString::fromUtf8(entity.city);
    change.value.language = entity.language;
    change.set = recordType<Entity>().mask({"name", "city", "language"});
    const Result<std::optional<Entity>> there = entities.findByName(context, change.value.name);
    if (!there)
        return there.error();
    if (*there)
        return {};
    const Result<Entity> made = entities.create(context, change);
    return made ? Result<void>() : made.error();
}

Result<void> makeSession(Context &context, const SessionService &sessions, const SampleSession &session)
{
    Change<Session> change;
    change.value.filter = QString::fromUtf8(session.filter);
    change.value.location = QString::fromUtf8(session.location);
    change.value.capacity = session.capacity;
    change.value.status = SessionStatus::Open;
    change.set = recordType<Session>().mask({"filter", "location", "capacity", "status"});
    const Result<Session> made = sessions.create(context, change);
    return made ? Result<void>() : made.error();
}

Result<void> makePlaces(Environment &environment)
{
    Result<void> made = environment.asSystem(sampleSlug, [&](Context &context) -> Result<void> {
        for (const SampleEntity &entity : sampleEntities()) {
            if (Result<void> one = makeEntity(context, entity); !one)
                return one;
        }
        return {};
    });
    // Each by itself, because one that is there ends its transaction.
    for (const SampleSession &session : sampleSessions()) {
        if (made)
            made = environment.asSystem(sampleSlug, [&](Context &context) {
                return makeSession(context, environment.sessions(), session);
            });
        if (!made && made.error().kind == ErrorKind::Conflict)
            made = Result<void>();
    }
    return made;
}

} // namespace

Result<ImportJob> makeSampleData(Environment &environment, qint64 people, quint32 seed)
{
    QTemporaryFile file;
    if (!file.open())
        return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {file.fileName()}};
    Result<void> done = writeSamplePeople(file, people, seed);
    if (done && !file.seek(0))
        done = Error{ErrorKind::Unavailable, "csv.unreadable", file.errorString()};
    if (!done)
        return done.error();
    const Result<Id> institution = makeInstitution(environment);
    if (!institution)
        return institution.error();
    done = makePlaces(environment);
    if (!done)
        return done.error();
    ImportUpload upload{
        .fileName = QStringLiteral("demo.csv"), .content = &file, .institution = *institution};
    upload.options.value.assignation = true;
    upload.options.value.events = ImportEvents::Summary;
    upload.options.set = recordType<ImportOptions>().mask({"assignation", "events"});
    const Result<ImportJob> kept = environment.imports().keep(upload);
    if (!kept)
        return kept;
    const Result<ImportJob> job = environment.asSystem(
        sampleSlug, [&](Context &context) { return environment.imports().receive(context, *kept); });
    if (!job) {
        environment.imports().discard(*kept);
        return job;
    }
    return finishImport(environment, *job);
}

} // namespace ulpan
