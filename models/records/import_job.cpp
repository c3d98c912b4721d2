#include "models/records/import_job.h"

namespace ulpan {

std::span<const Choice> choices(ImportState)
{
    static constexpr Choice importStateChoices[] = {
        {"received", QT_TRANSLATE_NOOP("Choice", "Received")},
        {"planning", QT_TRANSLATE_NOOP("Choice", "Being planned")},
        {"planned", QT_TRANSLATE_NOOP("Choice", "Planned")},
        {"needs_confirmation", QT_TRANSLATE_NOOP("Choice", "Needs confirmation")},
        {"applying", QT_TRANSLATE_NOOP("Choice", "Being applied")},
        {"paused", QT_TRANSLATE_NOOP("Choice", "Paused")},
        {"applied", QT_TRANSLATE_NOOP("Choice", "Applied")},
        {"cancelled", QT_TRANSLATE_NOOP("Choice", "Cancelled")},
        {"failed", QT_TRANSLATE_NOOP("Choice", "Failed")},
        {"undoing", QT_TRANSLATE_NOOP("Choice", "Being undone")},
        {"undone", QT_TRANSLATE_NOOP("Choice", "Undone")},
        {"partly_undone", QT_TRANSLATE_NOOP("Choice", "Partly undone")},
    };
    return importStateChoices;
}

std::span<const Choice> choices(ImportMode)
{
    static constexpr Choice importModeChoices[] = {
        {"upsert", QT_TRANSLATE_NOOP("Choice", "Create and update")},
        {"create", QT_TRANSLATE_NOOP("Choice", "Create only")},
        {"update", QT_TRANSLATE_NOOP("Choice", "Update only")},
        {"synchronise", QT_TRANSLATE_NOOP("Choice", "Synchronise: also deactivate whom the file lacks")},
    };
    return importModeChoices;
}

std::span<const Choice> choices(ImportMatch)
{
    static constexpr Choice importMatchChoices[] = {
        {"", QT_TRANSLATE_NOOP("Choice", "Automatic")},
        {"login", QT_TRANSLATE_NOOP("Choice", "Login")},
        {"externalID", QT_TRANSLATE_NOOP("Choice", "External ID")},
        {"learnerID", QT_TRANSLATE_NOOP("Choice", "Learner ID")},
    };
    return importMatchChoices;
}

std::span<const Choice> choices(ImportLists)
{
    static constexpr Choice importListsChoices[] = {
        {"add", QT_TRANSLATE_NOOP("Choice", "Add to what is there")},
        {"replace", QT_TRANSLATE_NOOP("Choice", "Replace what is there")},
    };
    return importListsChoices;
}

std::span<const Choice> choices(ImportEmpty)
{
    static constexpr Choice importEmptyChoices[] = {
        {"leave", QT_TRANSLATE_NOOP("Choice", "Leave the value alone")},
        {"clear", QT_TRANSLATE_NOOP("Choice", "Clear the value")},
    };
    return importEmptyChoices;
}

std::span<const Choice> choices(ImportEdited)
{
    static constexpr Choice importEditedChoices[] = {
        {"overwrite", QT_TRANSLATE_NOOP("Choice", "As the file says")},
        {"keep", QT_TRANSLATE_NOOP("Choice", "Keep what was edited")},
    };
    return importEditedChoices;
}

std::span<const Choice> choices(ImportEvents)
{
    static constexpr Choice importEventsChoices[] = {
        {"each", QT_TRANSLATE_NOOP("Choice", "One for each learner")},
        {"summary", QT_TRANSLATE_NOOP("Choice", "One for the whole import")},
    };
    return importEventsChoices;
}

QString matchSpelling(const QString &sent)
{
    const QString plain = QString(sent).remove(u'_');
    for (const Choice &choice : choices(ImportMatch{})) {
        if (plain.compare(QLatin1StringView(choice.name), Qt::CaseInsensitive) == 0)
            return QLatin1StringView(choice.name);
    }
    return sent;
}

const RecordType &recordTypeOf(const ImportOptions *)
{
    static constexpr RecordType importOptionsType{
        .name = "import_options",
        .context = "ImportOptions",
        .title = QT_TRANSLATE_NOOP("ImportOptions", "Import options"),
        .fields = importOptionsFields,
        .make = &makeRecord<ImportOptions>,
    };
    return importOptionsType;
}

const RecordType &recordTypeOf(const ImportJob *)
{
    static constexpr const char *extraColumns[] = {"lease_owner", "lease_until", "forgotten_at"};
    static constexpr Erasure importJobErasures[] = {
        {"created_by_id", ErasureKind::Unlinked, "created_by_id = :member"},
        {"file_name uploaded_with", ErasureKind::Wording, "id in (:jobs)"},
        {"caller undo_caller", ErasureKind::Asker},
        // A header may be a person, and then no row tells of whom; without cells once it is forgotten (job_cells).
        {"columns mapping notes fault doubtful", ErasureKind::Cells, "institution_id = :institution and forgotten_at is null"},
        {"gates", ErasureKind::Cells, "institution_id = :institution and gates is not null"},
        {"public_id state encoding delimiter options made_entities", ErasureKind::Harmless, "of the file as a whole"},
    };
    static constexpr RecordType importJobType{
        .name = "import",
        .table = "import_job",
        .context = "ImportJob",
        .title = QT_TRANSLATE_NOOP("ImportJob", "Imports"),
        .fields = importJobFields,
        .tenant = "institution_id",
        .nameField = "file_name",
        .extraColumns = extraColumns,
        .make = &makeRecord<ImportJob>,
        .erasures = importJobErasures,
    };
    return importJobType;
}

} // namespace ulpan
