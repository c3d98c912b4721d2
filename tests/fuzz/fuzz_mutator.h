#pragma once

#include <QByteArrayList>

#include <random>

namespace ulpan::tests {

// Makes of a few good inputs any number of others, which are nearly good: the same ones for the same number.
class FuzzMutator
{
public:
    FuzzMutator(QByteArrayList corpus, quint64 seed);
    [[nodiscard]] QByteArray next();

private:
    // Below `limit`; the standard's distributions differ from library to library.
    [[nodiscard]] qsizetype below(qsizetype limit);
    [[nodiscard]] const QByteArray &any(const QByteArrayList &list) { return list.at(below(list.size())); }
    [[nodiscard]] QByteArray piece(const QByteArray &bytes);
    void change(QByteArray &bytes);
    void changeNumber(QByteArray &bytes);

    QByteArrayList m_corpus;
    QByteArrayList m_words; // of which the corpus is made
    std::mt19937_64 m_random;
};

} // namespace ulpan::tests
