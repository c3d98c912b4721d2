#pragma once

#include "models/records/learner.h"

#include <QJsonArray>
#include <QJsonObject>

#include <span>

namespace ulpan {

// What people wrote that may name somebody: files, tokens, what an import tells of who changed what.
class ErasedWords
{
public:
    // `former`: as they were called before, of whom only the words count.
    explicit ErasedWords(const Learner &member, std::span<const Learner> former = {});

    // Whether the text has the login, a name, the code, the phone or an address of the member's in it,
    // whatever the case and the accents; what is shorter than four letters has to be a word by itself.
    [[nodiscard]] bool isNamed(const QString &text) const;
    // Whether the text tells of the member beyond doubt: it has the login, the phone or an address in it, or both
    // names as words.
    [[nodiscard]] bool isTold(const QString &text) const;
    // Whether the text is one of those values, or tells of the member.
    [[nodiscard]] bool isTheirs(const QString &text) const;
    // Whether one of two names is the member's, as last or as first name, once or now.
    [[nodiscard]] bool hasName(const QString &lastname, const QString &firstname) const;
    // What is kept by the headers of a file, and by the texts in it ({field: {text: value}}), without those that tell
    // of the member; null where there is nothing.
    [[nodiscard]] QByteArray withoutHeaders(const QByteArray &json) const;
    [[nodiscard]] QByteArray withoutPairs(const QByteArray &json) const;
    // JSON without the texts that name the member, in the places where people write such: names, and names of
    // files. Null where there are none.
    [[nodiscard]] QByteArray withoutWords(const QByteArray &json) const;
    // What an import keeps of the cells of its file, without those that name the member: a header, or a
    // mapping, notes, a fault, doubtful cells, the entities that it would make. A header with two cells that are the member's is the member's
    // row. Null where there is nothing.
    [[nodiscard]] QByteArray withoutCells(const QByteArray &json) const;
    // A list of what people did, each with "by" and "by_id", without the member's name. Null where it is not
    // there.
    [[nodiscard]] QByteArray withoutAuthor(const QByteArray &json) const;

private:
    void add(const Learner &person);
    [[nodiscard]] bool erase(QJsonValue &value, bool isWritten) const;
    [[nodiscard]] bool hasNamedWord(const QString &text) const;
    [[nodiscard]] QJsonArray withoutNamed(const QJsonArray &texts) const;
    [[nodiscard]] QJsonArray withoutNamedLines(const QJsonArray &doubtful) const;
    [[nodiscard]] QJsonObject withoutNamedPairs(const QJsonObject &values) const;
    [[nodiscard]] QJsonObject withoutNamedArguments(QJsonObject reason) const;
    [[nodiscard]] QJsonObject withoutTheirEntities(QJsonObject gate) const;
    [[nodiscard]] QJsonObject withoutGates(QJsonObject told) const;

    Id m_member;
    QString m_name;
    QStringList m_values, m_told, m_lastnames, m_firstnames; // folded; all, and of them those alone that they say
};

} // namespace ulpan
