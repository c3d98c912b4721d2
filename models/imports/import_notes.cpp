#include "models/imports/import_notes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

const char *const passwordsNote = "import.passwords_unused";
const char *const leftOutNote = "import.learners_only";

bool tells(const QJsonValue &note, const char *reason)
{
    return note[QLatin1StringView("reason")].toString() == QLatin1StringView(reason);
}

// 0 where there is no such note.
qint64 countOf(const QByteArray &notes, const char *reason)
{
    for (const QJsonValue &note : QJsonDocument::fromJson(notes).array()) {
        if (tells(note, reason))
            return note[QLatin1StringView("arguments")][0].toString().toLongLong();
    }
    return 0;
}

QByteArray withCount(const QByteArray &notes, const char *reason, qint64 count)
{
    QJsonArray others;
    for (const QJsonValue &note : QJsonDocument::fromJson(notes).array()) {
        if (!tells(note, reason))
            others << note;
    }
    if (count > 0)
        others << QJsonObject{{QStringLiteral("reason"), QLatin1StringView(reason)},
                              {QStringLiteral("arguments"), QJsonArray{QString::number(count)}}};
    return QJsonDocument(others).toJson(QJsonDocument::Compact);
}

} // namespace

qint64 unusedPasswords(const QByteArray &notes)
{
    return countOf(notes, passwordsNote);
}

QByteArray withUnusedPasswords(const QByteArray &notes, qint64 count)
{
    return withCount(notes, passwordsNote, count);
}

qint64 leftOutRows(const QByteArray &notes)
{
    return countOf(notes, leftOutNote);
}

QByteArray withLeftOutRows(const QByteArray &notes, qint64 count)
{
    return withCount(notes, leftOutNote, count);
}

} // namespace ulpan
