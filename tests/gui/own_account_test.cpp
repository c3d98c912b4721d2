#include "models/base/totp.h"
#include "tests/gui/console_office.h"
#include "tests/support/gui_findings.h"
#include "tests/support/test_main.h"
#include "ui/shell/connection_list.h"
#include "ui/shell/fonts.h"
#include "ui/shell/own_account.h"
#include "ui/shell/palette.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/secret_list.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QVBoxLayout>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// The account of a window's person, wherever it is shown.
struct AccountOnScreen
{
    QWidget &window;
    [[nodiscard]] OwnAccount *account() const { return window.findChild<OwnAccount *>(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return account()->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] bool says(const QWidget *within, const QString &words) const
    {
        for (const QLabel *label : within->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] AskDialog *dialog() const
    {
        for (AskDialog *each : window.findChildren<AskDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    // Waits until another one is open than before.
    AskDialog *ask(const char *name)
    {
        [&] {
            QTRY_VERIFY(isSeen(button(name)));
            clickOn(button(name));
            QTRY_VERIFY(isSeen(dialog()));
        }();
        return dialog();
    }
    [[nodiscard]] static QList<QLineEdit *> lines(const AskDialog *dialog)
    {
        QList<QLineEdit *> lines;
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (!each->isReadOnly())
                lines << each;
        }
        return lines;
    }
    static void fill(const AskDialog *dialog, const QStringList &texts)
    {
        const QList<QLineEdit *> all = lines(dialog);
        QCOMPARE(all.size(), texts.size());
        for (int i = 0; i < all.size(); ++i)
            all[i]->setText(texts[i]);
        QTest::keyClick(all.last(), Qt::Key_Return);
    }
    [[nodiscard]] QString toast() const { return window.findChild<Toast *>()->text(); }
};

const QString rightPassword = QString::fromLatin1(personaPassword);

} // namespace

// What a person does to their own account in the settings.
class OwnAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    // Words that take several lines where they may be no wider.
    void nothingLiesOverTheConnections()
    {
        Office office;
        office.bare.language.choose(Language::French);
        office.serve();
        office.start(QStringLiteral("ulpan:settings"));
        office.trust();
        office.signIn(Persona::Support);
        office.waitForWindow();
        MainWindow &window = *office.console->window();
        for (const int height : {780, 640, 500}) {
            window.resize(1270, height);
            deliverEvents();
            auto *connections = window.findChild<ConnectionList *>();
            const QWidget *content = connections->parentWidget();
            int seen = 0;
            for (const QWidget *part : content->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
                if (!part->isVisible() || !part->layout())
                    continue;
                ++seen;
                const int least = part->layout()->totalMinimumHeightForWidth(part->width());
                QVERIFY2(part->height() >= qMax(least, part->minimumSizeHint().height()),
                         part->metaObject()->className());
            }
            QVERIFY(seen >= 2);
        }
    }

    void passwordIsChangedAndNothingTypedIsLost()
    {
        Office office;
        office.serve();
        office.start(QStringLiteral("ulpan:settings"));
        office.trust();
        office.signIn(Persona::Support);
        office.waitForWindow();
        AccountOnScreen screen{*office.console->window()};
        const HttpHeaders elsewhere = office.backend->signedInAnew(Persona::Support);
        AskDialog *dialog = screen.ask("own_password");
        QVERIFY(!AccountOnScreen::lines(dialog).isEmpty());
        AccountOnScreen::fill(dialog,
                              {rightPassword, QStringLiteral("a new sentence"), QStringLiteral("another")});
        QVERIFY(screen.says(dialog, QStringLiteral("The two new passwords differ.")));
        AccountOnScreen::fill(dialog, {QStringLiteral("wrong"), QStringLiteral("a new sentence"),
                                       QStringLiteral("a new sentence")});
        QTRY_VERIFY(screen.says(dialog, QStringLiteral("The current password is wrong.")));
        QCOMPARE(AccountOnScreen::lines(dialog)[1]->text(), QStringLiteral("a new sentence"));
        AccountOnScreen::fill(
            dialog, {rightPassword, QStringLiteral("a new sentence"), QStringLiteral("a new sentence")});
        QTRY_VERIFY(!screen.dialog());
        QVERIFY(screen.toast().startsWith(QLatin1StringView("Your password was changed")));
        QCOMPARE(office.backend->send("GET /api/auth/me", elsewhere).status, 401);
        // Here one stays signed in, and the earlier password is good for nothing.
        const HttpHeaders here{{"Authorization", "Bearer " + office.token()}};
        QCOMPARE(office.backend->send("GET /api/auth/me", here).status, 200);
        const QByteArray login = TestBackend::loginOf(Persona::Support).toUtf8();
        const auto signsIn = [&](const QByteArray &password) {
            return office.backend
                ->send("POST /api/auth/sign-in", {},
                       "{\"email\":\"" + login + "\",\"password\":\"" + password + "\"}")
                .status;
        };
        QCOMPARE(signsIn(personaPassword), 401);
        QCOMPARE(signsIn("a new sentence"), 200);
    }

    void secondFactorIsSetUpRenewedAndSwitchedOff()
    {
        Office office;
        office.serve();
        office.start(QStringLiteral("ulpan:settings"));
        office.trust();
        office.signIn(Persona::Support);
        office.waitForWindow();
        AccountOnScreen screen{*office.console->window()};
        QTRY_VERIFY(screen.says(screen.account(), QStringLiteral("The second factor is off")));
        QVERIFY(!screen.button("factor_codes")->isVisible());
        AskDialog *first = screen.ask("factor_on");
        AccountOnScreen::fill(first, {QStringLiteral("wrong")});
        QTRY_VERIFY(screen.says(first, QStringLiteral("The current password is wrong.")));
        AccountOnScreen::fill(first, {rightPassword});
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<QrPicture *>());
        AskDialog *key = screen.dialog();
        QVERIFY(key->findChild<QrPicture *>()->modules().width() >= 21);
        QTRY_VERIFY(AccountOnScreen::lines(key).first()->hasFocus());
        const QByteArray secret =
            fromBase32(key->findChild<SecretLine *>()->findChild<QLineEdit *>()->text().toLatin1());
        AccountOnScreen::fill(key, {QStringLiteral("000000")});
        // What is wrong with the code, and nothing else.
        const auto *fault = key->findChild<Banner *>();
        QTRY_VERIFY(screen.says(fault, QStringLiteral("The code is wrong or has been used already.")));
        QVERIFY(!screen.says(fault, QStringLiteral("Some of the values")));
        QVERIFY(isSeen(key));
        // The key is read by fours and copied in one piece.
        auto *shown = key->findChild<SecretLine *>();
        QVERIFY(shown->findChild<QLineEdit *>()->text().contains(QLatin1Char(' ')));
        clickOn(shown->findChild<QPushButton *>());
        QCOMPARE(fromBase32(QGuiApplication::clipboard()->text().toLatin1()), secret);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1Char(' ')));
        const auto code = [&] {
            return QString::fromLatin1(totpCode(secret, totpStep(office.backend->clock().now())));
        };
        AccountOnScreen::fill(key, {code()});
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<SecretList *>());
        // They are not shown again.
        AskDialog *codes = screen.dialog();
        QTest::keyClick(codes, Qt::Key_Escape);
        QVERIFY(isSeen(codes));
        clickOn(codes->findChild<SecretList *>()->findChild<QPushButton *>());
        const QStringList recovery = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(recovery.size(), 10);
        // Nobody has to write them down by hand.
        clickOn(codes->findChild<SecretList *>()->findChildren<QPushButton *>().last());
        auto *where = codes->findChild<QFileDialog *>();
        QTRY_VERIFY(where && where->isVisible());
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("codes.txt"));
        Q_EMIT where->fileSelected(name);
        where->reject();
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), recovery.join(u'\n') + u'\n');
        QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        Q_EMIT codes->agreed();
        QTRY_VERIFY(screen.says(screen.account(), QStringLiteral("10 recovery codes are left")));
        QVERIFY(!screen.button("factor_on")->isVisible());
        AskDialog *renewing = screen.ask("factor_codes");
        AccountOnScreen::fill(renewing, {recovery.first()});
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<SecretList *>());
        QVERIFY(!screen.says(screen.dialog(), recovery[1]));
        Q_EMIT screen.dialog()->agreed();
        QTRY_VERIFY(!screen.dialog());
        office.backend->clock().advance(std::chrono::seconds(30));
        AskDialog *off = screen.ask("factor_off");
        AccountOnScreen::fill(off, {rightPassword, code()});
        QTRY_VERIFY(!screen.dialog());
        QTRY_VERIFY(screen.says(screen.account(), QStringLiteral("The second factor is off")));
        QCOMPARE(
            office.backend->query(QStringLiteral("select count(*) from second_factor where member_id = ?"),
                                  {office.backend->memberOf(Persona::Support)}),
            QStringList(QStringLiteral("0")));
    }

    // From any view, by the words of any language.
    void isFoundInThePalette()
    {
        Office office;
        office.serve();
        office.start(QStringLiteral("ulpan:learners"));
        office.trust();
        office.signIn(Persona::Support);
        office.waitForWindow();
        MainWindow &window = *office.console->window();
        AccountOnScreen screen{window};
        auto *palette = window.findChild<Palette *>();
        const auto run = [&](const char *words) {
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
            QVERIFY(isSeen(palette));
            auto *input = palette->findChild<QLineEdit *>();
            input->setText(QString::fromUtf8(words));
            QTest::keyClick(input, Qt::Key_Return);
        };
        run("mot de passe");
        QTRY_COMPARE(window.link(), QStringLiteral("ulpan:settings"));
        QTRY_VERIFY(isSeen(screen.dialog()));
        QCOMPARE(AccountOnScreen::lines(screen.dialog()).size(), 3);
        screen.dialog()->reject();
        QTRY_VERIFY(!screen.dialog());
        // It is off: there are no codes, and that is said.
        QTRY_VERIFY(screen.says(screen.account(), QStringLiteral("The second factor is off")));
        run("new recovery codes");
        QTRY_COMPARE(screen.toast(), QStringLiteral("The second factor is off."));
        QVERIFY(!screen.dialog());
        run("set up a second factor");
        QTRY_VERIFY(isSeen(screen.dialog()));
    }

    // A phone's camera needs the three corners and white around them.
    void pictureIsAQrCode()
    {
        QrPicture picture;
        picture.setContent("otpauth://totp/Alpha:support%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Alpha");
        const QImage &modules = picture.modules();
        const int last = modules.width() - 1;
        QCOMPARE((modules.width() - 17) % 4, 0);
        for (const QPoint corner : {QPoint(0, 0), QPoint(last - 6, 0), QPoint(0, last - 6)}) {
            for (int step = 0; step < 7; ++step) {
                QCOMPARE(modules.pixelColor(corner + QPoint(step, 0)), QColor(Qt::black));
                QCOMPARE(modules.pixelColor(corner + QPoint(step, 3)).value(),
                         step == 1 || step == 5 ? 255 : 0);
            }
        }
        picture.resize(picture.sizeHint());
        const QImage drawn = picture.grab().toImage();
        QCOMPARE(drawn.pixelColor(3, drawn.height() / 2), QColor(Qt::white));
        const int side = scaled(3);
        QCOMPARE(drawn.pixelColor(side * 4, side * 4), QColor(Qt::black));
        QCOMPARE(drawn.width(), side * (modules.width() + 8));
        picture.setContent(QByteArray(5000, 'x'));
        QVERIFY(picture.modules().isNull());
    }

    // In each language and style, also with text of 200 %.
    void nobodyStumbles_data()
    {
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::Hebrew, Language::French, Language::English})
            QTest::newRow(ulpan::nameOf(language)) << language;
    }
    void nobodyStumbles()
    {
        QFETCH(Language, language);
        const auto back = qScopeGuard([] { setTextScale(100); });
        GuiConsole console(language);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(new OwnAccount(console.bare().context));
        console.bare().context.toast = [](const ToastMessage &) {};
        window.resize(640, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        AccountOnScreen screen{window};
        QStringList findings;
        const auto look = [&](QWidget *within) {
            within->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(within));
            if (within == &window)
                screen.button("own_password")->setFocus();
            deliverEvents();
            QCoreApplication::processEvents();
            const auto *codes = within->findChild<SecretList *>();
            for (const QString &finding : findingsIn(within, language))
                // Codes are in Latin letters everywhere.
                if (!codes || !finding.contains(u"in English"))
                    findings << within->windowTitle() + QStringLiteral(": ") + finding;
        };
        for (const int scale : {100, 200}) {
            setTextScale(scale);
            for (const bool dark : {false, true}) {
                console.bare().theme.choose(dark ? SchemeChoice::Dark : SchemeChoice::Light);
                QTRY_VERIFY(isSeen(screen.button("factor_on")));
                look(&window);
                look(screen.ask("own_password"));
                screen.dialog()->reject();
                QTRY_VERIFY(!screen.dialog());
                AccountOnScreen::fill(screen.ask("factor_on"), {rightPassword});
                QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<QrPicture *>());
                QVERIFY(screen.dialog()->height() <= screen.dialog()->screen()->availableSize().height());
                look(screen.dialog());
                screen.dialog()->reject();
                QTRY_VERIFY(!screen.dialog());
            }
        }
        setTextScale(100);
        AccountOnScreen::fill(screen.ask("factor_on"), {rightPassword});
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<QrPicture *>());
        const QByteArray secret = fromBase32(
            screen.dialog()->findChild<SecretLine *>()->findChild<QLineEdit *>()->text().toLatin1());
        AccountOnScreen::fill(
            screen.dialog(),
            {QString::fromLatin1(totpCode(secret, totpStep(console.backend().clock().now())))});
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<SecretList *>());
        look(screen.dialog());
        Q_EMIT screen.dialog()->agreed();
        QTRY_VERIFY(isSeen(screen.button("factor_off")));
        look(&window);
        for (const char *name : {"factor_codes", "factor_off"}) {
            look(screen.ask(name));
            screen.dialog()->reject();
            QTRY_VERIFY(!screen.dialog());
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
    }

    // What a sign-in is open to grows with the step that was due.
    void secondFactorThatIsSetUpOpensAllViews()
    {
        Office office;
        office.serve();
        (void)office.backend->query(
            QStringLiteral("update institution set require_second_factor = true where slug = 'alpha'"));
        office.start(QStringLiteral("ulpan:learners"));
        office.trust();
        office.signIn();
        const QRegularExpression key(QStringLiteral("^[A-Z2-7 ]{16,}$"));
        QString secret;
        const auto shown = [&] {
            for (const QLabel *label : office.form()->findChildren<QLabel *>()) {
                if (isSeen(label) && key.match(label->text()).hasMatch())
                    secret = label->text().remove(QLatin1Char(' '));
            }
            return !secret.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), 20'000);
        auto *code = office.form()->findChild<QLineEdit *>(QStringLiteral("first"));
        auto *kept = office.form()->findChild<QPushButton *>(QStringLiteral("submit"));
        code->setText(QStringLiteral("000000"));
        QTest::keyClick(code, Qt::Key_Return);
        AccountOnScreen start{office.console->startWindow()};
        const auto *fault = office.form()->findChild<Banner *>();
        QTRY_VERIFY_WITH_TIMEOUT(
            start.says(fault, QStringLiteral("The code is wrong or has been used already.")), 20'000);
        QVERIFY(!start.says(fault, QStringLiteral("Some of the values")));
        QTRY_VERIFY(kept->visibleRegion().boundingRect() == kept->rect());
        code->setText(QString::fromLatin1(
            totpCode(fromBase32(secret.toLatin1()), totpStep(office.backend->clock().now()))));
        QTest::keyClick(code, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(kept->text(), QStringLiteral("I have kept them"), 20'000);
        QTRY_VERIFY(kept->isEnabled());
        QVERIFY(isSeen(office.form()->findChild<SecretList *>()));
        clickOn(kept);
        office.waitForWindow();
        MainWindow *window = office.console->window();
        QCOMPARE(window->link().section(QLatin1Char('/'), 0, 0), QStringLiteral("ulpan:learners"));
        QVERIFY(!isSeen(window->findChild<Toast *>()));
        QVERIFY(window->open(QStringLiteral("ulpan:tokens")));
        // What a role does not open is said, wherever it was chosen.
        office.bare.context.open(QStringLiteral("ulpan:nowhere"));
        QVERIFY(isSeen(window->findChild<Toast *>()));
    }

    // Who must have one is told so, and keeps it; without a server nothing is known, and that is said.
    void refusalsAreSaid()
    {
        GuiConsole console;
        (void)console.backend().query(
            QStringLiteral("update institution set require_second_factor = true where slug = 'alpha'"));
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(new OwnAccount(console.bare().context));
        console.bare().context.toast = [](const ToastMessage &) {};
        console.wire().isCut = true;
        window.resize(640, 400);
        window.show();
        AccountOnScreen screen{window};
        QTRY_VERIFY(screen.says(&window, QStringLiteral("example.org")));
        QVERIFY(!screen.button("factor_on")->isVisible() && !screen.button("factor_off")->isVisible());
        console.wire().isCut = false;
        Q_EMIT screen.account()->findChild<Banner *>()->actionTriggered();
        QTRY_VERIFY(isSeen(screen.button("factor_on")));
        AccountOnScreen::fill(screen.ask("factor_on"), {rightPassword});
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<QrPicture *>());
        const QByteArray secret = fromBase32(
            screen.dialog()->findChild<SecretLine *>()->findChild<QLineEdit *>()->text().toLatin1());
        AccountOnScreen::fill(
            screen.dialog(),
            {QString::fromLatin1(totpCode(secret, totpStep(console.backend().clock().now())))});
        QTRY_VERIFY(screen.dialog() && screen.dialog()->findChild<SecretList *>());
        Q_EMIT screen.dialog()->agreed();
        AskDialog *off = screen.ask("factor_off");
        AccountOnScreen::fill(off, {rightPassword, QStringLiteral("123456")});
        QTRY_VERIFY(screen.says(off, QStringLiteral("cannot be switched off")));
    }
};

ULPAN_TEST(OwnAccountTest)
#include "own_account_test.moc"
