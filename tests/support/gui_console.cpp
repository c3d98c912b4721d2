#include "tests/support/gui_console.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <algorithm>

namespace ulpan::tests {

CuttableTransport::CuttableTransport(TestBackend &backend)
    : m_inner([&backend](HttpRequest request, Reply reply) {
          backend.backend().dispatch(std::move(request), std::move(reply));
      })
{
}

QFuture<Result<HttpResponse>> CuttableTransport::send(Outgoing outgoing)
{
    ++sent;
    if (losesAnswers) {
        Outgoing arriving{outgoing.request};
        arriving.request.headers.set("Host", "localhost");
        (void)m_inner.send(std::move(arriving));
        if (isCut) {
            QPromise<Result<HttpResponse>> promise;
            promise.start();
            promise.addResult(Result<HttpResponse>(Error{ErrorKind::Unavailable, "connection.cut"}));
            promise.finish();
            return promise.future();
        }
    }
    if (isStuck || losesAnswers) {
        m_stuck.emplace_back().start();
        return m_stuck.back().future();
    }
    if (isCut) {
        QPromise<Result<HttpResponse>> promise;
        promise.start();
        promise.addResult(Result<HttpResponse>(Error{
            ErrorKind::Unavailable, "connection.unreachable", {}, {}, {QStringLiteral("example.org")}}));
        promise.finish();
        return promise.future();
    }
    if (refusedWith) {
        QPromise<Result<HttpResponse>> promise;
        promise.start();
        promise.addResult(Result<HttpResponse>(HttpResponse{
            refusedWith,
            {},
            QByteArray(R"({"error":{"code":"refused","message":"Not now.","reason":"test.refused"}})")}));
        promise.finish();
        return promise.future();
    }
    outgoing.request.headers.set("Host", "localhost");
    return m_inner.send(std::move(outgoing));
}

GuiConsole::GuiConsole(Language language)
{
    auto wire = std::make_unique<CuttableTransport>(m_backend);
    m_wire = wire.get();
    ClientSession session{.institution = QString::fromLatin1(m_backend.place().slug), .language = language};
    session.token = m_backend.as(Persona::Admin).value("Authorization").mid(7);
    m_client = std::make_unique<Client>(std::move(wire), session);
    m_bare.context.client = m_client.get();
    m_bare.language.choose(language);
}

GuiConsole::~GuiConsole() = default;

void GuiConsole::addLearners(int count)
{
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(2, '0');
        const Answer answer = m_backend.send(
            "POST /api/institutions/alpha/members", m_backend.as(Persona::Admin),
            "{\"login\":\"name" + number + "@example.org\",\"lastname\":\"Name" + number +
                "\",\"firstname\":\"First\",\"entity\":" + QByteArray::number(m_backend.place().entity) +
                '}');
        QVERIFY2(answer.status == 201, answer.text().constData());
    }
}

void GuiConsole::changeElsewhere(const QString &login, const QByteArray &body)
{
    const Answer answer =
        m_backend.send("PATCH /api/institutions/alpha/members/" + kept("id", login).toLatin1(),
                       m_backend.as(Persona::Owner), body);
    QVERIFY2(answer.status == 200, answer.text().constData());
}

void GuiConsole::changeMany(const QByteArray &body)
{
    const Answer answer =
        m_backend.send("POST /api/institutions/alpha/members/bulk-edit", m_backend.as(Persona::Owner), body);
    QVERIFY2(answer.status == 200, answer.text().constData());
}

QString GuiConsole::kept(const char *column, const QString &login)
{
    return m_backend
        .query(QStringLiteral("select %1 from member where login = ?").arg(QLatin1StringView(column)),
               {login})
        .value(0);
}

void GuiConsole::show(const QString &link)
{
    m_window = std::make_unique<MainWindow>(m_bare.context);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open(link));
}

void GuiConsole::choose(Language language)
{
    m_bare.language.choose(language);
    deliverEvents();
}

// What a widget's opaque children cover is not its own region, and they may cover it whole: a table does, once it has no scroll bar.
bool isSeen(const QWidget *widget)
{
    if (!widget || !widget->isVisible())
        return false;
    if (!widget->visibleRegion().isEmpty())
        return true;
    const QObjectList &children = widget->children();
    return std::any_of(children.begin(), children.end(), [](const QObject *child) {
        const auto *part = qobject_cast<const QWidget *>(child);
        return part && !part->isWindow() && isSeen(part);
    });
}

bool isClipped(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width();
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (!label || label->text().isEmpty())
        return false;
    if (label->wordWrap())
        return label->height() + 1 < label->heightForWidth(label->width());
    return label->width() + 1 < label->fontMetrics().size(0, label->text()).width();
}

void clickOn(QWidget *widget)
{
    QTRY_VERIFY(isSeen(widget));
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->visibleRegion().boundingRect().center());
}

void typeInto(QWidget *input, const QString &text)
{
    clickOn(input);
    QVERIFY(input->hasFocus());
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, text);
}

} // namespace ulpan::tests
