#include "models/base/text.h"
#include "models/tables/record_model.h"
#include "tests/support/bulk_calls.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/audit_changes.h"
#include "ui/pages/audit_text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/link_button.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QStackedWidget>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The audit in a window, after somebody has done something of each kind.
struct AuditOnScreen
{
    GuiConsole console;
    explicit AuditOnScreen(Language language = Language::English) : console(language)
    {
        TestBackend &backend = console.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const auto send = [&](const QByteArray &request, const QByteArray &body = {},
                              const HttpHeaders &more = {}) {
            const Answer answer = backend.send(request, owner + more, body);
            if (answer.status >= 300)
                qWarning("%s %s", request.constData(), answer.text().constData());
            return answer;
        };
        const auto work = [&] {
            const std::atomic<bool> stopping = false;
            while (workOnJob(backend.store(), backend.live().imports(), QStringLiteral("test"), stopping)
                       .value_or(false)) {
            }
        };
        const QByteArray entity = QByteArray::number(backend.place().entity);
        const Answer import =
            send("POST " + bulkHome + "/members/bulk?mode=synchronise&scope_entities=" + entity +
                     "&safety_share=100&send_connection_emails=1",
                 "login,lastname,firstname,entity\nnoa@alpha.example.org,Bar,Noa,Haifa\ndana@alpha.example."
                 "org,Levi,Dana,Acre\n",
                 {{"Content-Type", "text/csv"}});
        work();
        const QByteArray importPath = bulkHome + "/imports/" + textIn(import, "id");
        (void)send("POST " + importPath + "/apply",
                   R"({"confirm":["new_entities","deactivations","mails"]})");
        work();
        (void)send("PUT " + bulkHome + "/import-mappings/Office",
                   R"({"columns":{"Nom":"lastname","X":null},"values":{"civility":{"Herr":"m"}}})");
        (void)send("PATCH " + bulkHome + "/members/" + QByteArray::number(backend.place().learner),
                   R"({"job_title":"Nurse"})");
        const QByteArray session = bulkHome + "/sessions/" + QByteArray::number(backend.place().session);
        (void)send("PATCH " + session, R"({"starts_on":"2026-03-01","trainers":[)" +
                                           QByteArray::number(backend.memberOf(Persona::Admin)) + "]}");
        (void)send("POST " + session + "/members",
                   "{\"ids\":[" + QByteArray::number(backend.place().learner) + "]}");
        const Answer edited = bulkEdit(
            backend, owner,
            R"({"filter":{"role":"learner","q":"noa"},"change":{"tags":{"add":["A"]},"entity":)" + entity +
                R"(,"session":{"add":)" + QByteArray::number(backend.place().session) + "}}}");
        (void)bulkUndo(backend, owner, edited);
        const Answer token =
            send("POST /api/integrations/tokens",
                 R"({"name":"HR","abilities":["members:read","members:write","entities:read"]})");
        const HttpHeaders byToken{{"Authorization", "Bearer " + textIn(token, "token")}};
        (void)backend.send("GET " + bulkHome + "/members", byToken);
        (void)send("POST /api/integrations/tokens/" + textIn(token, "id") + "/narrow");
        (void)send("DELETE /api/integrations/tokens/" + textIn(token, "id"));
        const Answer credential = send("POST /api/integrations/credentials", R"({"name":"Portal"})");
        (void)send("POST /api/integrations/credentials/" +
                       QByteArray::number(credential.json()[u"id"].toInteger()) + "/rotate",
                   R"({"what":"client_secret"})");
        const Answer other = send("POST " + bulkHome + "/entities", R"({"name":"Jaffa"})");
        (void)send("POST " + bulkHome + "/entities/" + QByteArray::number(other.json()[u"id"].toInteger()) +
                       "/merge",
                   "{\"into\":" + entity + "}");
        (void)send("POST " + importPath + "/undo");
        work();
        console.show(QStringLiteral("ulpan:audit"));
        QTRY_VERIFY(rows() > 10);
    }
    [[nodiscard]] QWidget *page() { return console.window().findChild<QStackedWidget *>()->currentWidget(); }
    [[nodiscard]] RecordPane *pane() { return page()->findChild<RecordPane *>(); }
    [[nodiscard]] HairlineTable *table() { return page()->findChild<HairlineTable *>(); }
    [[nodiscard]] RecordModel &model() { return *static_cast<RecordModel *>(table()->model()); }
    [[nodiscard]] int rows() { return model().rowCount(); }
    [[nodiscard]] QString newest(const char *action)
    {
        return console.backend()
            .query(QStringLiteral("select max(id) from audit_entry where action = ?"),
                   {QLatin1StringView(action)})
            .value(0);
    }
    void open(const char *action)
    {
        const QString id = newest(action);
        QVERIFY2(!id.isEmpty(), action);
        QVERIFY(console.window().open(QStringLiteral("ulpan:audit/") + id));
        QTRY_COMPARE(pane()->openId(), id);
        QTRY_VERIFY(isSeen(pane()));
    }
    // All that the pane says, without marks of direction.
    [[nodiscard]] QString said()
    {
        QStringList texts;
        for (const QLabel *label : pane()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << withoutIsolates(label->text());
        }
        for (const LinkButton *link : pane()->findChildren<LinkButton *>()) {
            if (link->isVisible())
                texts << withoutIsolates(link->text());
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] LinkButton *link(const QString &words)
    {
        for (LinkButton *each : page()->findChildren<LinkButton *>()) {
            if (each->isVisible() && withoutIsolates(each->text()) == words)
                return each;
        }
        return nullptr;
    }
};

} // namespace

