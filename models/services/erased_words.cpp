#include "models/services/erased_words.h"

#include "models/base/text.h"
#include "models/services/erasing_sql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace ulpan {

namespace {

constexpr qsizetype shortestPart = 4, shortestTold = 6;

QJsonValue valueIn(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QByteArray jsonFrom(const QJsonValue &value)
{
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
        .toJson(QJsonDocument::Compact);
}

// Letters and digits on both sides would make it a part of another word.
bool hasWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !text.at(at - 1).isLetterOrNumber();
        if (begins && (end == text.size() || !text.at(end).isLetterOrNumber()))
            return true;
    }
    return false;
}

} // namespace

ErasedWords::ErasedWords(const Learner &member, std::span<const Learner> former)
    : m_member(member.id), m_name(personName(member))
{
    add(member);
    for (const Learner &person : former)
        add(person);
}

void ErasedWords::add(const Learner &person)
{
    const auto note = [this](QStringList &own, const QString &value, qsizetype shortest = 1) {
        const QString known = folded(value.trimmed());
        // What has no letter in it, such as a secret's stars, names nobody.
        if (std::none_of(known.begin(), known.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            return;
        if (!m_values.contains(known))
            m_values << known;
        if (known.size() >= shortest && !own.contains(known))
            own << known;
    };
    QStringList codes;
    note(m_told, person.login);
    note(m_told, person.phone, shortestTold);
    for (const QString &address : person.contactEmail)
        note(m_told, address, shortestTold);
    note(m_lastnames, person.lastname);
    note(m_firstnames, person.firstname);
    note(codes, person.code);
}

bool ErasedWords::isTold(const QString &text) const
{
    const QString known = folded(text);
    const auto hasOne = [&known](const QStringList &words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return hasWord(known, word); });
    };
    return hasOne(m_told) || (hasOne(m_lastnames) && hasOne(m_firstnames));
}

bool ErasedWords::isTheirs(const QString &text) const
{
    return m_values.contains(folded(text.trimmed())) || isTold(text);
}

bool ErasedWords::isNamed(const QString &text) const
{
    const QString known = folded(text);
    return std::any_of(m_values.cbegin(), m_values.cend(), [&](const QString &value) {
        return value.size() < shortestPart ? hasWord(known, value) : known.contains(value);
    });
}

bool ErasedWords::erase(QJsonValue &value, bool isWritten) const
{
    bool changed = false;
    if (value.isObject()) {
        QJsonObject object = withoutTheirEntities(withoutNamedArguments(value.toObject()));
        changed = object != value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            QJsonValue inner = *member;
            if (erase(inner, member.key() == u"name" || member.key() == u"file_name" ||
                                 member.key() == u"uploaded_with")) {
                *member = inner;
                changed = true;
            }
        }
        value = object;
    } else if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonValue inner = array.at(i);
            if (erase(inner, false)) {
                array[i] = inner;
                changed = true;
            }
        }
        value = array;
    } else if (isWritten && value.isString() && isNamed(value.toString())) {
        value = QString(nobodysName);
        changed = true;
    }
    return changed;
}

QByteArray ErasedWords::withoutWords(const QByteArray &json) const
{
    QJsonValue value = valueIn(json);
    return erase(value, false) ? jsonFrom(value) : QByteArray();
}

// Parts of words are not enough here: headers have ordinary words.
bool ErasedWords::hasNamedWord(const QString &text) const
{
    const QString known = folded(text);
    return std::any_of(m_values.cbegin(), m_values.cend(),
                       [&](const QString &value) { return hasWord(known, value); });
}

QJsonArray ErasedWords::withoutNamed(const QJsonArray &texts) const
{
    const auto whole = std::count_if(texts.begin(), texts.end(), [this](const QJsonValue &text) {
        return m_values.contains(folded(text.toString().trimmed()));
    });
    QJsonArray result;
    for (const QJsonValue &text : texts)
        result << (whole >= 2 || hasNamedWord(text.toString()) ? QJsonValue(QString(nobodysName)) : text);
    return result;
}

// Of a line that has one, the others say something of the person, too.
QJsonArray ErasedWords::withoutNamedLines(const QJsonArray &doubtful) const
{
    QSet<qint64> lines;
    for (const QJsonValue &cell : doubtful) {
        for (const QJsonValue &reading : cell[QLatin1StringView("readings")].toObject()) {
            if (isNamed(reading.toString()))
                lines << cell[QLatin1StringView("line")].toInteger();
        }
    }
    QJsonArray result;
    for (const QJsonValue &cell : doubtful) {
        if (!lines.contains(cell[QLatin1StringView("line")].toInteger()))
            result << cell;
    }
    return result;
}

