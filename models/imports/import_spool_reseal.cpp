#include "models/imports/import_spool.h"
#include "models/imports/sealed_device.h"

#include <QFile>
#include <QSaveFile>

namespace ulpan {

Result<void> ImportSpool::reseal(const QByteArray &before) const
{
    for (const QString &name : namesBefore({std::numeric_limits<qint64>::max()})) {
        Result<void> done = inDatabase() ? resealRows(name, before) : resealFile(name, before);
        if (!done && done.error().reason != "installation.key_mismatch")
            return done;
    }
    return {};
}

Result<void> ImportSpool::resealFile(const QString &name, const QByteArray &before) const
{
    QFile sealed(pathOf(name));
    QSaveFile fresh(pathOf(name));
    const auto full = [&] { return Error{ErrorKind::Unavailable, "store.full", fresh.errorString()}; };
    if (!sealed.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Unavailable, "file.unreadable", sealed.errorString(), {}, {sealed.fileName()}};
    if (!fresh.open(QIODevice::WriteOnly))
        return unopened(fresh);
    for (qint64 number = 0; !sealed.atEnd(); ++number) {
        Result<QByteArray> block = resealBlock(sealed.read(sealedBlockBytes), name, number, before, m_key);
        if (!block)
            return block.error();
        if (fresh.write(*block) != block->size())
            return full();
    }
    return fresh.commit() ? Result<void>() : full();
}

Result<void> ImportSpool::resealRows(const QString &name, const QByteArray &before) const
{
    for (qint64 number = 0;; ++number) {
        Result<bool> done = m_store.write([&](Connection &database) -> Result<bool> {
            Result<Cursor> found = database.run(
                QStringLiteral("select content from import_file where name = ? and block = ?"), {name, number});
            if (!found)
                return found.error();
            if (!found->next())
                return false;
            Result<QByteArray> block = resealBlock(found->bytes(0), name, number, before, m_key);
            if (!block)
                return block.error();
            Result<Cursor> written =
                database.run(QStringLiteral("update import_file set content = ? where name = ? and block = ?"),
                             {*block, name, number});
            return written ? Result<bool>(true) : written.error();
        });
        if (!done)
            return done.error();
        if (!*done)
            return {};
    }
}

} // namespace ulpan
