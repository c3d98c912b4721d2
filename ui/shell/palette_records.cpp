#include "models/base/list_query.h"
#include "models/records/entity.h"
#include "models/records/institution.h"
#include "models/records/learner.h"
#include "net/client/client.h"
#include "ui/shell/palette.h"
#include "ui/shell/views.h"
#include "ui/shell/workplace.h"

#include <QLineEdit>

namespace ulpan {

struct Palette::Source
{
    const RecordType &(*type)();
    Icon icon;
    Scope least;    // asked in this scope and in wider ones
    bool needsText; // nothing is shown before something was typed
    PaletteEntry (*entry)(ViewContext &context, const AnyRecord &record);
};

namespace {

PaletteEntry learnerEntry(ViewContext &context, const AnyRecord &record)
{
    const auto &learner = record.as<Learner>();
    const QString name = (learner.firstname + QLatin1Char(' ') + learner.lastname).trimmed();
    const QString link = QStringLiteral("ulpan:learners/%1").arg(learner.id);
    return {.key = link,
            .icon = Icon::Person,
            .name = name.isEmpty() ? learner.login : name,
            .detail = name.isEmpty() ? QString() : learner.login,
            .run = [&context, link] { context.open(link); }};
}

PaletteEntry entityEntry(ViewContext &context, const AnyRecord &record)
{
    const auto &entity = record.as<Entity>();
    const QString link = QStringLiteral("ulpan:entities/%1").arg(entity.id);
    return {.key = link, .icon = Icon::Entities, .name = entity.name, .run = [&context, link] {
                context.open(link);
            }};
}

PaletteEntry institutionEntry(ViewContext &context, const AnyRecord &record)
{
    const auto &institution = record.as<Institution>();
    const QString id = QString::number(institution.id);
    // Where one works already there is only what it is to be seen.
    return {.key = QStringLiteral("institution:") + id,
            .icon = Icon::Institutions,
            .name = institution.name,
            .detail = institution.slug,
            .run = [&context, id] {
                if (context.workplace->state().institution == id)
                    context.open(QStringLiteral("ulpan:institutions/") + id);
                else
                    context.workplace->goToInstitution(id);
            }};
}

} // namespace

const Palette::Source Palette::sources[] = {
    {&recordType<Learner>, Icon::Person, Scope::Records, true, &learnerEntry},
    {&recordType<Entity>, Icon::Entities, Scope::Records, true, &entityEntry},
    {&recordType<Institution>, Icon::Institutions, Scope::Institutions, false, &institutionEntry},
};

bool Palette::isNowhere() const
{
    return m_context.workplace && m_context.workplace->state().institution.isEmpty();
}

// Records come from the server once typing has paused; a kind whose view this program lacks is left out.
void Palette::ask()
{
    if (!m_context.client)
        return;
    for (size_t source = 0; source < std::size(sources); ++source) {
        const Source &row = sources[source];
        const bool isEntity = row.icon == Icon::Entities;
        const bool isInstitution = row.icon == Icon::Institutions;
        const bool hasView = !isEntity || placeOf(QStringLiteral("ulpan:entities")).row >= 0;
        const bool isPossible = isInstitution ? m_context.workplace != nullptr : !isNowhere();
        const bool isMeant = m_scope <= row.least && (!m_input->text().trimmed().isEmpty() ||
                                                      (!row.needsText && m_scope == Scope::Institutions));
        if (!isMeant || !hasView || !isPossible) {
            drop(source);
            continue;
        }
        ListQuery query;
        query.perPage = m_scope == Scope::Everything ? 6 : 12;
        query.search = m_input->text();
        if (row.icon == Icon::Person)
            query.filters = {{"role", QStringLiteral("learner")}};
        askFor(source, query);
    }
    showFound(true);
}

void Palette::drop(size_t source)
{
    m_calls.take(source).cancel();
    m_records.remove(source);
    m_failed.remove(source);
}

void Palette::askFor(size_t source, const ListQuery &query)
{
    m_calls.take(source).cancel();
    m_failed.remove(source);
    m_calls[source] = whenDone(m_context.client->list(sources[source].type(), query), this,
                               [this, source](const Result<RecordPage> &page) { take(source, page); });
}

void Palette::take(size_t source, const Result<RecordPage> &page)
{
    m_calls.remove(source);
    m_records.remove(source);
    // Whoever may not see them finds none.
    if (!page && page.error().kind != ErrorKind::Forbidden)
        m_failed.insert(source, page.error());
    QList<PaletteEntry> entries;
    for (const AnyRecord &record : page ? page->rows : QList<AnyRecord>())
        entries << sources[source].entry(m_context, record);
    if (!entries.isEmpty())
        m_records.insert(source, entries);
    showFound(true);
}

} // namespace ulpan
