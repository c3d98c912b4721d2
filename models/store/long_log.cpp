#include "models/store/long_log.h"

namespace ulpan {

LongLog::LongLog(Store &store) : m_store(store)
{
    // Cutting it off and making it longer again takes longer than writing over it.
    limitFile("-1");
}

LongLog::~LongLog()
{
    follow(false);
    limitFile("67108864");
}

void LongLog::limitFile(const char *bytes)
{
    if (m_store.engine() != Engine::Sqlite)
        return;
    (void)m_store.look([&](Connection &database) {
        return database.execute(QStringLiteral("pragma journal_size_limit = ") + QLatin1StringView(bytes));
    });
}

void LongLog::follow(bool alone)
{
    // The others leave it to this thread, which does not hold the writer meanwhile.
    m_store.setLogPages(alone ? 2 * mostPages : Store::usualLogPages);
    if (m_store.logPages() >= (alone ? mostPages : Store::usualLogPages))
        (void)m_store.emptyLog(Store::LogEnd::CarriedOver);
}

} // namespace ulpan
