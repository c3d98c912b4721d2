#include "app/console/start_window.h"

#include "models/base/text.h"
#include "ui/shell/certificate_question.h"
#include "ui/shell/connection_list.h"
#include "ui/shell/fonts.h"
#include "ui/shell/sign_in_form.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ulpan {

StartWindow::StartWindow(KeptConnections &connections, QWidget *parent)
    : QWidget(parent), m_connections(connections), m_waiting(new EmptyState(Icon::Running)),
      m_closed(new EmptyState(Icon::Institutions)), m_failed(new ErrorState),
      m_certificate(new CertificateQuestion), m_signIn(new SignInForm),
      m_list(new ConnectionList(connections)), m_listTitle(new TextLabel(TextStyle::Title)),
      m_others(new QPushButton), m_places(new QStackedLayout)
{
    auto *listed = new QWidget;
    auto *listColumn = new QVBoxLayout(listed);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(scaled(16));
    listColumn->addWidget(m_listTitle);
    listColumn->addWidget(m_list);
    m_certificatePage = narrowed(m_certificate);
    m_signInPage = narrowed(m_signIn);
    m_listPage = narrowed(listed);
    for (QWidget *place : {static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_closed),
                           static_cast<QWidget *>(m_failed), m_certificatePage, m_signInPage, m_listPage})
        m_places->addWidget(place);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, scaled(16));
    column->addLayout(m_places, 1);
    column->addWidget(m_others, 0, Qt::AlignHCenter);
    m_others->setFlat(true);

    connect(m_failed, &StateView::actionTriggered, this, &StartWindow::retried);
    connect(m_failed, &StateView::offerTaken, this,
            [this] { offerConnections(serverText(m_connection.server), m_connection.name); });
    connect(m_closed, &StateView::actionTriggered, this, &StartWindow::retried);
    connect(m_others, &QPushButton::clicked, this, [this] { offerConnections(); });
    connect(m_certificate, &CertificateQuestion::trusted, this, &StartWindow::certificateTrusted);
    connect(m_certificate, &CertificateQuestion::refused, this, [this] { offerConnections(); });
    connect(m_signIn, &SignInForm::signedIn, this, &StartWindow::signedIn);
    connect(m_list, &ConnectionList::chosen, this, &StartWindow::connectionChosen);
    connect(m_list, &ConnectionList::forgotten, this, &StartWindow::connectionForgotten);
    resize(QSize(scaled(720), scaled(520)).boundedTo(screen()->availableSize() * 0.9));
    retranslate(this, [this] { dress(); });
}

QWidget *StartWindow::narrowed(QWidget *content)
{
    auto *page = new QWidget;
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(8));
    auto *column = new QVBoxLayout;
    column->addStretch(2);
    column->addWidget(content);
    column->addStretch(3);
    line->addStretch(1);
    line->addLayout(column, 100);
    line->addStretch(1);
    followTextSize(content, [content] {
        content->setMaximumWidth(scaled(480));
        content->setMinimumWidth(scaled(420));
    });
    return new ScrollRoom(page);
}

void StartWindow::sayWaiting(const KeptConnection &connection)
{
    m_connection = connection;
    m_places->setCurrentWidget(m_waiting);
    m_others->show();
    dress();
}

void StartWindow::sayFailed(const Error &error)
{
    m_error = error;
    m_places->setCurrentWidget(m_failed);
    m_others->show();
    dress();
}

void StartWindow::askCertificate(const QStringList &certificate)
{
    m_certificate->ask(m_connection.name, certificate, m_connection.fingerprint);
    m_places->setCurrentWidget(m_certificatePage);
    m_others->hide();
}

void StartWindow::askSignIn(Client &client, bool test, bool isLasting)
{
    m_test = test;
    m_isLasting = isLasting;
    dressSignIn();
    m_places->setCurrentWidget(m_signInPage);
    m_others->show();
    m_signIn->begin(client, m_connection.name, m_connection.login);
}

void StartWindow::sayClosed(const QString &institution, bool allIsDeleted)
{
    m_closedName = institution;
    m_allIsDeleted = allIsDeleted;
    m_places->setCurrentWidget(m_closed);
    m_others->show();
    dress();
}

void StartWindow::offerConnections(const QString &addressToAdd, const QString &name)
{
    m_places->setCurrentWidget(m_listPage);
    m_others->hide();
    addressToAdd.isEmpty() ? m_list->showList() : m_list->addServer(addressToAdd, name);
    // The form is higher than the list, and what is not seen yet tells no layout of it.
    for (QWidget *part = m_list; part && part != this; part = part->parentWidget())
        part->updateGeometry();
}

void StartWindow::stopSignIn()
{
    m_signIn->stop();
}

void StartWindow::dressSignIn()
{
    QStringList notes;
    if (m_test)
        notes << tr("This is the test environment, which has accounts of its own.");
    if (!m_isLasting)
        notes << tr("This computer has no keychain: you stay signed in until you close the program.");
    m_signIn->setNote(notes.join(QLatin1Char('\n')));
}

void StartWindow::dress()
{
    dressSignIn();
    // Isolated, because a sentence that begins with Latin letters would run the wrong way in Hebrew.
    const QString program = isolated(QStringLiteral("Ulpan"));
    setWindowTitle(QStringLiteral("Ulpan"));
    m_listTitle->setText(tr("Where do you want to work?"));
    m_others->setText(tr("Choose another connection"));
    if (m_connection.isLocal())
        m_waiting->setText(tr("Your data is being opened…"),
                           tr("After an update this can take a moment. Nothing is lost if you wait."));
    else
        m_waiting->setText(tr("Connecting to %1…").arg(isolated(m_connection.name)),
                           leftToRight(serverText(m_connection.server)));
    m_closed->setText(
        tr("%1 is closed.").arg(isolated(m_closedName)),
        m_allIsDeleted ? tr("Nobody can sign in to it any more. Everything it had is being deleted.")
                       : tr("Nobody can sign in to it any more, and in 30 days everything it has is deleted. "
                            "Until then the operator of the server can open it again."));
    m_closed->setActionText(tr("Sign in with another account"));
    m_failed->setOfferText(m_connection.isLocal() || m_connections.isKept(m_connection.id)
                               ? QString()
                               : tr("Change the address"));
    if (!m_connection.isLocal())
        m_failed->setText(tr("There is no connection to %1.").arg(isolated(m_connection.name)),
                          errorText(m_error));
    else if (m_error.reason == "installation.busy")
        m_failed->setText(tr("%1 is open already.").arg(program),
                          errorText(m_error) + QLatin1Char('\n') +
                              tr("Go to the window that is open, or close it and retry here. To work with "
                                 "other data at the same time, start %1 with another folder.")
                                  .arg(leftToRight(QStringLiteral("ulpan --data"))));
    else
        m_failed->setText(tr("%1 could not start.").arg(program),
                          errorText(m_error) + QLatin1Char('\n') +
                              tr("Your data was not changed. Mend the cause and retry."));
}

} // namespace ulpan
