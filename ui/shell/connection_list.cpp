#include "ui/shell/connection_list.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/style.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

namespace {

QBoxLayout *buttonLine(std::initializer_list<QWidget *> leading, std::initializer_list<QWidget *> trailing)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    for (QWidget *button : leading)
        line->addWidget(button);
    line->addStretch();
    for (QWidget *button : trailing)
        line->addWidget(button);
    return line;
}

} // namespace

ConnectionList::ConnectionList(KeptConnections &connections, QWidget *parent)
    : QWidget(parent), m_connections(connections), m_list(new QListWidget), m_form(new QWidget),
      m_formTitle(new TextLabel(TextStyle::Section)),
      m_addressLabel(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_nameLabel(new TextLabel(TextStyle::Secondary, Colour::Secondary)), m_address(new QLineEdit),
      m_name(new QLineEdit), m_problem(new Banner(Tone::Bad)), m_notKept(new Banner(Tone::Information)),
      m_connect(new QPushButton), m_add(new QPushButton), m_edit(new QPushButton), m_forget(new QPushButton),
      m_save(new QPushButton), m_cancel(new QPushButton)
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionList::followRow);
    connect(m_list, &QListWidget::itemActivated, this, [this] { Q_EMIT chosen(currentId()); });
    connect(m_connect, &QPushButton::clicked, this, [this] { Q_EMIT chosen(currentId()); });
    connect(m_add, &QPushButton::clicked, this, [this] { addServer(); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        const KeptConnection kept = m_connections.find(currentId());
        openForm(kept.id, serverText(kept.server), kept.name);
    });
    connect(m_forget, &QPushButton::clicked, this, &ConnectionList::askToForget);
    connect(m_save, &QPushButton::clicked, this, &ConnectionList::submit);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectionList::submit);
    connect(m_name, &QLineEdit::returnPressed, this, &ConnectionList::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionList::showList);
    connect(&m_connections, &KeptConnections::changed, this, &ConnectionList::dress);
    connect(m_notKept, &Banner::actionTriggered, this, [this] {
        const std::optional<KeptConnection> tried = m_connections.triedOut();
        if (tried)
            m_connections.keep(*tried);
        dress();
        m_list->setFocus();
    });
    retranslate(this, [this] { dress(); });
    showList();
}