// The audit as support staff read it: names, words and ways on, never what programs keep.
class AuditPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    // Whatever was done: nothing of it is a program's word or JSON, in no language.
    void everyEntryIsSaidInWords_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::English, Language::French, Language::Hebrew})
            QTest::newRow(nameOf(language).constData()) << language;
    }
    void everyEntryIsSaidInWords()
    {
        QFETCH(Language, language);
        AuditOnScreen screen;
        screen.console.choose(language);
        static const QRegularExpression technical(
            QStringLiteral("[{}]|\\w_\\w|\\w+\\.\\w+_|undefined|\\bnull\\b|%[1-9n]"));
        int read = 0;
        for (int row = 0; row < screen.rows(); ++row) {
            QTRY_VERIFY(screen.model().recordAt(row));
            const auto entry = screen.model().recordAt(row).as<ToldAuditEntry>();
            QStringList texts{auditActionText(entry.action), auditActorText(entry), auditSubjectText(entry)};
            // A client's id is a program's word for good.
            for (const AuditChange &change : auditChanges(entry))
                texts << (change.technical ? QStringList{change.label}
                                           : QStringList{change.label, change.before, change.after});
            const QString all = texts.join(u'\n');
            QVERIFY2(!technical.match(all).hasMatch(), qUtf8Printable(entry.action + u'\n' + all));
            QVERIFY2(!auditSubjectText(entry).isEmpty(), qUtf8Printable(entry.action));
            ++read;
        }
        QVERIFY(read > 15);
    }

    void importIsReadAndLeadsToItsLearners()
    {
        AuditOnScreen screen;
        screen.open("import.applied");
        const QString said = screen.said();
        for (const char *words : {"Created", "Synchronise", "Haifa", "New entities: Acre",
                                  "E-mails to new learners", "Rows"})
            QVERIFY2(said.contains(QLatin1StringView(words)),
                     qUtf8Printable(QLatin1StringView(words) + u'\n' + said));
        screen.open("bulk_edit.applied");
        QTRY_VERIFY(screen.said().contains(u"1 member changed"));
        QVERIFY2(screen.said().contains(u"added: A"), qUtf8Printable(screen.said()));
        QVERIFY(screen.said().contains(u"no longer kept"));
    }

    // The name of what it was done to leads there by keyboard, and back again.
    void subjectIsOpenedByKeyboardAndBack()
    {
        AuditOnScreen screen;
        screen.open("member.updated");
        const QString entry = screen.pane()->openId();
        const QString dana = QString::number(screen.console.backend().place().learner);
        auto *link = screen.pane()->findChild<LinkButton *>(QStringLiteral("audit_subject"));
        QTRY_VERIFY(link && link->isVisible());
        QVERIFY(withoutIsolates(link->text()).startsWith(u"Dana"));
        link->setFocus(Qt::TabFocusReason);
        QTest::keyClick(link, Qt::Key_Return);
        QTRY_VERIFY(screen.pane() && screen.pane()->openId() == dana);
        QTest::keyClick(&screen.console.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(screen.pane() && screen.pane()->openId() == entry);
    }

    void hebrewNamesWhoDidWhat()
    {
        AuditOnScreen screen;
        screen.console.choose(Language::Hebrew);
        screen.open("entity.merged");
        QTRY_VERIFY(screen.said().contains(u"Haifa"));
        QVERIFY2(screen.said().contains(u"Jaffa"), qUtf8Printable(screen.said()));
        QVERIFY(!screen.pane()->findChild<LinkButton *>(QStringLiteral("audit_subject")));
    }
};

ULPAN_TEST(AuditPageTest)
#include "audit_page_test.moc"
