#include "models/imports/duplicate_keys.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

namespace ulpan {

DuplicateKeys::DuplicateKeys() : m_salt(QByteArray::number(QRandomGenerator::system()->generate64())) {}

DuplicateKeys::Entry DuplicateKeys::entryOf(const QString &key, qint64 line) const
{
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    hash.addData(m_salt);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(key.utf16()), key.size() * qsizetype(sizeof(char16_t))));
    const QByteArray digest = hash.result();
    return {qFromLittleEndian<quint32>(digest.constData()),
            qFromLittleEndian<quint32>(digest.constData() + sizeof(quint32)), quint32(line)};
}

void DuplicateKeys::add(const QString &key, qint64 line)
{
    m_entries.push_back(entryOf(key, line));
}

void DuplicateKeys::settle()
{
    std::sort(m_entries.begin(), m_entries.end());
    const auto sameKey = [](const Entry &a, const Entry &b) { return a.high == b.high && a.low == b.low; };
    auto kept = m_entries.begin();
    for (auto group = m_entries.begin(); group != m_entries.end();) {
        auto end = std::find_if_not(group, m_entries.end(),
                                    [&](const Entry &entry) { return sameKey(entry, *group); });
        if (end - group > 1)
            kept = std::copy(group, end, kept);
        group = end;
    }
    m_entries.erase(kept, m_entries.end());
    m_entries.shrink_to_fit();
}

qint64 DuplicateKeys::otherLine(const QString &key, qint64 line) const
{
    if (m_entries.empty())
        return 0;
    const Entry wanted = entryOf(key, 0);
    for (auto at = std::lower_bound(m_entries.begin(), m_entries.end(), wanted);
         at != m_entries.end() && at->high == wanted.high && at->low == wanted.low; ++at) {
        if (at->line != quint32(line))
            return at->line;
    }
    return 0;
}

} // namespace ulpan
