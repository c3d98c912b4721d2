#include "models/base/text.h"
#include "models/records/audit_actions.h"
#include "models/tables/record_model.h"
#include "tests/support/bulk_calls.h"
#include "tests/support/gui_console.h"
#include "tests/support/test_main.h"
#include "ui/forms/chips_editor.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/audit_changes.h"
#include "ui/pages/audit_text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolButton>

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
    // By the page's menu, and in the dialog that it opens.
    void saveAs(bool json, const QString &path)
    {
        QAction *save = nullptr;
        for (QToolButton *each : page()->findChild<PageHeader *>()->findChildren<QToolButton *>()) {
            for (QAction *action : each->menu() ? each->menu()->actions() : QList<QAction *>()) {
                if (action->text().contains(json ? u"JSON" : u"CSV"))
                    save = action;
            }
        }
        QVERIFY(save);
        save->trigger();
        QPointer<QFileDialog> dialog;
        QTRY_VERIFY([&] {
            for (QFileDialog *each : page()->findChildren<QFileDialog *>())
                dialog = each->isVisible() ? each : dialog.data();
            return bool(dialog);
        }());
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setFocus();
        name->selectAll();
        QGuiApplication::clipboard()->setText(path);
        QTest::keySequence(name, QKeySequence::Paste);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
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

    // The pane is no wider for it.
    void longFileNameLeavesRoom()
    {
        AuditEntry entry;
        entry.record = QStringLiteral("import");
        entry.action = QStringLiteral("import.applied");
        entry.after = "{\"id\":\"a\",\"file_name\":\"" + QByteArray(196, 'x') + ".csv\"}";
        const QList<AuditChange> changes = auditChanges(entry);
        QVERIFY(!changes.isEmpty());
        QCOMPARE(withoutIsolates(changes.last().after),
                 QString(27, u'x') + QChar(0x2026) + QString(16, u'x') + QStringLiteral(".csv"));
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
        for (const char *words :
             {"Created", "Synchronise", "Haifa", "New entities: Acre", "E-mails to new learners", "Rows"})
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

    // As a file, with how it was before and after; what the filter leaves out is not in it.
    void whatTheFilterFindsIsSaved_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("CSV") << false;
        QTest::newRow("JSON") << true;
    }
    void whatTheFilterFindsIsSaved()
    {
        QFETCH(bool, json);
        AuditOnScreen screen;
        const QString dana = QString::number(screen.console.backend().place().learner);
        // More than a page.
        for (int i = 0; i < 120; ++i) {
            const QByteArray title = "{\"job_title\":\"=Title " + QByteArray::number(i) + "\"}";
            QCOMPARE(screen.console.backend()
                         .send("PATCH " + bulkHome + "/members/" + dana.toLatin1(),
                               screen.console.backend().as(Persona::Owner), title)
                         .status,
                     200);
        }
        QVERIFY(
            screen.console.window().open(QStringLiteral("ulpan:audit/?record=learner&record_id=") + dana));
        QTRY_VERIFY(screen.rows() > 120);
        const qint64 found = screen.model().total();
        const QString path =
            screen.console.bare().folder.filePath(json ? QStringLiteral("a.json") : QStringLiteral("a.csv"));
        screen.saveAs(json, path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        if (json) {
            const QJsonArray entries = QJsonDocument::fromJson(content).array();
            QCOMPARE(qint64(entries.size()), found);
            for (const QJsonValue &entry : entries)
                QCOMPARE(QString::number(entry[u"record_id"].toInteger()), dana);
            QCOMPARE(entries[0][u"after"][u"job_title"].toString(), QStringLiteral("=Title 119"));
            QCOMPARE(entries[0][u"before"][u"job_title"].toString(), QStringLiteral("=Title 118"));
            QVERIFY(entries[0][u"id"].toInteger() > entries[1][u"id"].toInteger());
            return;
        }
        QVERIFY(content.startsWith("\xef\xbb\xbfWhen,Action,Kind,Record number"));
        const QByteArrayList lines = content.split('\n');
        QCOMPARE(qint64(lines.size()), found + 2);
        QVERIFY2(lines[1].contains("Member: changed") && lines[1].contains("Dana") &&
                     lines[1].contains(R"("{""job_title"":""=Title 119""}")"),
                 lines[1].constData());
    }

    void savingIsCancelledAndFailuresAreSaid()
    {
        AuditOnScreen screen;
        const QString path = screen.console.bare().folder.filePath(QStringLiteral("a.csv"));
        screen.console.wire().isStuck = true;
        screen.saveAs(false, path);
        auto *strip = screen.page()->findChild<ProgressStrip *>();
        QTRY_VERIFY(isSeen(strip));
        QTest::mouseClick(strip->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!strip->isVisible());
        QVERIFY(!QFile::exists(path));
        screen.console.wire().isStuck = false;
        screen.console.wire().isCut = true;
        screen.saveAs(false, path);
        QTRY_VERIFY(screen.console.window().findChild<Toast *>()->text().contains(u"example.org"));
        QVERIFY(!QFile::exists(path));
    }

    // From one entry to all of what it was done to; chips say what is looked for.
    void allThatWasDoneToOneIsFound()
    {
        AuditOnScreen screen;
        screen.open("member.updated");
        const int all = screen.rows();
        auto *link = screen.pane()->findChild<LinkButton *>(QStringLiteral("audit_more"));
        QTRY_VERIFY(link && link->isVisible());
        QTest::keyClick(link, Qt::Key_Return);
        QTRY_VERIFY(screen.rows() > 1 && screen.rows() < all);
        const Id dana = screen.console.backend().place().learner;
        for (int row = 0; row < screen.rows(); ++row) {
            QTRY_VERIFY(screen.model().recordAt(row));
            QCOMPARE(screen.model().recordAt(row).as<ToldAuditEntry>().recordId, dana);
        }
        QStringList chips;
        for (const ChipButton *chip : screen.page()->findChildren<ChipButton *>()) {
            if (chip->isVisible())
                chips << withoutIsolates(chip->value());
        }
        QVERIFY2(chips.contains(QStringLiteral("Record number: %1").arg(dana)),
                 qUtf8Printable(chips.join(u'|')));
        QVERIFY(chips.contains(QStringLiteral("Kind: Member")));
    }

    // What the server writes is offered, each in words.
    void everyActionIsOfferedInWords()
    {
        AuditOnScreen screen;
        const QStringList written =
            screen.console.backend().query(QStringLiteral("select distinct action from audit_entry"));
        QStringList offered;
        for (const AuditAction &row : auditActions())
            offered << row.name();
        for (const QString &action : written)
            QVERIFY2(offered.contains(action), qPrintable(action));
        for (const Language language : {Language::Hebrew, Language::French, Language::English}) {
            screen.console.choose(language);
            for (const AuditAction &row : auditActions()) {
                QVERIFY2(!auditActionText(row.name()).contains(u'.'), qPrintable(row.name()));
                QVERIFY2(!auditKindText(QLatin1StringView(row.record)).contains(u'_'), row.record);
            }
        }
        QPushButton *filter = nullptr;
        for (QPushButton *each : screen.page()->findChildren<QPushButton *>())
            filter = each->text() == QStringLiteral("Filter") ? each : filter;
        QVERIFY(filter);
        QStringList leaves;
        const std::function<void(const QMenu *)> gather = [&](const QMenu *menu) {
            for (const QAction *action : menu->actions()) {
                if (action->menu())
                    gather(action->menu());
                else
                    leaves << action->text();
            }
        };
        gather(filter->menu());
        for (const QString &action : offered)
            QVERIFY2(leaves.contains(auditActionText(action)), qPrintable(action));
        for (QAction *action : filter->menu()->actions()) {
            if (action->text() == QStringLiteral("Record number…"))
                action->trigger();
        }
        auto *number = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(number && number->text().isEmpty());
        const QString dana = QString::number(screen.console.backend().place().learner);
        QTest::keyClicks(number, dana);
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_VERIFY(screen.console.window().link().contains(QStringLiteral("record_id=") + dana));
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
