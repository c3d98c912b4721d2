#include "models/imports/import_words.h"

#include "models/records/import_job.h"
#include "models/records/learner.h"

namespace ulpan {

namespace {

struct GateWord
{
    const char *name, *label, *sentence;
};

constexpr GateWord gateWordRows[] = {
    {"new_entities", QT_TRANSLATE_NOOP("ImportGate", "New entities"),
     QT_TRANSLATE_NOOP("ImportGate", "Entities that do not exist and would be made: %1 (%2)")},
    {"deactivations", QT_TRANSLATE_NOOP("ImportGate", "Deactivations"),
     QT_TRANSLATE_NOOP("ImportGate", "Learners whom the file lacks and who would be deactivated: %1 of %2")},
    {"encoding", QT_TRANSLATE_NOOP("ImportGate", "Encoding"),
     QT_TRANSLATE_NOOP("ImportGate",
                       "It is not certain in which encoding the file was written; it was read as: %1")},
    {"mails", QT_TRANSLATE_NOOP("ImportGate", "Connection e-mails"),
     QT_TRANSLATE_NOOP("ImportGate",
                       "Connection e-mails that would be written for new learners and kept, for this version sends none: %1")},
    {"seats", QT_TRANSLATE_NOOP("ImportGate", "Seats"),
     QT_TRANSLATE_NOOP("ImportGate", "Seats: %1, of them taken: %2, needed beside these: %3")},
};

// Fields of import files that learners' records do not show.
constexpr std::pair<const char *, const char *> importOnlyWords[] = {
    {"learnerID", QT_TRANSLATE_NOOP("Provisioning", "Learner ID")},
    {"password", QT_TRANSLATE_NOOP("Provisioning", "Password")},
};

// Which argument of a reason holds names, and of what.
enum class NamedThing : quint8
{
    Field,
    Gate,
    State
};
struct NamedArgument
{
    const char *reason;
    qsizetype argument;
    NamedThing thing;
};

constexpr NamedArgument namedArguments[] = {
    {"import.column_missing", 1, NamedThing::Field},
    {"import.column_twice", 2, NamedThing::Field},
    {"import.value_unknown", 1, NamedThing::Field},
    {"import.values_unknown", 0, NamedThing::Field},
    {"import.gate", 0, NamedThing::Gate},
    {"import.state", 0, NamedThing::State},
};

const GateWord *gateWord(const QString &name)
{
    for (const GateWord &row : gateWordRows) {
        if (name == QLatin1StringView(row.name))
            return &row;
    }
    return nullptr;
}

QString wordOf(const Catalogue &catalogue, Language language, NamedThing thing, const QString &name)
{
    if (thing == NamedThing::Field)
        return importFieldText(catalogue, language, name);
    if (thing == NamedThing::Gate) {
        const GateWord *gate = gateWord(name);
        return gate ? catalogue.text(language, "ImportGate", gate->label) : name;
    }
    const std::optional<ImportState> state = byName<ImportState>(name);
    return state ? catalogue.text(language, "Choice", choices(*state)[size_t(*state)].label) : name;
}

} // namespace

QString importFieldText(const Catalogue &catalogue, Language language, const QString &name)
{
    for (const auto &[field, label] : importOnlyWords) {
        if (name == QLatin1StringView(field))
            return catalogue.text(language, "Provisioning", label);
    }
    const RecordType &type = recordType<Learner>();
    const FieldInfo *field = type.findRpc(name.toLatin1());
    field = field ? field : type.find(name.toLatin1());
    return field && field->label ? catalogue.text(language, type.context, field->label) : name;
}

QStringList spokenImportArguments(const Catalogue &catalogue, Language language, QByteArrayView reason,
                                  const QStringList &arguments)
{
    if (!reason.startsWith("import."))
        return arguments;
    QStringList result = arguments;
    for (const NamedArgument &row : namedArguments) {
        if (reason != row.reason || row.argument >= result.size())
            continue;
        QStringList words;
        for (const QString &name : result[row.argument].split(QStringLiteral(", "))) {
            const QString word = wordOf(catalogue, language, row.thing, name);
            // A gate is confirmed by its name, which a program has to see.
            words << (row.thing == NamedThing::Gate ? QStringLiteral("%1 (%2)").arg(word, name) : word);
        }
        result[row.argument] = words.join(QStringLiteral(", "));
    }
    return result;
}

QString gateText(const Catalogue &catalogue, Language language, const ImportGate &gate)
{
    const GateWord *row = gateWord(gate.name);
    if (!row)
        return gate.name;
    const auto figure = [&](const char *name) {
        return QString::number(gate.figures.value(QLatin1StringView(name)));
    };
    const QString names = gate.values.join(QStringLiteral(", "));
    QStringList arguments;
    if (gate.name == u"new_entities")
        arguments = {QString::number(gate.values.size()), names};
    else if (gate.name == u"deactivations")
        arguments = {figure("deactivations"), figure("of")};
    else if (gate.name == u"encoding")
        arguments = {names};
    else if (gate.name == u"mails")
        arguments = {figure("mails")};
    else
        arguments = {figure("seats"), figure("taken"), figure("needed")};
    return catalogue.text(language, "ImportGate", row->sentence, arguments);
}

QStringList importGateNames()
{
    QStringList names;
    for (const GateWord &row : gateWordRows)
        names << QLatin1StringView(row.name);
    return names;
}

} // namespace ulpan
