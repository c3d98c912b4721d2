#pragma once

#include "models/base/text.h"
#include "net/client/client.h"
#include "net/http/network_transport.h"
#include "tests/gui/bare_console.h"
#include "tests/support/test_backend.h"
#include "ui/pages/provisioning_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/file_drop_area.h"
#include "ui/widgets/hairline_table.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPromise>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>

namespace ulpan::tests {

// Goes to a server that is not there until it is told otherwise.
class ShakyTransport : public Transport
{
public:
    explicit ShakyTransport(const QUrl &server)
        : m_there(server), m_gone(QUrl(QStringLiteral("http://127.0.0.1:1")))
    {
    }
    [[nodiscard]] QFuture<Result<HttpResponse>> send(Outgoing outgoing) override
    {
        if (isStuck) {
            m_stuck.emplace_back().start();
            return m_stuck.back().future();
        }
        uploads += outgoing.upload ? 1 : 0;
        if (isTaking && outgoing.upload) {
            QPromise<Result<HttpResponse>> answer;
            answer.start();
            answer.addResult(Result<HttpResponse>(HttpResponse{
                409,
                {{"Content-Type", "application/json"}, {"Retry-After", "7"}},
                QByteArray(
                    R"({"error":{"message":"Still being carried out.","reason":"idempotency.running"}})")}));
            answer.finish();
            return answer.future();
        }
        if (losesUploads && outgoing.upload) {
            m_lost.push_back(m_there.send(std::move(outgoing)));
            QPromise<Result<HttpResponse>> answer;
            answer.start();
            if (isCut) {
                answer.addResult(Result<HttpResponse>(Error{ErrorKind::Unavailable, "connection.cut"}));
                answer.finish();
                return answer.future();
            }
            return m_stuck.emplace_back(std::move(answer)).future();
        }
        return (isCut ? m_gone : m_there).send(std::move(outgoing));
    }
    bool isCut = false;
    // What is sent gets no answer.
    bool isStuck = false;
    // A file that is sent arrives and is taken; the answer gets lost (`isCut`) or never comes.
    bool losesUploads = false;
    // Of a file that is sent the server says that it has it already and is busy with it.
    bool isTaking = false;
    int uploads = 0; // that were sent
    // All that got lost was answered.
    [[nodiscard]] bool hasLost() const
    {
        return !m_lost.empty() &&
               std::all_of(m_lost.begin(), m_lost.end(), [](const auto &lost) { return lost.isFinished(); });
    }

private:
    std::vector<QPromise<Result<HttpResponse>>> m_stuck;
    std::vector<QFuture<Result<HttpResponse>>> m_lost;
    NetworkTransport m_there, m_gone;
};

// The page alone in a window, connected to a backend of its own over a socket,
// as an administrator of the institution.
struct ProvisioningConsole
{
    explicit ProvisioningConsole(Language language = Language::English, Clock *clock = nullptr)
        : context{console.settings, console.theme, console.language,
                  clock ? *clock : static_cast<Clock &>(console.clock)}
    {
        console.language.choose(language);
        auto made =
            std::make_unique<ShakyTransport>(QUrl(QString::fromUtf8(backend.backend().serve().value())));
        transport = made.get();
        ClientSession session{.institution = QString::number(backend.place().institution),
                              .language = language};
        session.token = backend.as(Persona::Admin).value("Authorization").mid(int(qstrlen("Bearer ")));
        client = std::make_unique<Client>(std::move(made), session);
        context.client = client.get();
        context.open = [this](const QString &link) { opened << link; };
        page = std::make_unique<ProvisioningPage>(context);
        page->resize(1100, 760);
        page->show();
    }

    [[nodiscard]] QString write(const QString &name, const QByteArray &content)
    {
        const QString path = console.folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test's file cannot be written.");
        return path;
    }

