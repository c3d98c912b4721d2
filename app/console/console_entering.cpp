#include "app/console/console.h"
#include "app/console/start_window.h"
#include "models/base/text.h"
#include "models/records/entity.h"
#include "models/records/institution.h"
#include "net/client/connection_watch.h"
#include "ui/shell/console_link.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/jobs_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/status_bar.h"

#include <QTimeZone>

namespace ulpan {

// The institution of the link, the one of last time, or the first: all in the one list that also tells
// whether there are others.
void Console::findInstitution()
{
    ListQuery query;
    query.perPage = 100;
    query.sort = {{"name"}};
    m_call = whenDone(
        m_client->list(recordType<Institution>(), query), this,
        [this](const Result<RecordPage> &page) { page ? takeInstitutions(*page) : judge(page.error()); });
}

void Console::takeInstitutions(const RecordPage &page)
{
    m_state.manyInstitutions = page.total > 1 || m_state.profile.role == Role::Operator;
    const std::optional<ConsoleLink> link = consoleLinkFrom(m_link);
    const QString wanted = link && !link->institution.isEmpty()
                               ? link->institution
                               : m_context.settings.text(Setting::Institution);
    for (const AnyRecord &record : page.rows) {
        const auto &institution = record.as<Institution>();
        if (wanted.isEmpty() || QString::number(institution.id) == wanted || institution.slug == wanted) {
            enter(QString::number(institution.id), institution.name);
            return;
        }
    }
    if (page.rows.isEmpty()) {
        m_connection.isLocal() ? makeInstitution() : enter({}, {});
        return;
    }
    const auto enterFirst = [this, page] {
        const auto &first = page.rows.first().as<Institution>();
        enter(QString::number(first.id), first.name);
    };
    m_call = whenDone(m_client->get(recordType<Institution>(), wanted), this,
                      [this, enterFirst](const Result<AnyRecord> &record) {
                          if (!record) {
                              enterFirst();
                              return;
                          }
                          const auto &institution = record->as<Institution>();
                          enter(QString::number(institution.id), institution.name);
                      });
}

void Console::makeInstitution()
{
    Change<Institution> change;
    change.value.name = tr("My institution");
    change.value.slug = QStringLiteral("main");
    change.value.language = m_context.language.language();
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    change.value.timeZone = QString::fromLatin1(QTimeZone(zone).isValid() ? zone : "UTC");
    change.set = recordType<Institution>().mask({"name", "slug", "language", "time_zone"});
    m_call = whenDone(m_client->create(change), this, [this](const Result<Institution> &made) {
        made ? makeEntity(QString::number(made->id), made->name) : fail(made.error());
    });
}

void Console::makeEntity(const QString &institution, const QString &name)
{
    // A learner belongs to an entity: without one the first could not be added by hand.
    m_client->setInstitution(institution);
    Change<Entity> change;
    change.value.name = tr("Main campus");
    change.set = recordType<Entity>().mask({"name"});
    m_call = whenDone(m_client->create(change), this, [this, institution, name](const Result<Entity> &made) {
        made ? enter(institution, name) : fail(made.error());
    });
}

void Console::enter(const QString &institution, const QString &name)
{
    m_state.institution = institution;
    m_state.institutionName = name;
    // The window remembers its first view as soon as it is made.
    const QString last = m_context.settings.text(Setting::LastLink);
    // Where there is none, there is nothing to do but to make one; and whoever runs the server begins there.
    const bool beginsThere =
        institution.isEmpty() || (last.isEmpty() && m_state.profile.role == Role::Operator);
    if (m_link.isEmpty() && beginsThere)
        m_link = QStringLiteral("ulpan:institutions");
    m_context.settings.set(Setting::Institution, institution);
    m_client->setInstitution(institution);
    m_client->holdUntilSignedIn();
    m_context.client = m_client.get();
    m_watch = std::make_unique<ConnectionWatch>(*m_client, m_context.clock);
    m_jobs = std::make_unique<JobsWatch>(*m_client, m_context.clock);
    connect(m_client.get(), &Client::signInNeeded, this, &Console::askAgain);
    connect(m_watch.get(), &ConnectionWatch::changed, this, &Console::showConnection);
    m_window = std::make_unique<MainWindow>(m_context);
    connect(m_jobs.get(), &JobsWatch::changed, m_window.get(), &MainWindow::setJobs);
    openWindow(last);
    showConnection();
    m_window->show();
    m_startWindow->hide();
    m_jobs->start();
    Q_EMIT changed();
    Q_EMIT ready();
}

// Where the link leads; the last place where there is none.
void Console::openWindow(const QString &last)
{
    const QString asked = std::exchange(m_link, {});
    const std::optional<ConsoleLink> link = consoleLinkFrom(asked);
    if (!link) {
        m_window->open(last);
        if (!asked.isEmpty())
            m_context.toast({tr("This link leads nowhere."), Tone::Warning});
        return;
    }
    if (!link->institution.isEmpty() && link->institution != m_state.institution) {
        m_link = link->place;
        goToInstitution(link->institution);
        return;
    }
    if (!m_window->open(link->place))
        m_context.toast({tr("Your role does not open this view."), Tone::Warning});
}

void Console::goToInstitution(const QString &id)
{
    if (id.isEmpty()) {
        m_window->leave([this] {
            m_link = QStringLiteral("ulpan:institutions");
            moveTo({}, {});
        });
        return;
    }
    m_call =
        whenDone(m_client->get(recordType<Institution>(), id), this, [this](const Result<AnyRecord> &record) {
            if (!record) {
                m_context.toast({tr("This institution is not there, or not for you."), Tone::Warning});
                return;
            }
            m_window->leave([this, institution = record->as<Institution>()] {
                moveTo(QString::number(institution.id), institution.name);
            });
        });
}

void Console::moveTo(const QString &institution, const QString &name)
{
    const bool isOther = m_state.institution != institution;
    m_state.manyInstitutions |= isOther && !m_state.institution.isEmpty();
    m_state.institution = institution;
    m_state.institutionName = name;
    m_context.settings.set(Setting::Institution, institution);
    m_client->setInstitution(institution);
    m_window->renew(std::exchange(m_link, {}));
    m_jobs->start();
    Q_EMIT changed();
}

void Console::showConnection()
{
    if (!m_window)
        return;
    using Kind = ConnectionState::Kind;
    const Kind good = m_connection.isLocal() ? Kind::Local : Kind::Remote;
    const bool isLost = m_watch->isLost();
    const bool isTrying = isLost && m_watch->nextTry().isNull();
    m_window->setConnection({isTrying ? Kind::Connecting
                             : isLost ? Kind::Lost
                                      : good,
                             m_connection.name, m_state.test});
    if (isLost == m_wasLost)
        return;
    m_wasLost = isLost;
    if (isLost) {
        m_jobs->stop();
        m_window->setNotice(
            {tr("The server cannot be reached. What you typed is kept; it is tried again by itself."),
             Tone::Warning, tr("Try now"), [this] { m_watch->tryNow(); }});
        return;
    }
    m_window->setNotice({});
    m_window->refresh();
    m_jobs->start();
}

void Console::fail(const Error &error)
{
    m_client.reset();
    m_startWindow->sayFailed(error);
    m_startWindow->show();
    Q_EMIT asked();
}

} // namespace ulpan
