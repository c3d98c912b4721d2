#include "models/imports/import_notes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

const char *const passwordsNote = "import.passwords_unused";
const char *const leftOutNote = "import.learners_only";

bool tellsOfPasswords(const QJsonValue &note)
{
    return note[QLatin1StringView("reason")].toString() == QLatin1StringView(passwordsNote);
}

} // namespace

qint64 unusedPasswords(const QByteArray &notes)
{
    const QJsonArray list = QJsonDocument::fromJson(notes).array();
    const auto found = std::find_if(list.begin(), list.end(), tellsOfPasswords);
    return found == list.end()
               ? 0
               : QJsonValue(*found)[QLatin1StringView("arguments")][0].toString().toLongLong();
}

QByteArray withUnusedPasswords(const QByteArray &notes, qint64 count)
{
    QJsonArray others;
    for (const QJsonValue &note : QJsonDocument::fromJson(notes).array()) {
        if (!tellsOfPasswords(note))
            others << note;
    }
    if (count > 0)
        others << QJsonObject{{QStringLiteral("reason"), QLatin1StringView(passwordsNote)},
                              {QStringLiteral("arguments"), QJsonArray{QString::number(count)}}};
    return QJsonDocument(others).toJson(QJsonDocument::Compact);
}

bool tellsOfLeftOut(const QByteArray &notes)
{
    return notes.contains(leftOutNote);
}

QByteArray withLeftOut(const QByteArray &notes)
{
    if (tellsOfLeftOut(notes))
        return notes;
    QJsonArray all = QJsonDocument::fromJson(notes).array();
    all << QJsonObject{{QStringLiteral("reason"), QLatin1StringView(leftOutNote)}, {QStringLiteral("arguments"), QJsonArray()}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace ulpan
