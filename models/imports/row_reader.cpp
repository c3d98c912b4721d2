#include "models/imports/row_reader.h"

#include "models/base/characters.h"
#include "models/csv/headers.h"
#include "models/csv/values.h"
#include "models/records/scalars.h"
#include "models/services/account_service.h"

namespace ulpan {

namespace {

bool isBlankText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

Problem choiceProblem(const FieldInfo &field)
{
    QStringList names;
    for (const Choice &choice : field.choices())
        names << QLatin1StringView(choice.name);
    names.removeAll(QString());
    // A member of no institution, whom no file makes.
    names.removeAll(QStringLiteral("operator"));
    return {QLatin1StringView(field.wire), "field.choice", {names.join(QStringLiteral(", "))}};
}

// What would forbid an entity of this name, if it is to be made.
QList<Problem> entityNameProblems(const QString &name, const QString &wire)
{
    const RecordType &type = recordType<Entity>();
    Entity entity;
    entity.name = name;
    QList<Problem> problems = normaliseAndCheck(type, type.mask({"name"}), &entity);
    for (Problem &problem : problems)
        problem.field = wire;
    return problems;
}

} // namespace

RowReader::RowReader(const ImportMapping &mapping, const ImportOptions &options, Delimiter delimiter,
                     const EntityDirectory &entities)
    : m_mapping(mapping), m_delimiter(delimiter), m_entities(entities)
{
    const RecordType &type = recordType<Learner>();
    for (const QString &name : mapping.fieldOfColumn) {
        Column column{.name = name};
        column.field = type.findRpc(name.toLatin1());
        if (!column.field)
            column.field = type.find(name.toLatin1());
        if (name == u"password") {
            column.target = Target::Password;
            m_columns.push_back(column);
            continue;
        }
        if (!column.field || name.isEmpty()) {
            m_columns.push_back({});
            continue;
        }
        // What is wrong with an address is for a person to see.
        column.bare = name != u"login" && name != u"contactEmail";
        column.index = size_t(column.field - type.fields.data());
        column.digits = name == u"phone" || name == u"code" || name == u"externalID" || name == u"learnerID";
        if (name == u"learnerID")
            column.target = Target::LearnerId;
        else if (name == u"entity")
            column.target = Target::Entity;
        else if (isListField(name))
            column.target = Target::List;
        else if (hasValuePairs(name))
            column.target = Target::Pair;
        else if (name == u"externalID")
            column.target = Target::Number;
        else
            column.target = Target::Value;
        // These have no empty value that anybody could want.
        const bool always = column.target == Target::LearnerId || column.target == Target::Entity || name == u"role" ||
                            name == u"login" || name == u"language";
        column.clears = options.empty == ImportEmpty::Clear && !always;
        m_columns.push_back(column);
    }
}

FileRow RowReader::read(const CsvRow &row) const
{
    FileRow result{.line = row.line, .offset = row.offset, .cells = row.cells};
    const size_t count = qMin(size_t(row.cells.size()), m_columns.size());
    for (size_t i = 0; i < count; ++i) {
        const Column &column = m_columns[i];
        if (column.target == Target::Nothing)
            continue;
        const QString &own = row.cells[qsizetype(i)];
        if (column.target == Target::Password) {
            readPassword(own, result);
            continue;
        }
        const QString cell = column.bare ? withoutSoftMarks(own) : own;
        if (!isBlankText(cell))
            readCell(column, inOneLine(importedCell(cell)), result);
        else if (column.clears)
            result.change.set.set(column.index);
    }
    return result;
}

void RowReader::readCell(const Column &column, const QString &text, FileRow &row) const
{
    const auto wire = [&column] { return QString(QLatin1StringView(column.field->wire)); };
    if (isSpreadsheetError(text)) {
        row.problems << Problem{wire(), "import.spreadsheet_error"};
        return;
    }
    if (column.digits && isLostNumber(text)) {
        row.problems << Problem{wire(), "import.lost_number"};
        return;
    }
    if (column.target != Target::LearnerId)
        row.change.set.set(column.index);
    switch (column.target) {
    case Target::Nothing:
    case Target::Password:
        return;
    case Target::LearnerId:
    case Target::Number:
        readNumber(column, text, row);
        return;
    case Target::Pair:
        readPair(column, text, row);
        return;
    case Target::Entity:
        row.change.value.entity = m_entities.find(text);
        if (EntityDirectory::isMissingNumber(row.change.value.entity))
            row.problems << Problem{wire(), "entity.not_found"};
        else if (row.change.value.entity.id == 0)
            row.problems << entityNameProblems(text, wire());
        return;
    case Target::List:
        valueOf<QStringList>(*column.field, &row.change.value) << splitList(text, m_delimiter);
        return;
    case Target::Value:
        valueOf<QString>(*column.field, &row.change.value) = column.digits ? plainSpaces(text) : text;
        return;
    }
}

// Whatever it looks like to a spreadsheet, it is what will be typed.
void RowReader::readPassword(const QString &cell, FileRow &row)
{
    if (isBlankText(cell))
        return;
    row.password = cell;
    if (const std::optional<Problem> problem = passwordProblem(row.password))
        row.problems << *problem;
}

void RowReader::readNumber(const Column &column, const QString &text, FileRow &row) const
{
    const QString number = plainNumber(text.trimmed());
    bool read = true;
    if (column.target == Target::LearnerId)
        read = (row.learnerId = idFromText(number)) > 0;
    else
        read = readText(*column.field, number, &row.change.value);
    if (!read)
        row.problems << Problem{QLatin1StringView(column.field->wire), "field.integer"};
}

std::optional<QString> RowReader::meaning(const ImportMapping &mapping, const QString &field,
                                          const QString &text)
{
    const auto pairs = mapping.values.constFind(field);
    if (pairs != mapping.values.constEnd()) {
        if (const auto value = pairs->constFind(pairKey(text)); value != pairs->constEnd())
            return *value;
    }
    const QString proposed = proposeValue(field, text);
    return proposed.isEmpty() ? std::nullopt : std::optional(proposed);
}

void RowReader::readPair(const Column &column, const QString &text, FileRow &row) const
{
    const std::optional<QString> value = meaning(m_mapping, column.name, text);
    if (value && value->isEmpty()) {
        row.change.set.reset(column.index);
        return;
    }
    if (!value || !readText(*column.field, *value, &row.change.value)) {
        if (column.field->type == FieldType::Flag)
            row.problems << Problem{QLatin1StringView(column.field->wire), "field.flag"};
        else
            row.problems << choiceProblem(*column.field);
    }
}

} // namespace ulpan
