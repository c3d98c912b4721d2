#pragma once

#include "models/records/learner.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ulpan {

// What people wrote that may name somebody: files, tokens, what an import tells of who changed what.
class ErasedWords
{
public:
    explicit ErasedWords(const Learner &member);

    // Whether the text has the login, a name, the code, the phone or an address of the member's in it,
    // whatever the case and the accents; what is shorter than four letters has to be a word by itself.
    [[nodiscard]] bool isNamed(const QString &text) const;
    // JSON without the texts that name the member, in the places where people write such: names, and names of
    // files. Null where there are none.
    [[nodiscard]] QByteArray withoutWords(const QByteArray &json) const;
    // What an import keeps of the cells of its file, without those that name the member: a header, or a
    // mapping, notes, a fault, doubtful cells. A header with two cells that are the member's is the member's
    // row. Null where there is nothing.
    [[nodiscard]] QByteArray withoutCells(const QByteArray &json) const;
    // A list of what people did, each with "by" and "by_id", without the member's name. Null where it is not
    // there.
    [[nodiscard]] QByteArray withoutAuthor(const QByteArray &json) const;

private:
    [[nodiscard]] bool erase(QJsonValue &value, bool isWritten) const;
    [[nodiscard]] bool hasNamedWord(const QString &text) const;
    [[nodiscard]] QJsonArray withoutNamed(const QJsonArray &texts) const;
    [[nodiscard]] QJsonArray withoutNamedLines(const QJsonArray &doubtful) const;
    [[nodiscard]] QJsonObject withoutNamedPairs(const QJsonObject &values) const;
    [[nodiscard]] QJsonObject withoutNamedArguments(QJsonObject reason) const;

    Id m_member;
    QString m_name;
    QStringList m_values; // folded
};

} // namespace ulpan