    // Pastes a file into the area that takes it, as somebody without a mouse
    // does.
    void give(const QString &path)
    {
        auto *files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(path)});
        QGuiApplication::clipboard()->setMimeData(files);
        auto *area = page->findChild<FileDropArea *>();
        area->setFocus();
        QTest::keySequence(area, QKeySequence::Paste);
    }

    [[nodiscard]] QPushButton *button(const char *name) const
    {
        for (auto *found : page->findChildren<QPushButton *>(QLatin1StringView(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] bool canPress(const char *name) const { return button(name) && button(name)->isEnabled(); }
    void press(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] QString figure(const char *outcome) const
    {
        return button(outcome) ? button(outcome)->accessibleName().section(QLatin1Char(' '), -1) : QString();
    }

    // What can be read now, without the marks that keep directions apart.
    [[nodiscard]] QString text() const
    {
        QStringList texts;
        for (const auto *label : page->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << withoutIsolates(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] HairlineTable *rows() const
    {
        for (auto *table : page->findChildren<HairlineTable *>()) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }
    [[nodiscard]] int rowCount() const { return rows() ? rows()->model()->rowCount() : -1; }
    [[nodiscard]] QList<QComboBox *> columnChoices() const
    {
        QList<QComboBox *> result;
        for (auto *choice : page->findChildren<QComboBox *>()) {
            if (choice->isVisible() && choice->findData(QStringLiteral("lastname")) >= 0)
                result << choice;
        }
        return result;
    }
    [[nodiscard]] QStringList fields() const
    {
        QStringList result;
        for (const QComboBox *choice : columnChoices())
            result << choice->currentData().toString();
        return result;
    }
    void tickGate() const
    {
        auto *box = page->findChild<QCheckBox *>(QStringLiteral("new_entities"));
        QStyleOptionButton option;
        option.initFrom(box);
        option.rect = box->rect();
        QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier,
                          box->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, box).center());
    }
    void tickAllGates() const
    {
        if (page->findChild<QCheckBox *>(QStringLiteral("new_entities")))
            tickGate();
    }
    [[nodiscard]] QLineEdit *cell(const char *name) const
    {
        for (auto *found : page->findChildren<QLineEdit *>(QLatin1StringView(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    // By a message that stands on the page, as a screen reader hears it.
    [[nodiscard]] bool said(const QString &text) const
    {
        const auto banners = page->findChildren<Banner *>();
        return std::any_of(banners.begin(), banners.end(), [&](const Banner *banner) {
            return banner->isVisible() && banner->accessibleName().contains(text);
        });
    }
    [[nodiscard]] bool isAt(const char *step) const
    {
        return page->place().endsWith(QLatin1StringView("?step=") + QLatin1StringView(step));
    }
    [[nodiscard]] QStringList members(const QString &domain)
    {
        return backend.query(QStringLiteral("select login || ' ' || lastname || ' ' || firstname "
                                            "from member where login like ? order by login"),
                             {QStringLiteral("%@") + domain});
    }

    TestBackend backend{Engine::Sqlite};
    BareConsole console;
    ViewContext context;
    ShakyTransport *transport = nullptr;
    std::unique_ptr<Client> client;
    QStringList opened;
    std::unique_ptr<ProvisioningPage> page;
};

// From a dropped file to its plan.
inline void plan(ProvisioningConsole &console, const QByteArray &content)
{
    console.give(console.write(QStringLiteral("list.csv"), content));
    QTRY_VERIFY_WITH_TIMEOUT(console.canPress("next"), 20000);
    console.press("next");
    QTRY_VERIFY(console.isAt("plan"));
}

inline void apply(ProvisioningConsole &console, const QByteArray &content)
{
    plan(console, content);
    console.tickAllGates();
    console.press("next");
    QTRY_VERIFY(console.isAt("report"));
}

inline void type(QLineEdit *cell, const QString &text)
{
    cell->setFocus();
    cell->selectAll();
    QTest::keyClicks(cell, text);
}

} // namespace ulpan::tests
