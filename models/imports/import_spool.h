#pragma once

#include "models/base/instant.h"
#include "models/imports/plan_room.h"
#include "models/store/store.h"

#include <QFileDevice>
#include <QIODevice>

#include <functional>
#include <memory>

namespace ulpan {

// The uploaded files of jobs that have not ended, one a job, in encrypted blocks, as there may be passwords
// in them: beside an SQLite database as files of a folder; with PostgreSQL in the database, where every
// server process finds them.
class ImportSpool
{
public:
    // `key` has 32 bytes. The store outlives this. `room` is shared by all whose databases are on one disk.
    ImportSpool(Store &store, QString folder, QByteArray key,
                std::shared_ptr<PlanRoom> room = std::make_shared<PlanRoom>());

    // Copies all that the device has left, safe on the disk when it returns; memory does not grow with it.
    // Not within a transaction. Unavailable "store.full"; "store.folder" when there is no folder that could be
    // written, and the detail says why; "csv.unreadable" when the device fails.
    [[nodiscard]] Result<void> keep(const QString &name, QIODevice &upload, Instant now) const;
    // A device of its own, open for reading and seeking. NotFound "import.file_gone".
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const QString &name) const;
    // What open() gives is read without the database.
    [[nodiscard]] bool isBeside() const { return !inDatabase(); }
    // Within the transaction in which the job ends, or by itself.
    void remove(const QString &name) const;
    // Seals all files anew that were sealed with `before`; can be broken off and begun again. A file that does
    // not open is left alone: its import says so when it gets there.
    [[nodiscard]] Result<void> reseal(const QByteArray &before) const;
    // A short text under the same key; `name` is authenticated and must be the same to open it again.
    // Unavailable "installation.key_mismatch".
    [[nodiscard]] Result<QString> sealText(const QByteArray &text, const QString &name) const;
    [[nodiscard]] Result<QByteArray> openText(const QString &sealed, const QString &name) const;
    // Promises room for the plan of a file, or of what is left of it, where the database is a file: Unavailable
    // "import.no_room" {MiB that it takes, MiB that are free}, or "import.room_promised" {the same, MiB that
    // other plans were promised}.
    [[nodiscard]] Result<void> roomFor(const QString &name, qint64 rows, qint64 fileBytes) const;
    // While it is written: what is left of it, as roomFor(). Unavailable "import.no_room" where others are left
    // too little by now.
    [[nodiscard]] Result<void> roomLeft(const QString &name, qint64 rows, qint64 fileBytes) const;
    // The plan is written, or is not going to be. remove() does the same.
    void endRoom(const QString &name) const { m_room->end(name); }
    // Asks this how many bytes are free, and not the disk.
    void setFreeBytes(std::function<qint64()> freeBytes) { m_freeBytes = std::move(freeBytes); }
    // The files that were there at that time.
    [[nodiscard]] QStringList namesBefore(Instant time) const;

private:
    [[nodiscard]] qint64 freeBytes() const;
    [[nodiscard]] bool inDatabase() const { return m_store.engine() == Engine::Postgres; }
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] Error unopened(const QFileDevice &file) const;
    [[nodiscard]] Result<void> keepFile(const QString &name, QIODevice &upload) const;
    [[nodiscard]] Result<void> keepRows(const QString &name, QIODevice &upload, Instant now) const;
    [[nodiscard]] Result<void> resealFile(const QString &name, const QByteArray &before) const;
    [[nodiscard]] Result<void> resealRows(const QString &name, const QByteArray &before) const;

    Store &m_store;
    QString m_folder;
    QByteArray m_key;
    std::shared_ptr<PlanRoom> m_room;
    std::function<qint64()> m_freeBytes;
};

} // namespace ulpan
