#include "ui/pages/learners_page.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "net/client/client.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"

#include <QComboBox>

#include <array>

namespace ulpan {

namespace {

struct MemberStatusRow
{
    MemberStatus status;
    Icon icon;
    Colour ink;
};

constexpr std::array memberStatusRows = {
    MemberStatusRow{MemberStatus::Invited, Icon::Mail, Colour::Warn},
    MemberStatusRow{MemberStatus::Active, Icon::Good, Colour::Good},
    MemberStatusRow{MemberStatus::Suspended, Icon::Pause, Colour::Secondary},
    MemberStatusRow{MemberStatus::Anonymised, Icon::Hide, Colour::Secondary},
};

QString memberStatusWord(MemberStatus status)
{
    return QCoreApplication::translate("Choice", choices(status)[size_t(status)].label);
}

Status memberStatus(MemberStatus status)
{
    const MemberStatusRow &row = memberStatusRows[size_t(status)];
    return {row.icon, row.ink, memberStatusWord(status)};
}

QString learnerName(const AnyRecord &record)
{
    const auto &learner = record.as<Learner>();
    const QString name = (learner.firstname + QLatin1Char(' ') + learner.lastname).trimmed();
    return name.isEmpty() ? learner.login : name;
}

} // namespace

LearnersPage::LearnersPage(ViewContext &context)
    : RecordsPage(context, setup()), m_entity(new QComboBox), m_status(new QComboBox)
{
    list().describe("status", [](const QByteArray &name) {
        return memberStatus(byName<MemberStatus>(QString::fromLatin1(name)).value_or(MemberStatus::Invited));
    });
    m_entity->addItem(QString(), 0);
    m_status->addItem(QString(), QString());
    for (const MemberStatusRow &row : memberStatusRows) {
        if (row.status != MemberStatus::Anonymised)
            m_status->addItem(icon(row.icon, row.ink), QString(), QString::fromLatin1(nameOf(row.status)));
    }
    for (QComboBox *box : {m_entity, m_status}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(scaled(220));
        addFilter(box);
        connect(box, &QComboBox::activated, this, &LearnersPage::applyFilters);
    }
    retranslate(this, [this] { dressFilters(); });
}

RecordsPageSetup LearnersPage::setup()
{
    return {
        .type = recordType<Learner>(),
        .key = "learners",
        .always = {{"role", QStringLiteral("learner")}},
        .columns = {"lastname", "firstname", "login", "status", "entity", "code", "job_title", "filter",
                    "location"},
        .sortedBy = "lastname",
        .words = {.newTitle = [] { return tr("New learner"); },
                  .name = learnerName,
                  .detail = [](const AnyRecord &record) { return record.as<Learner>().login; },
                  .status =
                      [](const AnyRecord &record) { return memberStatus(record.as<Learner>().status); }},
        .sections = {{.title = [] { return tr("Person"); },
                      .lines = {{"firstname", "lastname"}, {"login"}, {"civility", "language"}, {"entity"}}},
                     {.title = [] { return tr("Work"); },
                      .lines = {{"code", "external_id"}, {"job_title"}, {"seniority", "level"}}},
                     {.title = [] { return tr("Contact"); },
                      .lines = {{"contact_email"}, {"phone"}, {"country"}}},
                     {.title = [] { return tr("Groups"); },
                      .lines = {{"filter"}, {"location"}, {"test_user"}}}},
        .title = [] { return tr("Learners"); },
        .total = [](qint64 total) { return tr("%Ln learner(s)", nullptr, int(total)); },
        .newAction = [] { return tr("New learner"); },
        .searchPrompt = [] { return tr("Search learners"); },
        .emptySentence = [] { return tr("There are no learners yet."); },
        .emptyHint =
            [] { return tr("Bring a whole list in at once from a CSV file, or add one learner by hand."); },
        .emptyAction = [] { return tr("Go to bulk provisioning"); },
        .nothingFound = [] { return tr("No learner matches."); },
        .emptyLink = QStringLiteral("ulpan:provisioning"),
    };
}

void LearnersPage::showEvent(QShowEvent *event)
{
    RecordsPage::showEvent(event);
    loadEntities();
}

void LearnersPage::loadEntities()
{
    ListQuery query;
    query.perPage = 100;
    query.sort = {{"name"}};
    m_entities = whenDone(context().client->list(recordType<Entity>(), query), this,
                          [this](const Result<RecordPage> &page) {
                              if (!page)
                                  return;
                              const QVariant chosen = m_entity->currentData();
                              while (m_entity->count() > 1)
                                  m_entity->removeItem(1);
                              for (const AnyRecord &record : page->rows)
                                  m_entity->addItem(record.as<Entity>().name, record.as<Entity>().id);
                              m_entity->setCurrentIndex(qMax(0, m_entity->findData(chosen)));
                          });
}

void LearnersPage::applyFilters()
{
    QList<ListQuery::Filter> filters;
    if (m_entity->currentIndex() > 0)
        filters << ListQuery::Filter{"entity", m_entity->currentData().toString()};
    if (m_status->currentIndex() > 0)
        filters << ListQuery::Filter{"status", m_status->currentData().toString()};
    setFilters(filters);
}

void LearnersPage::clearFilters()
{
    m_entity->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    RecordsPage::clearFilters();
}

void LearnersPage::dressFilters()
{
    m_entity->setItemText(0, tr("All entities"));
    m_entity->setAccessibleName(tr("Entity"));
    m_status->setItemText(0, tr("Any status"));
    m_status->setAccessibleName(tr("Status"));
    for (int i = 1; i < m_status->count(); ++i)
        m_status->setItemText(
            i, memberStatusWord(
                   byName<MemberStatus>(m_status->itemData(i).toString()).value_or(MemberStatus::Invited)));
}

Page *makeLearnersPage(ViewContext &context)
{
    return new LearnersPage(context);
}

} // namespace ulpan
