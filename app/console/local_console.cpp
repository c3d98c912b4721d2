#include "app/console/local_console.h"

#include "app/console/start_window.h"
#include "models/records/entity.h"
#include "models/records/institution.h"
#include "net/client/client.h"
#include "net/http/network_transport.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_bar.h"

#include <QTimeZone>

namespace ulpan {

namespace {

// A window that comes and goes at once is a flicker, not an information.
constexpr std::chrono::milliseconds startPatience{400};

} // namespace

LocalConsole::LocalConsole(ViewContext &context, QString dataFolder)
    : m_context(context), m_dataFolder(std::move(dataFolder)), m_startWindow(std::make_unique<StartWindow>())
{
    connect(m_startWindow.get(), &StartWindow::retried, this, &LocalConsole::start);
    connect(&m_context.language, &InterfaceLanguage::changed, this, [this] {
        if (m_client)
            m_client->setLanguage(m_context.language.language());
    });
}

LocalConsole::~LocalConsole()
{
    if (m_opening)
        m_opening->wait();
    m_window.reset();
    m_context.client = nullptr;
    m_client.reset();
    m_backend.reset();
}

void LocalConsole::start()
{
    if (m_opening && m_opening->isRunning())
        return;
    m_startWindow->sayWaiting();
    m_context.clock.after(startPatience, this, [this] {
        if (!m_window)
            m_startWindow->show();
    });
    m_opening.reset(QThread::create([this] {
        auto opened = std::make_shared<Result<std::unique_ptr<Backend>>>(
            Backend::open({.dataFolder = m_dataFolder, .local = true}));
        m_mailbox.post([this, opened] { takeBackend(std::move(*opened)); });
    }));
    m_opening->start();
}

void LocalConsole::takeBackend(Result<std::unique_ptr<Backend>> opened)
{
    m_opening->wait();
    if (!opened) {
        fail(opened.error());
        return;
    }
    const Result<QByteArray> url = (*opened)->serve();
    if (!url) {
        fail(url.error());
        return;
    }
    m_backend = std::move(*opened);
    m_client = std::make_unique<Client>(
        std::make_unique<NetworkTransport>(QUrl(QString::fromUtf8(*url))),
        ClientSession{.token = m_backend->ownerToken(), .language = m_context.language.language()});
    findInstitution();
}

void LocalConsole::findInstitution()
{
    whenDone(m_client->list(recordType<Institution>(), ListQuery{}), this,
             [this](const Result<RecordPage> &page) {
                 if (!page)
                     fail(page.error());
                 else if (page->rows.isEmpty())
                     makeInstitution();
                 else
                     enter(QString::number(page->rows.first().as<Institution>().id));
             });
}

void LocalConsole::makeInstitution()
{
    Change<Institution> change;
    change.value.name = tr("My institution");
    change.value.slug = QStringLiteral("main");
    change.value.language = m_context.language.language();
    change.value.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    change.set = recordType<Institution>().mask({"name", "slug", "language", "time_zone"});
    whenDone(m_client->create(change), this, [this](const Result<Institution> &made) {
        made ? makeEntity(QString::number(made->id)) : fail(made.error());
    });
}

void LocalConsole::makeEntity(const QString &institution)
{
    // A learner belongs to an entity: without one the first could not be added by hand.
    m_client->setInstitution(institution);
    Change<Entity> change;
    change.value.name = tr("Main campus");
    change.set = recordType<Entity>().mask({"name"});
    whenDone(m_client->create(change), this, [this, institution](const Result<Entity> &made) {
        made ? enter(institution) : fail(made.error());
    });
}

void LocalConsole::enter(const QString &institution)
{
    m_client->setInstitution(institution);
    m_context.client = m_client.get();
    m_window = std::make_unique<MainWindow>(m_context);
    m_window->setConnection({ConnectionState::Kind::Local});
    m_window->show();
    m_startWindow->hide();
    Q_EMIT ready();
}

void LocalConsole::fail(const Error &error)
{
    m_client.reset();
    m_backend.reset();
    m_startWindow->sayFailed(error);
    m_startWindow->show();
}

} // namespace ulpan
