#include "ui/pages/api_page.h"

#include "models/base/text.h"
#include "ui/pages/api_snippets.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QTextOption>

namespace ulpan {

namespace {

// Left to right whatever is in it, also in lines that begin in Hebrew.
QPlainTextEdit *makeCodeText()
{
    auto *text = new QPlainTextEdit;
    text->setLayoutDirection(Qt::LeftToRight);
    QTextOption option = text->document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    text->document()->setDefaultTextOption(option);
    text->setTabChangesFocus(true);
    followTextSize(text, [text] { text->setFont(ulpan::font(TextStyle::Technical)); });
    return text;
}

QByteArray keyOf(const ApiRoute &route)
{
    return route.method + ' ' + route.path.toUtf8();
}

// The documents are in English; the same sentences are in our catalogue.
QString apiSummary(const ApiRoute &route)
{
    return QCoreApplication::translate("Operation", route.summary.toUtf8().constData());
}

} // namespace

ApiPage::ApiPage(ViewContext &context)
    : m_context(context), m_header(new PageHeader), m_search(new SearchField),
      m_banner(new Banner(Tone::Bad)), m_list(new QListWidget),
      m_splitter(new PaneSplitter(context.settings, QStringLiteral("api"))),
      m_summary(new TextLabel(TextStyle::Section)),
      m_needs(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_bodyTitle(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_answerTitle(new TextLabel(TextStyle::Secondary, Colour::Secondary)), m_target(new QLineEdit),
      m_body(makeCodeText()), m_answer(makeCodeText()), m_send(new QPushButton),
      m_stop(new QPushButton), m_copy(new QPushButton)
{
    build();
    connect(m_search, &SearchField::searched, this, &ApiPage::fill);
    connect(m_search, &SearchField::leftDownwards, m_list, [this] { m_list->setFocus(); });
    connect(m_banner, &Banner::actionTriggered, this, &ApiPage::load);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_isByHand = item;
        choose(item ? item->data(Qt::UserRole).toInt() : -1);
    });
    connect(m_send, &QPushButton::clicked, this, &ApiPage::send);
    connect(m_stop, &QPushButton::clicked, this, &ApiPage::stopSending);
    connect(m_target, &QLineEdit::returnPressed, this, &ApiPage::send);
    for (int language = 0; language < 3; ++language)
        connect(m_copy->menu()->addAction(QString()), &QAction::triggered, this,
                [this, language] { copy(language); });
    retranslate(this, [this] {
        dress();
        m_routes.isEmpty() ? load() : fill();
    });
}

void ApiPage::build()
{
    auto *start = new QWidget;
    auto *routes = new QVBoxLayout(start);
    routes->setContentsMargins(scaled(24), 0, scaled(24), scaled(16));
    routes->setSpacing(scaled(12));
    routes->addWidget(m_search);
    routes->addWidget(m_banner);
    routes->addWidget(m_list, 1);
    m_banner->hide();
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    // Methods and paths.
    m_list->setLayoutDirection(Qt::LeftToRight);
    followTextSize(m_list, [this] { m_list->setFont(ulpan::font(TextStyle::Technical)); });
    m_splitter->addWidget(start);
    m_splitter->addWidget(buildCall());
    m_splitter->restore({scaled(560), scaled(560)});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(m_splitter, 1);
}

QWidget *ApiPage::buildCall()
{
    auto *call = new QWidget;
    auto *column = new QVBoxLayout(call);
    column->setContentsMargins(scaled(24), 0, scaled(24), scaled(16));
    column->setSpacing(scaled(8));
    auto *actions = new QHBoxLayout;
    actions->setSpacing(scaled(8));
    actions->addWidget(m_send);
    actions->addWidget(m_stop);
    actions->addWidget(m_copy);
    actions->addStretch();
    makePrimary(m_send);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->hide();
    m_copy->setMenu(new QMenu(m_copy));
    m_copy->setIcon(icon(Icon::Copy));
    m_target->setLayoutDirection(Qt::LeftToRight);
    followTextSize(m_target, [this] { m_target->setFont(ulpan::font(TextStyle::Technical)); });
    m_summary->setWordWrap(true);
    m_answer->setReadOnly(true);
    column->addWidget(m_summary);
    column->addWidget(m_needs);
    column->addWidget(m_target);
    column->addWidget(m_bodyTitle);
    column->addWidget(m_body, 1);
    column->addLayout(actions);
    column->addWidget(m_answerTitle);
    column->addWidget(m_answer, 2);
    return new ScrollRoom(call);
}

void ApiPage::refresh()
{
    load();
}

void ApiPage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ApiPage::load()
{
    m_loading.cancel();
    m_loading =
        whenDone(ApiRoutes(*m_context.client).list(), this, [this](const Result<QList<ApiRoute>> &routes) {
            m_banner->setVisible(!routes);
            if (!routes) {
                m_banner->setText(errorText(routes.error()));
                return;
            }
            // The server may have others by now.
            keepTyped();
            const QByteArray chosen = key();
            m_routes = *routes;
            m_chosen = -1;
            for (int i = 0; i < m_routes.size(); ++i) {
                if (keyOf(m_routes[i]) == chosen)
                    m_chosen = i;
            }
            fill();
            dress();
            if (!m_wanted.isEmpty())
                goToRoute(std::exchange(m_wanted, {}));
        });
}

void ApiPage::fill()
{
    const QString key = folded(m_search->text().trimmed());
    const int chosen = m_chosen;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (int i = 0; i < m_routes.size(); ++i) {
        const ApiRoute &route = m_routes[i];
        const QString line = QString::fromLatin1(route.method.leftJustified(7)) + route.path;
        const QString words =
            QString::fromLatin1(route.method) + u' ' + route.path + u' ' + apiSummary(route);
        if (!folded(words).contains(key))
            continue;
        auto *item = new QListWidgetItem(line, m_list);
        item->setData(Qt::UserRole, i);
        item->setToolTip(apiSummary(route));
        if (i == chosen)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0) {
        m_list->setCurrentRow(0);
        choose(m_list->item(0)->data(Qt::UserRole).toInt());
    }
    sayTotal();
}

void ApiPage::sayTotal()
{
    const int all = int(m_routes.size()), shown = m_list->count();
    m_header->setTotal(all == 0       ? QString()
                       : shown == all ? tr("%Ln route(s)", nullptr, all)
                                      : tr("%Ln of %L1 routes", nullptr, shown).arg(all));
}

ApiPage::Typed ApiPage::typed() const
{
    return {m_target->text(), m_body->toPlainText()};
}

QByteArray ApiPage::key() const
{
    return m_chosen < 0 ? QByteArray() : keyOf(m_routes[m_chosen]);
}

QString ApiPage::place() const
{
    return m_chosen < 0 || !m_isByHand
               ? QString()
               : QString::fromLatin1(m_routes[m_chosen].method) + m_routes[m_chosen].path;
}

void ApiPage::openPlace(const QString &place)
{
    if (place.isEmpty()) {
        m_isByHand = false;
        m_list->setCurrentRow(0);
        m_isByHand = false;
        return;
    }
    const qsizetype slash = place.indexOf(QLatin1Char('/'));
    goToRoute(place.left(slash).toLatin1() + ' ' + place.mid(slash).toUtf8());
}

QList<PageAction> ApiPage::pageActions()
{
    // The first one stands there before anybody has looked.
    const QString noRoute = m_isByHand ? QString() : tr("Choose a route of the list first.");
    return {{tr("Send"), [this] { send(); }, m_send->isEnabled() ? noRoute : tr("Waiting for the answer…")},
            {tr("Copy the call"), [this] { m_copy->menu()->popup(m_copy->mapToGlobal(m_copy->rect().bottomLeft())); },
             noRoute}};
}

void ApiPage::goToRoute(const QByteArray &key)
{
    m_wanted = m_routes.isEmpty() ? key : QByteArray();
    for (int i = 0; i < m_routes.size(); ++i) {
        if (keyOf(m_routes[i]) != key)
            continue;
        m_search->clear();
        m_isByHand = true;
        choose(i);
        fill();
        m_list->scrollToItem(m_list->currentItem());
    }
}

// Each route keeps what was typed for it.
void ApiPage::keepTyped()
{
    if (m_chosen < 0)
        return;
    if (typed() == m_blank)
        m_drafts.remove(key());
    else
        m_drafts.insert(key(), typed());
}

bool ApiPage::hasUnsaved() const
{
    if (m_chosen >= 0 && typed() != m_blank && typed() != m_sent.value(key()))
        return true;
    for (auto draft = m_drafts.begin(); draft != m_drafts.end(); ++draft) {
        if (draft.key() != key() && draft.value() != m_sent.value(draft.key()))
            return true;
    }
    return false;
}

void ApiPage::choose(int row)
{
    if (row == m_chosen || row < 0)
        return;
    keepTyped();
    m_chosen = row;
    const ApiRoute &route = m_routes[row];
    m_target->setText(ApiRoutes(*m_context.client).filledIn(route.path));
    m_body->setPlainText(QString::fromUtf8(route.body));
    m_blank = typed();
    if (const auto draft = m_drafts.constFind(key()); draft != m_drafts.constEnd()) {
        m_target->setText(draft->target);
        m_body->setPlainText(draft->body);
    }
    m_answer->clear();
    m_answered.reset();
    dress();
    Q_EMIT placeChanged();
}

void ApiPage::send()
{
    if (m_chosen < 0 || !m_send->isEnabled())
        return;
    const QByteArray method = m_routes[m_chosen].method;
    if (method == "GET" || m_context.client->session().environment == EnvironmentKind::Test) {
        sendNow();
        return;
    }
    const QString call = QString::fromLatin1(method) + u' ' + m_target->text().trimmed();
    auto *ask = new AskDialog(
        tr("Send this to the live data?"),
        tr("%1 is done at once and for good; nothing here takes it back. In the test environment "
           "it can be tried without harm.")
            .arg(leftToRight(call)),
        tr("Send %1").arg(QString::fromLatin1(method)), window());
    connect(ask, &AskDialog::agreed, this, [this, ask] {
        ask->accept();
        sendNow();
    });
    ask->open();
}

void ApiPage::sendNow()
{
    const QByteArray body = m_body->isVisible() ? m_body->toPlainText().toUtf8() : QByteArray();
    setSending(true);
    m_answer->clear();
    m_sending = whenDone(ApiRoutes(*m_context.client)
                             .send(m_routes[m_chosen].method, m_target->text().trimmed().toUtf8(), body),
                         this, [this, route = key(), sent = typed()](const Result<ApiAnswer> &answer) {
                             setSending(false);
                             if (answer)
                                 m_sent.insert(route, sent);
                             if (route != key()) {
                                 sayElsewhere(sent.target, answer);
                                 return;
                             }
                             m_answered = answer ? Result<int>(answer->status) : Result<int>(answer.error());
                             sayAnswered();
                             m_answer->setPlainText(answer ? QString::fromUtf8(answer->body) : QString());
                         });
}

void ApiPage::setSending(bool sending)
{
    // The keyboard goes to what can be pressed now.
    QPushButton *gone = sending ? m_send : m_stop, *there = sending ? m_stop : m_send;
    const bool hadFocus = gone->hasFocus();
    m_send->setEnabled(!sending);
    m_stop->setVisible(sending);
    if (hadFocus)
        there->setFocus();
    m_answerTitle->setText(sending ? tr("Waiting for the answer…") : QString());
}

void ApiPage::stopSending()
{
    m_sending.cancel();
    setSending(false);
    m_answerTitle->setText(tr("No longer waited for. The server may have done it all the same."));
}

// Another route is shown by now.
void ApiPage::sayElsewhere(const QString &target, const Result<ApiAnswer> &answer)
{
    const QString said = answer ? QString::number(answer->status) : errorText(answer.error());
    m_context.toast({tr("%1 was answered: %2").arg(leftToRight(target), said),
                     answer && answer->status < 400 ? Tone::Good : Tone::Bad});
}

void ApiPage::copy(int language)
{
    if (m_chosen < 0)
        return;
    const QByteArray body = m_body->isVisible() ? m_body->toPlainText().toUtf8() : QByteArray();
    const QByteArray target = m_context.client->sentTarget(m_target->text().trimmed().toUtf8());
    QGuiApplication::clipboard()->setText(apiSnippet(SnippetLanguage(language), m_routes[m_chosen].method,
                                                     QString::fromUtf8(target), body));
    m_context.toast({tr("The call was copied. It reads ULPAN_URL and ULPAN_TOKEN from the environment.")});
}

void ApiPage::sayAnswered()
{
    m_answerTitle->setText(!m_answered   ? QString()
                           : *m_answered ? tr("Answer: %1").arg(**m_answered)
                                         : errorText(m_answered->error()));
}

void ApiPage::dress()
{
    sayAnswered();
    const ApiRoute *route = m_chosen >= 0 && m_chosen < m_routes.size() ? &m_routes[m_chosen] : nullptr;
    m_header->setTitle(tr("API"));
    sayTotal();
    m_search->setPrompt(tr("Search routes"));
    m_banner->setActionText(tr("Retry"));
    m_list->setAccessibleName(tr("Routes"));
    m_summary->setText(route ? apiSummary(*route) : QString());
    m_needs->setText(!route ? QString()
                     : route->ability.isEmpty()
                         ? tr("Needs no ability.")
                         : tr("Needs the ability %1.").arg(leftToRight(route->ability)));
    m_target->setAccessibleName(tr("Path and query"));
    m_bodyTitle->setText(tr("What is sent"));
    m_body->setAccessibleName(tr("What is sent"));
    m_answer->setAccessibleName(tr("The server's answer"));
    // Begins where an answer does, in a sentence of its own direction.
    m_answer->setPlaceholderText(QChar(0x200E) + isolated(tr("The answer appears here.")));
    m_bodyTitle->setVisible(route && !route->body.isEmpty());
    m_body->setVisible(route && !route->body.isEmpty());
    m_send->setText(route ? tr("Send %1").arg(QString::fromLatin1(route->method)) : tr("Send"));
    m_stop->setText(tr("Cancel"));
    m_copy->setText(tr("Copy the call"));
    const QStringList languages = {tr("as curl"), tr("as JavaScript"), tr("as Python")};
    for (int i = 0; i < m_copy->menu()->actions().size(); ++i)
        m_copy->menu()->actions()[i]->setText(languages[i]);
}

Page *makeApiPage(ViewContext &context)
{
    return new ApiPage(context);
}

} // namespace ulpan
