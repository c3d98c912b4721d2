#include "models/store/page_cache.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr qint64 usualCache = Connection::usualCacheKibibytes, largestCache = 64 * 1024; // KiB

Result<void> setCache(Connection &database, qint64 kibibytes)
{
    return database.execute(QStringLiteral("pragma cache_size = -") + QString::number(kibibytes));
}

} // namespace

PageCache::PageCache(Store &store) : m_store(store), m_kibibytes(usualCache)
{
    follow();
}

PageCache::~PageCache()
{
    if (m_kibibytes == usualCache)
        return;
    (void)m_store.look([](Connection &database) {
        Result<void> set = setCache(database, usualCache);
        return set ? database.execute(QStringLiteral("pragma shrink_memory")) : set;
    });
}

void PageCache::follow()
{
    if (m_store.engine() != Engine::Sqlite || m_kibibytes == largestCache)
        return;
    (void)m_store.look([this](Connection &database) -> Result<void> {
        Result<Cursor> cursor = database.run(QStringLiteral("select page_count * page_size / 1024 from pragma_page_count, pragma_page_size"));
        if (!cursor)
            return cursor.error();
        const qint64 eighth = cursor->next() ? cursor->id(0) / 8 : 0;
        const qint64 wanted = std::clamp(eighth, usualCache, largestCache);
        if (wanted <= m_kibibytes)
            return {};
        Result<void> set = setCache(database, wanted);
        if (set)
            m_kibibytes = wanted;
        return set;
    });
}

} // namespace ulpan