void ConnectionList::build()
{
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_connect->setObjectName(QStringLiteral("connect"));
    m_add->setObjectName(QStringLiteral("add"));
    m_save->setObjectName(QStringLiteral("save"));
    m_edit->setObjectName(QStringLiteral("edit"));
    m_forget->setObjectName(QStringLiteral("forget"));
    m_addressLabel->setBuddy(m_address);
    m_nameLabel->setBuddy(m_name);
    makePrimary(m_connect);
    makePrimary(m_save);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(scaled(4));
    form->addWidget(m_formTitle);
    form->addWidget(m_problem);
    form->addWidget(m_addressLabel);
    form->addWidget(m_address);
    form->addSpacing(scaled(8));
    form->addWidget(m_nameLabel);
    form->addWidget(m_name);
    form->addSpacing(scaled(12));
    form->addLayout(buttonLine({m_save, m_cancel}, {}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(12));
    column->addWidget(m_notKept);
    column->addWidget(m_list);
    column->addLayout(buttonLine({m_connect, m_add}, {m_edit, m_forget}));
    column->addWidget(m_form);
}

void ConnectionList::setCurrent(const QString &id)
{
    m_inUse = id;
    fill();
}

QString ConnectionList::currentId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ConnectionList::fill()
{
    const QString chosenBefore = currentId().isEmpty() ? m_inUse : currentId();
    m_list->clear();
    for (const KeptConnection &connection : m_connections.all()) {
        const QString name = connection.isLocal() ? tr("This computer") : connection.name;
        const QString where = connection.isLocal() ? QString() : serverText(connection.server);
        QString text = where.isEmpty() || where == name
                           ? isolated(name)
                           : isolated(name) + QStringLiteral(" – ") + leftToRight(where);
        if (connection.id == m_inUse)
            text = tr("%1 (in use)").arg(text);
        auto *item =
            new QListWidgetItem(icon(connection.isLocal() ? Icon::Desktop : Icon::Connected), text, m_list);
        item->setData(Qt::UserRole, connection.id);
        if (connection.id == chosenBefore)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    const int rows = qBound(3, m_list->count(), 8);
    m_list->setFixedHeight(rows * qMax(scaled(32), m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth() +
                           scaled(4));
    followRow();
}

void ConnectionList::followRow()
{
    const QString id = currentId();
    const bool own = !id.isEmpty() && m_connections.find(id).isLocal();
    m_edit->setEnabled(!id.isEmpty() && !own);
    m_forget->setEnabled(!id.isEmpty() && !own && id != m_inUse);
    m_connect->setEnabled(!id.isEmpty() && id != m_inUse);
}

void ConnectionList::addServer(const QString &address, const QString &name)
{
    openForm({}, address, name);
}

void ConnectionList::openForm(const QString &id, const QString &address, const QString &name)
{
    m_edited = id;
    m_address->setText(address);
    // One that was made of the address changes with it.
    m_name->setText(name == address ? QString() : name);
    m_problem->hide();
    m_form->show();
    dress();
    m_address->setFocus();
}

void ConnectionList::showList()
{
    const bool hadFocus = m_form->isAncestorOf(focusWidget());
    m_form->hide();
    dress();
    if (hadFocus)
        m_list->setFocus();
}

void ConnectionList::askToForget()
{
    const KeptConnection kept = m_connections.find(currentId());
    const QString name = isolated(kept.name);
    auto *ask = new AskDialog(
        tr("Forget %1?").arg(name),
        tr("The sign-in, the columns and filters that you chose there, and the certificate that you may have "
           "trusted are forgotten with it. On the server nothing changes. This cannot be undone."),
        tr("Forget %1").arg(name), window());
    ask->setWayOut(tr("Keep it"));
    connect(ask, &AskDialog::agreed, this, [this, ask, id = kept.id] {
        ask->accept();
        Q_EMIT forgotten(id);
        m_connections.forget(id);
    });
    ask->open();
}

void ConnectionList::submit()
{
    const QUrl server = serverFrom(m_address->text());
    if (server.isEmpty()) {
        m_problem->setText(
            tr("Enter the address of a server, such as %1. Passwords are sent only over https.")
                .arg(leftToRight(QStringLiteral("https://school.example.org"))));
        m_problem->show();
        m_address->setFocus();
        return;
    }
    const bool added = m_edited.isEmpty();
    KeptConnection kept =
        added ? m_connections.to(server).value_or(KeptConnection{}) : m_connections.find(m_edited);
    // Another server is another certificate.
    if (kept.server != server)
        kept.fingerprint.clear();
    kept.server = server;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        kept.name = name;
    else if (!added || kept.name.isEmpty())
        kept.name = serverText(server);
    // What a slip of the pen leads to is not to stay in the list.
    const bool isNew = added && !m_connections.isKept(kept.id);
    kept = isNew ? m_connections.tryOut(kept) : m_connections.keep(kept);
    showList();
    if (added)
        Q_EMIT chosen(kept.id);
}

void ConnectionList::dress()
{
    const bool isOpen = !m_form->isHidden();
    for (QWidget *part :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_connect), static_cast<QWidget *>(m_add),
          static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_forget)})
        part->setVisible(!isOpen);
    m_list->setAccessibleName(tr("Connections"));
    m_connect->setText(tr("Connect"));
    m_add->setText(tr("Add a server"));
    m_edit->setText(tr("Change"));
    m_forget->setText(tr("Forget"));
    m_formTitle->setText(m_edited.isEmpty() ? tr("Add a server") : tr("Change the connection"));
    m_addressLabel->setText(tr("Address of the server"));
    m_address->setAccessibleName(m_addressLabel->text());
    m_nameLabel->setText(tr("Name (if you like)"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_save->setText(m_edited.isEmpty() ? tr("Connect") : tr("Save"));
    m_cancel->setText(tr("Cancel"));
    const std::optional<KeptConnection> &tried = m_connections.triedOut();
    m_notKept->setVisible(!isOpen && tried);
    if (tried) {
        m_notKept->setText(
            tr("%1 has not answered yet and is not kept in this list.").arg(isolated(tried->name)));
        m_notKept->setActionText(tr("Keep it"));
    }
    fill();
}

} // namespace ulpan