QJsonObject ErasedWords::withoutNamedPairs(const QJsonObject &values) const
{
    QJsonObject result;
    for (auto field = values.begin(); field != values.end(); ++field) {
        QJsonObject pairs = field->toObject();
        for (const QString &text : pairs.keys()) {
            if (hasNamedWord(text))
                pairs.remove(text);
        }
        result.insert(field.key(), pairs);
    }
    return result;
}

QJsonObject ErasedWords::withoutNamedArguments(QJsonObject reason) const
{
    const QString arguments = QStringLiteral("arguments");
    if (reason.contains(arguments))
        reason.insert(arguments, withoutNamed(reason.value(arguments).toArray()));
    return reason;
}

// Of the names of new entities; what became of them stands beside them in the same order.
QJsonObject ErasedWords::withoutTheirEntities(QJsonObject gate) const
{
    const QString values = QStringLiteral("values"), ids = QStringLiteral("ids");
    if (gate.value(QLatin1StringView("gate")) != QLatin1StringView("new_entities"))
        return gate;
    QJsonArray names = gate.value(values).toArray(), numbers = gate.value(ids).toArray();
    for (qsizetype i = names.size() - 1; i >= 0; --i) {
        if (!isTheirs(names.at(i).toString()))
            continue;
        names.removeAt(i);
        if (i < numbers.size())
            numbers.removeAt(i);
    }
    gate.insert(values, names);
    gate.insert(ids, numbers);
    return gate;
}

bool ErasedWords::hasName(const QString &lastname, const QString &firstname) const
{
    return m_lastnames.contains(folded(lastname.trimmed())) ||
           m_firstnames.contains(folded(firstname.trimmed()));
}

QByteArray ErasedWords::withoutHeaders(const QByteArray &json) const
{
    QJsonObject columns = valueIn(json).toObject();
    const QStringList headers = columns.keys();
    const auto whole = std::count_if(headers.begin(), headers.end(), [this](const QString &header) {
        return m_values.contains(folded(header.trimmed()));
    });
    for (const QString &header : headers) {
        if (whole >= 2 ? isNamed(header) : isTold(header))
            columns.remove(header);
    }
    return columns.size() == headers.size() ? QByteArray() : jsonFrom(columns);
}

QByteArray ErasedWords::withoutPairs(const QByteArray &json) const
{
    const QJsonObject before = valueIn(json).toObject();
    QJsonObject after = before;
    for (auto field = after.begin(); field != after.end(); ++field) {
        QJsonObject pairs = field->toObject();
        for (const QString &text : pairs.keys()) {
            if (isTheirs(text))
                pairs.remove(text);
        }
        *field = pairs;
    }
    return after == before ? QByteArray() : jsonFrom(after);
}

// Of what the audit and the events tell of an import.
QJsonObject ErasedWords::withoutGates(QJsonObject told) const
{
    const QString gates = QStringLiteral("gates"), data = QStringLiteral("data");
    if (told.value(data).isObject())
        told.insert(data, withoutGates(told.value(data).toObject()));
    if (told.value(gates).isArray()) {
        QJsonArray left;
        for (const QJsonValue &gate : told.value(gates).toArray())
            left << withoutTheirEntities(gate.toObject());
        told.insert(gates, left);
    }
    return told;
}

QByteArray ErasedWords::withoutCells(const QByteArray &json) const
{
    const QJsonValue before = valueIn(json);
    QJsonValue after = before;
    const QLatin1StringView values("values");
    if (before.isObject()) {
        QJsonObject object = withoutNamedArguments(before.toObject());
        if (object.contains(values))
            object.insert(values, withoutNamedPairs(object.value(values).toObject()));
        after = withoutGates(object);
    } else if (before[0].isString()) {
        after = withoutNamed(before.toArray());
    } else {
        QJsonArray objects;
        for (const QJsonValue &object : withoutNamedLines(before.toArray()))
            objects << withoutTheirEntities(withoutNamedArguments(object.toObject()));
        after = objects;
    }
    return after == before ? QByteArray() : jsonFrom(after);
}

QByteArray ErasedWords::withoutAuthor(const QByteArray &json) const
{
    QJsonArray entries = valueIn(json).toArray();
    bool changed = false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QJsonObject entry = entries.at(i).toObject();
        const QJsonValue id = entry.value(QLatin1StringView("by_id"));
        const bool own =
            id.isUndefined() ? entry.value(QLatin1StringView("by")) == m_name : id.toInteger() == m_member;
        if (!own)
            continue;
        entry.insert(QStringLiteral("by"), QString(nobodysName));
        entry.remove(QStringLiteral("by_id"));
        entries[i] = entry;
        changed = true;
    }
    return changed ? jsonFrom(entries) : QByteArray();
}

} // namespace ulpan
