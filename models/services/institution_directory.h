#pragma once

#include "models/store/store.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <mutex>

namespace ulpan {

// What every request has to know of the institutions, kept in memory so that no statement is needed for it. What another process
// changes is seen within a few seconds. Safe to use from several threads.
class InstitutionDirectory
{
public:
    static constexpr qint64 staleAfterSeconds = 5;

    struct Entry
    {
        Language language = Language::English;
        QSet<QByteArray> origins = {}; // that pages in a browser may call from, as browsers write them
        int rateLimit = 0; // requests a minute; 0: the server's default
        int rateBurst = 0; // requests at once; the same
    };
    struct Content
    {
        QHash<Id, Entry> entries = {}; // those that differ from the default
        QSet<QByteArray> origins = {}; // of all institutions
        Instant readAt = {};

        // The default one where there is nothing else to say of it.
        [[nodiscard]] const Entry &of(std::optional<Id> institution) const;
    };

    explicit InstitutionDirectory(Store &store) : m_store(store) {}
    // What was read last, where the database cannot be read now.
    [[nodiscard]] std::shared_ptr<const Content> content(Instant now);
    // To be read anew: an institution may have changed.
    void forget();

private:
    Store &m_store;
    std::mutex m_mutex;
    std::shared_ptr<const Content> m_content = std::make_shared<Content>();
    quint64 m_forgotten = 0; // times
};

} // namespace ulpan
