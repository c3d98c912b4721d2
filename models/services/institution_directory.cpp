#include "models/services/institution_directory.h"

#include "models/json/json_writer.h"

namespace ulpan {

namespace {

Result<std::shared_ptr<const InstitutionDirectory::Content>> readDirectory(Store &store, Instant now)
{
    using Content = InstitutionDirectory::Content;
    return store.look([&](Connection &database) -> Result<std::shared_ptr<const Content>> {
        Result<Cursor> row = database.run(QStringLiteral(
            "select id, language, cors_origins, rate_limit, rate_burst from institution "
            "where language <> 'en' or cors_origins <> '[]' or rate_limit is not null or rate_burst is not null"));
        if (!row)
            return row.error();
        auto content = std::make_shared<Content>();
        content->readAt = now;
        while (row->next()) {
            InstitutionDirectory::Entry entry;
            entry.language = byName<Language>(row->text(1)).value_or(Language::English);
            for (const QString &origin : textsFromJson(row->bytes(2)))
                entry.origins.insert(origin.toUtf8().toLower());
            entry.rateLimit = row->value(3).toInt();
            entry.rateBurst = row->value(4).toInt();
            content->origins.unite(entry.origins);
            content->entries.insert(row->id(0), entry);
        }
        return std::shared_ptr<const Content>(std::move(content));
    });
}

} // namespace

const InstitutionDirectory::Entry &InstitutionDirectory::Content::of(std::optional<Id> institution) const
{
    static const Entry ordinary;
    if (!institution)
        return ordinary;
    const auto found = entries.constFind(*institution);
    return found == entries.constEnd() ? ordinary : *found;
}

std::shared_ptr<const InstitutionDirectory::Content> InstitutionDirectory::content(Instant now)
{
    quint64 forgotten = 0;
    {
        const std::lock_guard lock(m_mutex);
        forgotten = m_forgotten;
        const Instant readAt = m_content->readAt;
        if (!readAt.isNull() && readAt <= now && now < readAt.plusSeconds(staleAfterSeconds))
            return m_content;
    }
    Result<std::shared_ptr<const Content>> fresh = readDirectory(m_store, now);
    const std::lock_guard lock(m_mutex);
    // What was changed while this was read may not be in it: it serves this request, and the next one reads again.
    if (fresh && forgotten != m_forgotten)
        return *fresh;
    if (fresh)
        m_content = *fresh;
    return m_content;
}

void InstitutionDirectory::forget()
{
    const std::lock_guard lock(m_mutex);
    ++m_forgotten;
    auto stale = std::make_shared<Content>(*m_content);
    stale->readAt = {};
    m_content = stale;
}

} // namespace ulpan
