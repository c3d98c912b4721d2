#include "models/imports/import_rules.h"

#include "models/imports/entity_directory.h"
#include "models/imports/import_file.h"
#include "models/imports/import_gates.h"

namespace ulpan {

namespace {

Result<void> mustHave(const Context &context, Ability ability)
{
    if (context.caller.may(ability))
        return {};
    return Error{
        ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(ability))}};
}

// Each by its id; what is none is a problem.
QStringList scopeIds(const EntityDirectory &entities, const QStringList &named, QList<Problem> &problems)
{
    QStringList ids;
    for (const QString &name : named) {
        const Reference entity = entities.find(name);
        if (entity.id == 0)
            problems << Problem{QStringLiteral("scope_entities"), "entity.not_found"};
        else if (const QString id = QString::number(entity.id); !ids.contains(id))
            ids << id;
    }
    return ids;
}

} // namespace

Error stateError(ImportState state)
{
    return {ErrorKind::Conflict, "import.state", {}, {}, {QString::fromLatin1(nameOf(state))}};
}

ImportOptions withOptions(const ImportOptions &before, const Change<ImportOptions> &change)
{
    const RecordType &type = recordType<ImportOptions>();
    ImportOptions options = before;
    copyValues(type, change.set, &change.value, &options);
    const bool turned = (options.mode == ImportMode::Synchronise) != (before.mode == ImportMode::Synchronise);
    if (turned && !change.set.test(type.indexOf("lists")))
        options.lists = options.mode == ImportMode::Synchronise ? ImportLists::Replace : ImportLists::Add;
    return options;
}

void checkSafetyShare(const ImportOptions &options, QList<Problem> &problems)
{
    if (!options.safetyShare || *options.safetyShare < 0 || *options.safetyShare > 100)
        problems << Problem{
            QStringLiteral("safety_share"), "field.range", {QStringLiteral("0"), QStringLiteral("100")}};
}

Result<ImportOptions> checkedOptions(Context &context, ImportOptions options)
{
    // Being put into sessions is more than being changed.
    Result<void> allowed = options.assignation ? mustHave(context, Ability::SessionsWrite) : Result<void>();
    if (!allowed)
        return allowed.error();
    QList<Problem> problems;
    checkSafetyShare(options, problems);
    Result<EntityDirectory> entities = EntityDirectory::load(context);
    if (!entities)
        return entities.error();
    if (EntityDirectory::isMissingNumber(entities->find(options.entity)))
        problems << Problem{QStringLiteral("entity"), "entity.not_found"};
    options.scopeEntities = scopeIds(*entities, options.scopeEntities, problems);
    // Whom a file lacks can only be said of what it is complete for, and that is never guessed.
    if (options.mode == ImportMode::Synchronise && options.scopeEntities.isEmpty() && problems.isEmpty())
        problems << Problem{QStringLiteral("scope_entities"), "field.required"};
    if (!problems.isEmpty())
        return invalid(problems);
    return options;
}

Result<void> mayApply(const Context &context, const ImportJob &job)
{
    QList<ImportGate> gates = readGates(job.gates);
    if (findGate(gates, QStringLiteral("new_entities"))) {
        if (Result<void> allowed = mustHave(context, Ability::EntitiesWrite); !allowed)
            return allowed;
    }
    return readImportOptions(job.options).assignation ? mustHave(context, Ability::SessionsWrite)
                                                      : Result<void>();
}

} // namespace ulpan
