#pragma once

#include "models/base/result.h"

#include <QList>
#include <QString>

namespace ulpan {

class Client;
struct BulkEdit;
struct ImportJob;

// Something that the server works on for the institution, as the status bar tells of it.
struct RunningJob
{
    enum class Kind : quint8
    {
        Import,
        ImportUndo,
        Change, // of many members
        ChangeUndo,
        Merge
    };
    Kind kind = Kind::Import;
    QString id;
    QString name = {};          // of an import's file
    qint64 done = 0, total = 0; // rows or members; 0: it is not known how many there are

    // "Import of people.csv"
    [[nodiscard]] QString text() const;
    // With how far it is.
    [[nodiscard]] QString progressText() const;
    // Where it is looked at.
    [[nodiscard]] QString link() const;
    // Entities merged halfway, or an import taken back halfway, would be neither one nor the other.
    [[nodiscard]] bool canBeStopped() const { return kind != Kind::Merge && kind != Kind::ImportUndo; }
    bool operator==(const RunningJob &) const = default;
};
// Nothing where it does not run.
[[nodiscard]] QList<RunningJob> runningJobOf(const ImportJob &import);
[[nodiscard]] QList<RunningJob> runningJobOf(const BulkEdit &edit);

// All that runs.
struct JobsState
{
    QList<RunningJob> jobs = {};
    [[nodiscard]] qint64 done() const;
    [[nodiscard]] qint64 total() const; // -1 where it is not known of each
    bool operator==(const JobsState &) const = default;
};

} // namespace ulpan
