#include "models/base/text.h"
#include "tests/gui/bare_console.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QScopeGuard>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// How far a colour is from the ground.
int contrastOf(const QColor &ink)
{
    return qAbs(qGray(ink.rgb()) - qGray(colour(Colour::Window).rgb()));
}

struct LinkInPane
{
    QWidget pane;
    LinkButton *link;
    LinkInPane(const QString &name, int width) : link(new LinkButton(name))
    {
        auto *column = new QVBoxLayout(&pane);
        column->addWidget(link, 0, Qt::AlignLeft);
        pane.resize(width, 60);
        pane.show();
    }
    [[nodiscard]] QImage image() { return link->grab().toImage(); }
};

} // namespace

// What is written for people, and boxes to choose from, in both directions and sizes.
class LabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void namesAreNotBrokenAtTheirHyphens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const QString hebrew = QString::fromUtf8("התעודה של %1"),
                      name(QStringLiteral("Collège Saint-Exupéry"));
        const QString joined = QString(name).replace(QStringLiteral("-"), QStringLiteral("-\u2060"));
        QTest::newRow("in a sentence") << hebrew.arg(isolated(name)) << hebrew.arg(isolated(joined));
        QTest::newRow("alone") << name << name;
        QTest::newRow("the sentence's own")
            << QStringLiteral("well-known, ") + isolated(QStringLiteral("Lyon"))
            << QStringLiteral("well-known, ") + isolated(QStringLiteral("Lyon"));
        QTest::newRow("technical") << hebrew.arg(leftToRight(QStringLiteral("a-b")))
                                   << hebrew.arg(leftToRight(QStringLiteral("a-b")));
        QTest::newRow("numbers") << isolated(QStringLiteral("03-5551234"))
                                 << isolated(QStringLiteral("03-5551234"));
        const QString longName(QStringLiteral("learners-of-all-evening-schools-in-2026.csv"));
        QTest::newRow("too long for a line") << isolated(longName) << isolated(longName);
    }

    void namesAreNotBrokenAtTheirHyphens()
    {
        QFETCH(QString, text);
        TextLabel label(TextStyle::Title);
        label.setText(text);
        QTEST(label.text(), "shown");
    }

    // Wherever a line could end, the name stays whole.
    void wholeNamesTakeTheNextLine()
    {
        TextLabel label(TextStyle::Body);
        label.setWordWrap(true);
        label.setText(isolated(QStringLiteral("Jean-Baptiste")));
        const int word = label.fontMetrics().horizontalAdvance(QStringLiteral("Jean-Baptiste"));
        QCOMPARE(label.heightForWidth(word * 2 / 3), label.heightForWidth(word * 2));
    }

    // All lines begin at the same edge, also where they run from right to left.
    void linesBeginAtOneEdge_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("Hebrew") << Language::Hebrew << QString::fromUtf8("שלום לכולם ");
        QTest::newRow("French") << Language::French << QStringLiteral("Mon bon monsieur ");
    }

    void linesBeginAtOneEdge()
    {
        QFETCH(Language, language);
        QFETCH(QString, words);
        BareConsole console;
        console.language.choose(language);
        TextLabel label(TextStyle::Body);
        label.setWordWrap(true);
        label.setText(words.repeated(12).trimmed());
        label.resize(label.fontMetrics().horizontalAdvance(words) * 5 / 2, 300);
        QImage image(label.size(), QImage::Format_RGB32);
        image.fill(colour(Colour::Window));
        label.render(&image, {}, {}, QWidget::DrawChildren);
        const bool isMirrored = language == Language::Hebrew;
        const auto isInk = [&](int x, int y) {
            return contrastOf(image.pixelColor(isMirrored ? image.width() - 1 - x : x, y)) > 60;
        };
        QList<int> begins;
        bool isLine = false;
        for (int y = 0; y < image.height(); ++y) {
            int first = -1;
            for (int x = 0; x < image.width() && first < 0; ++x)
                first = isInk(x, y) ? x : -1;
            if (first >= 0 && !isLine)
                begins << first;
            else if (first >= 0)
                begins.last() = qMin(begins.last(), first);
            isLine = first >= 0;
        }
        QVERIFY(begins.size() > 3);
        QCOMPARE(*std::max_element(begins.begin(), begins.end()),
                 *std::min_element(begins.begin(), begins.end()));
    }

    void copiesWithoutMarks()
    {
        const QString name(QStringLiteral("Saint-Exupéry"));
        TextLabel label(TextStyle::Body);
        label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label.setText(isolated(name));
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        label.setFocus();
        label.setSelection(0, int(label.text().size()));
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(&label, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), name);
    }

    // A path or a name of 200 letters makes nothing wider than a narrow pane is, and all of it can be read.
    void longWordsAreBroken_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<bool>("selectable");
        for (const Language language : {Language::Hebrew, Language::English}) {
            const QByteArray name(ulpan::nameOf(language));
            QTest::newRow(name) << language << false;
            QTest::newRow(name + ", to be copied") << language << true;
        }
    }
    void longWordsAreBroken()
    {
        QFETCH(Language, language);
        QFETCH(bool, selectable);
        BareConsole console;
        console.language.choose(language);
        const QString text = problemText({{}, "file.unreadable", {QString(200, u'm')}});
        TextLabel label(TextStyle::Body);
        if (selectable)
            label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label.setWordWrap(true);
        label.setText(text);
        constexpr int narrow = 300;
        QVERIFY2(label.minimumSizeHint().width() <= narrow,
                 qPrintable(QString::number(label.minimumSizeHint().width())));
        QVERIFY(label.sizeHint().width() < label.fontMetrics().horizontalAdvance(text) / 2);
        const int letters = label.fontMetrics().horizontalAdvance(QString(200, u'm'));
        const int least = letters / narrow * label.fontMetrics().height();
        QVERIFY(label.heightForWidth(narrow) >= least);
        QVERIFY(label.heightForWidth(narrow * 2) < label.heightForWidth(narrow));
        label.resize(narrow, label.heightForWidth(narrow));
        // Nothing is cut off at an edge: the image of a wider label has as much ink.
        const auto inkOf = [&](int room) {
            label.resize(narrow + room, label.heightForWidth(narrow));
            label.setContentsMargins(room / 2, 0, room / 2, 0);
            QImage image(label.size(), QImage::Format_RGB32);
            image.fill(colour(Colour::Window));
            label.render(&image, {}, {}, QWidget::DrawChildren);
            int ink = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    ink += contrastOf(image.pixelColor(x, y)) > 60 ? 1 : 0;
            }
            return ink;
        };
        const int ink = inkOf(0);
        QVERIFY(ink > 0);
        QCOMPARE(inkOf(40), ink);
        if (!selectable)
            return;
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        label.setFocus();
        label.setSelection(0, int(label.text().size()));
        QTest::keySequence(&label, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), withoutIsolates(text));
    }

    void messagesBreakLongWords()
    {
        QWidget host;
        host.resize(400, 300);
        host.show();
        const QString text = problemText({{}, "file.unreadable", {QString(200, u'm')}});
        Banner banner(Tone::Bad, &host);
        banner.setText(text);
        QVERIFY2(banner.minimumSizeHint().width() <= host.width(),
                 qPrintable(QString::number(banner.minimumSizeHint().width())));
        Toast toast(&host);
        toast.say({text, Tone::Bad});
        QVERIFY(host.rect().contains(toast.geometry()));
        for (const TextLabel *label : toast.findChildren<TextLabel *>()) {
            QTRY_VERIFY(toast.rect().contains(label->geometry()));
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    // The end of a name, such as that of a file, says as much as its beginning.
    void linksGoWithoutTheirMiddle()
    {
        const BareConsole console;
        constexpr int narrow = 240;
        const auto name = [](QChar middle, const char *end) {
            return QStringLiteral("r&d ") + QString(30, u'b') + middle + QString(30, u'e') +
                   QLatin1StringView(end);
        };
        LinkInPane link(name(u'1', "2026.csv"), narrow), otherEnd(name(u'1', "2027.csv"), narrow),
            otherMiddle(name(u'2', "2026.csv"), narrow);
        QVERIFY(link.link->geometry().right() < narrow);
        QCOMPARE(link.link->toolTip(), name(u'1', "2026.csv"));
        QVERIFY(link.image() != otherEnd.image());
        QCOMPARE(link.image(), otherMiddle.image());
        LinkInPane whole(name(u'1', "2026.csv"), 900);
        QCOMPARE(whole.link->toolTip(), QString());
        QVERIFY(whole.image() != LinkInPane(name(u'2', "2026.csv"), 900).image());
    }

    void boxesKeepTheirArrowInside_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void boxesKeepTheirArrowInside()
    {
        QFETCH(Qt::LayoutDirection, direction);
        const BareConsole console;
        const auto back = qScopeGuard([] { setTextScale(100); });
        for (const int scale : {100, 200}) {
            setTextScale(scale);
            for (const bool editable : {false, true}) {
                QComboBox box;
                box.addItem(QStringLiteral("Windows-1255"));
                box.setEditable(editable);
                box.setLayoutDirection(direction);
                box.ensurePolished();
                box.resize(box.sizeHint());
                QStyleOptionComboBox option;
                option.initFrom(&box);
                option.editable = editable;
                const auto part = [&](QStyle::SubControl which) {
                    return box.style()->subControlRect(QStyle::CC_ComboBox, &option, which, &box);
                };
                const QRect arrow = part(QStyle::SC_ComboBoxArrow), text = part(QStyle::SC_ComboBoxEditField);
                QVERIFY(box.rect().contains(arrow) && box.rect().contains(text) && !arrow.intersects(text));
                QCOMPARE(arrow.left() > text.right(), direction == Qt::LeftToRight);
                // The sign is 16 pixels wide, and something stands between it and the edge.
                QVERIFY2(arrow.width() >= scaled(16 + 8), qPrintable(QString::number(scale)));
                QVERIFY(text.width() >= box.fontMetrics().horizontalAdvance(box.itemText(0)));
            }
        }
    }

    // A plan that was kept before its note counted rows.
    void noteOfAnEarlierVersionIsASentence()
    {
        const QString said = problemText({{}, "import.learners_only", {}});
        QVERIFY2(said.endsWith(QLatin1StringView("which is left out.")), qPrintable(said));
    }
};

ULPAN_TEST(LabelsTest)
#include "labels_test.moc"
