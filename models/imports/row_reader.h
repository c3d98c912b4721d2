#pragma once

#include "models/csv/csv_reader.h"
#include "models/imports/entity_directory.h"
#include "models/imports/import_mapping.h"
#include "models/services/learner_service.h"

namespace ulpan {

// A row of the file as what it says of a learner, before anything is compared or checked.
struct FileRow
{
    qint64 line = 0, offset = 0;
    QStringList cells;
    Change<Learner>
        change; // the fields that the row speaks of; an entity that does not exist has a name and no id
    Id learnerId = 0;
    QString password = {};
    bool corrected = false; // the cells are a person's, not the file's
    QList<Problem> problems;
};

// Turns the cells of a row into values by the mapping and the options.
class RowReader
{
public:
    // `entities` outlives this.
    RowReader(const ImportMapping &mapping, const ImportOptions &options, Delimiter delimiter,
              const EntityDirectory &entities);
    [[nodiscard]] FileRow read(const CsvRow &row) const;

    // What a text means in a column with value pairs: empty where it stands for no value, null where that is
    // not known.
    [[nodiscard]] static std::optional<QString> meaning(const ImportMapping &mapping, const QString &field,
                                                        const QString &text);

private:
    enum class Target : quint8
    {
        Nothing,
        LearnerId,
        Entity,
        List,
        Pair,
        Number,
        Value,
        Password
    };
    struct Column
    {
        Target target = Target::Nothing;
        const FieldInfo *field = nullptr;
        size_t index = 0;    // of the field in its record's rows
        QString name = {};   // as in the mapping
        bool bare = false;   // marks that cannot be seen are taken away
        bool digits = false; // what a spreadsheet may have cut short
        bool clears = false; // an empty cell clears the field
    };
    void readCell(const Column &column, const QString &text, FileRow &row) const;
    void readPair(const Column &column, const QString &text, FileRow &row) const;
    static void readPassword(const QString &cell, FileRow &row);
    void readNumber(const Column &column, const QString &text, FileRow &row) const;

    const ImportMapping &m_mapping;
    Delimiter m_delimiter;
    const EntityDirectory &m_entities;
    std::vector<Column> m_columns;
};

} // namespace ulpan
