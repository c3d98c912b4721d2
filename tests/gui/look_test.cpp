#include "models/base/text.h"
#include "tests/gui/bare_console.h"
#include "tests/support/test_main.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/technical_delegate.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor &of)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(of.redF()) + 0.7152 * part(of.greenF()) + 0.0722 * part(of.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

struct ContrastRule
{
    QList<Colour> inks, grounds;
    double least;
};

QImage drawn(const QIcon &picture, int side = 48)
{
    return picture.pixmap(QSize(side, side), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128;
    }
    return count;
}

// How much ink stands in each column of a painted cell, from the first to the last that has any.
QList<int> inkByColumn(const QStyledItemDelegate &delegate, const QModelIndex &index,
                       Qt::LayoutDirection direction)
{
    QImage image(300, 32, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.direction = direction;
    option.font = font(TextStyle::Technical);
    option.fontMetrics = QFontMetrics(option.font);
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    option.state = QStyle::State_Enabled;
    option.palette = paletteFor(Scheme::Light);
    delegate.paint(&painter, option, index);
    painter.end();
    QList<int> result;
    for (int x = 0; x < image.width(); ++x) {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            ink += 255 - qGray(image.pixel(x, y));
        result << ink;
    }
    const qsizetype at =
        std::find_if(result.begin(), result.end(), [](int ink) { return ink > 0; }) - result.begin();
    // Technical text stands at the leading side.
    if (qobject_cast<const TechnicalDelegate *>(&delegate) && (at < 20) != (direction == Qt::LeftToRight))
        return {};
    while (!result.isEmpty() && result.first() == 0)
        result.removeFirst();
    while (!result.isEmpty() && result.last() == 0)
        result.removeLast();
    return result;
}

// As the tables show texts that people wrote.
class NameDelegate : public QStyledItemDelegate
{
protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        followTextDirection(option);
    }
};

// The share of ink that stands elsewhere; text may begin at another fraction of a pixel, so the columns are
// smoothed.
double difference(const QList<int> &a, const QList<int> &b)
{
    const auto at = [](const QList<int> &list, qsizetype i) {
        return list.value(i - 1) + 2 * list.value(i) + list.value(i + 1);
    };
    double apart = 0, all = 0;
    for (qsizetype i = 0; i < qMax(a.size(), b.size()); ++i) {
        apart += std::abs(at(a, i) - at(b, i));
        all += at(a, i) + at(b, i);
    }
    return all > 0 ? apart / all : 1;
}

} // namespace

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        setTextScale(100);
        InterfaceLanguage back;
        deliverEvents();
    }

    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Scheme scheme = dark ? Scheme::Dark : Scheme::Light;
        using enum Colour;
        const QList<ContrastRule> rules = {
            {{Text, Secondary, Accent, Good, Warn, Bad}, {Window, Surface}, 4.5},
            {{OnAccent}, {Accent, AccentHover, AccentPressed}, 4.5},
            {{Outline}, {Window, Surface}, 3},
            {{Text, Secondary}, {Selection, Hover}, 4.5},
            {{Text}, {Pressed, AccentTint, GoodTint, WarnTint, BadTint}, 4.5},
            {{Accent}, {Selection}, 3},
            {{Accent}, {AccentTint}, 4.5},
            {{Good}, {GoodTint}, 4.5},
            {{Warn}, {WarnTint}, 4.5},
            {{Bad}, {BadTint}, 4.5},
            {{OnTestStripe}, {TestStripe}, 4.5},
        };
        for (const ContrastRule &rule : rules) {
            for (Colour ink : rule.inks) {
                for (Colour ground : rule.grounds) {
                    const double is = contrast(colour(ink, scheme), colour(ground, scheme));
                    QVERIFY2(is >= rule.least, qPrintable(QStringLiteral("colour %1 on %2: %3, needs %4")
                                                              .arg(int(ink))
                                                              .arg(int(ground))
                                                              .arg(is)
                                                              .arg(rule.least)));
                }
            }
        }
    }

    void paletteHasEveryRole()
    {
        for (Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QPalette palette = paletteFor(scheme);
            QCOMPARE(schemeOf(palette), scheme);
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role == QPalette::NoRole || role > QPalette::PlaceholderText)
                    continue;
                QVERIFY2(palette.isBrushSet(QPalette::Active, QPalette::ColorRole(role)),
                         qPrintable(QString::number(role)));
                QVERIFY2(palette.isBrushSet(QPalette::Disabled, QPalette::ColorRole(role)),
                         qPrintable(QString::number(role)));
            }
            QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) !=
                    palette.color(QPalette::Active, QPalette::Text));
        }
    }

    void schemeChangesWhileRunning()
    {
        BareConsole console;
        QLabel label;
        const QIcon picture = icon(Icon::Learners);
        QList<QColor> windows;
        QList<QImage> pictures;
        TextLabel quiet(TextStyle::Secondary, Colour::Secondary, &label);
        for (SchemeChoice choice : {SchemeChoice::Dark, SchemeChoice::Light}) {
            console.theme.choose(choice);
            deliverEvents();
            windows << label.palette().color(QPalette::Window);
            windows << quiet.palette().color(QPalette::WindowText);
            pictures << drawn(picture);
        }
        QCOMPARE(
            windows,
            (QList<QColor>{colour(Colour::Window, Scheme::Dark), colour(Colour::Secondary, Scheme::Dark),
                           colour(Colour::Window, Scheme::Light), colour(Colour::Secondary, Scheme::Light)}));
        QVERIFY(inkedPixels(pictures[0]) > 0);
        QVERIFY(pictures[0] != pictures[1]);
    }

    void everyIconIsDrawn()
    {
        BareConsole console;
        for (int i = 0; i < iconCount; ++i) {
            const Icon name = Icon(i);
            const QByteArray file = iconFile(name).toUtf8();
            for (SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
                console.theme.choose(scheme);
                console.language.choose(Language::English);
                const QImage straight = drawn(icon(name));
                QVERIFY2(inkedPixels(straight) > 20, file.constData());
                QVERIFY2(drawn(QIcon(icon(name)), 20).size() == QSize(20, 20), file.constData());
                console.language.choose(Language::Hebrew);
                const QImage turned = drawn(icon(name));
                QVERIFY2(turned == (isMirrored(name) ? straight.mirrored(true, false) : straight),
                         file.constData());
            }
        }
        QVERIFY(isMirrored(Icon::Undo) && isMirrored(Icon::Back) && isMirrored(Icon::Next));
        QVERIFY(!isMirrored(Icon::Good) && !isMirrored(Icon::Pending) && !isMirrored(Icon::Resume));
    }

    void iconTellsItsMode()
    {
        const QIcon picture = icon(Icon::Good, Colour::Good);
        const auto ink = [&](QIcon::Mode mode) {
            const QImage image =
                picture.pixmap(QSize(48, 48), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, 24)) == 255)
                    return QColor(image.pixel(x, 24));
            }
            return QColor();
        };
        QCOMPARE(ink(QIcon::Normal), colour(Colour::Good));
        QCOMPARE(ink(QIcon::Disabled), colour(Colour::Disabled));
        QCOMPARE(ink(QIcon::Selected), colour(Colour::Text));
    }

    void fontsAreOurs()
    {
        QVERIFY(QFontDatabase::families().contains(QStringLiteral("Noto Sans Hebrew")));
        QCOMPARE(QFontInfo(QApplication::font()).family(), QStringLiteral("Noto Sans"));
        const QFontMetricsF body(font(TextStyle::Body));
        for (char digit = '1'; digit <= '9'; ++digit)
            QCOMPARE(body.horizontalAdvance(QLatin1Char(digit)), body.horizontalAdvance(QLatin1Char('0')));
        // What fonts say of themselves is not always so: Noto Sans Mono does not say that it is of one width.
        const QFontMetricsF technical(font(TextStyle::Technical));
        QCOMPARE(technical.horizontalAdvance(u'i'), technical.horizontalAdvance(u'W'));
        QCOMPARE(scaled(30), 30);
        QWidget page;
        TextLabel title(TextStyle::Title, Colour::Text, &page);
        QCOMPARE(title.font().pointSizeF(), 16.0);
        setTextScale(500);
        QCOMPARE(textScale(), 200);
        QCOMPARE(scaled(30), 60);
        QCOMPARE(QApplication::font().pointSizeF(), 20.0);
        deliverEvents();
        QCOMPARE(title.font().pointSizeF(), 32.0);
        setTextScale(100);
        deliverEvents();
        QCOMPARE(title.font().pointSizeF(), 16.0);
    }

    void technicalTextKeepsItsOrder_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"+972 (3) 555-1234", "*.example.com", "/api/v2", "C++", "-5%"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void technicalTextKeepsItsOrder()
    {
        QFETCH(QString, text);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), text);
        const TechnicalDelegate technical;
        const QStyledItemDelegate plain;
        const QList<int> leftToRight = inkByColumn(technical, model.index(0, 0), Qt::LeftToRight);
        const QList<int> rightToLeft = inkByColumn(technical, model.index(0, 0), Qt::RightToLeft);
        QVERIFY(difference(leftToRight, rightToLeft) < 0.15);
        // The proof that this comparison sees a wrong order.
        QVERIFY(difference(inkByColumn(plain, model.index(0, 0), Qt::LeftToRight),
                           inkByColumn(plain, model.index(0, 0), Qt::RightToLeft)) > 0.2);
    }

    void namesAreCutOffAtTheirOwnEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin") << QStringLiteral("London Evening School of Modern Languages and Letters");
        QTest::newRow("hebrew") << QString::fromUtf8("בית הספר הערבי של לונדון לשפות חדשות ולספרות העולם");
    }

    void namesAreCutOffAtTheirOwnEnd()
    {
        QFETCH(QString, text);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), text);
        const NameDelegate names;
        QVERIFY(difference(inkByColumn(names, model.index(0, 0), Qt::LeftToRight),
                           inkByColumn(names, model.index(0, 0), Qt::RightToLeft)) < 0.15);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QStyleOptionViewItem option;
            option.text = text;
            option.direction = direction;
            option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
            followTextDirection(&option);
            const auto side = QStyle::visualAlignment(option.direction, option.displayAlignment);
            QVERIFY(side & (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
        }
    }

    void labelsStandAtTheWindowsSide_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin") << QStringLiteral("xAPI");
        QTest::newRow("hebrew") << QString::fromUtf8("יחידה");
    }

    void labelsStandAtTheWindowsSide()
    {
        QFETCH(QString, text);
        QWidget window;
        TextLabel label(TextStyle::Body, Colour::Text, &window);
        label.setText(text);
        for (const Qt::LayoutDirection direction : {Qt::RightToLeft, Qt::LeftToRight}) {
            window.setLayoutDirection(direction);
            QCOMPARE(label.alignment() & Qt::AlignHorizontal_Mask,
                     Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
        }
        label.setAlignment(Qt::AlignCenter);
        QVERIFY(label.alignment() & Qt::AlignHCenter);
    }

    void buttonsWithMenusHaveRoomForTheirWords()
    {
        BareConsole console;
        for (const int scale : {100, 200}) {
            setTextScale(scale);
            deliverEvents();
            QPushButton button(icon(Icon::Filter), QStringLiteral("Filter"));
            QMenu menu;
            button.setMenu(&menu);
            button.ensurePolished();
            const int needed = button.fontMetrics().horizontalAdvance(button.text()) +
                               button.iconSize().width() + scaled(6 + 12 + 20);
            QVERIFY2(button.sizeHint().width() >= needed, qPrintable(QString::number(scale)));
        }
    }

    void severalLinesLookLikeOne()
    {
        BareConsole console;
        QPlainTextEdit several;
        several.resize(200, 80);
        const QImage image = several.grab().toImage();
        QCOMPARE(QColor(image.pixel(0, 40)), colour(Colour::Outline));
        QCOMPARE(QColor(image.pixel(199, 40)), colour(Colour::Outline));
        QCOMPARE(QColor(image.pixel(100, 40)), colour(Colour::Surface));
    }

    void tableKeepsTheRules()
    {
        BareConsole console;
        QStandardItemModel model(50, 2);
        model.setData(model.index(7, 0), leftToRight(QStringLiteral("a@b.example")));
        model.setData(model.index(7, 1),
                      isolated(QStringLiteral("נועה")) + QLatin1Char('\n') + QStringLiteral("x"));
        HairlineTable table;
        table.setModel(&model);
        for (Language language : {Language::English, Language::Hebrew}) {
            console.language.choose(language);
            deliverEvents();
            table.clearSelection();
            table.goToRow(7);
            QCOMPARE(table.chosenRows(), QList<int>{7});
        }
        QVERIFY(table.verticalHeader()->isHidden());
        QVERIFY(!table.wordWrap());
        QCOMPARE(table.rowHeight(7), 32);
        table.setDensity(Density::Compact);
        QCOMPARE(table.rowHeight(7), 26);
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a@b.example\tנועה x"));
        QSignalSpy opened(&table, &HairlineTable::opened);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toModelIndex().row(), 7);
    }

    void chipsThatDoNotFitAreCounted()
    {
        QImage image(200, 32, QImage::Format_ARGB32);
        QPainter painter(&image);
        const QStringList many(9, QStringLiteral("Evening group"));
        const int left =
            paintChips(&painter, image.rect(), many, font(TextStyle::Secondary), Qt::RightToLeft, false);
        QVERIFY(left > 0 && left < 9);
        QCOMPARE(paintChips(&painter, image.rect(), {QStringLiteral("B1")}, font(TextStyle::Secondary),
                            Qt::LeftToRight, false),
                 0);
    }

    void searchWaitsForAPause()
    {
        SearchField field;
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, QStringLiteral("noa"));
        QCOMPARE(searched.size(), 0);
        QTRY_COMPARE(searched.size(), 1);
        QCOMPARE(searched[0][0].toString(), QStringLiteral("noa"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.size(), 1);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(searched.size(), 2);
        QCOMPARE(field.text(), QString());
    }

    void stepperGoesBackByKeyboard_data()
    {
        QTest::addColumn<bool>("hebrew");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }

    void stepperGoesBackByKeyboard()
    {
        QFETCH(bool, hebrew);
        BareConsole console;
        console.language.choose(hebrew ? Language::Hebrew : Language::English);
        Stepper stepper;
        stepper.setSteps({QStringLiteral("File"), QStringLiteral("Mapping"), QStringLiteral("Plan")});
        stepper.setCurrent(1);
        stepper.show();
        QVERIFY(QTest::qWaitForWindowActive(&stepper));
        const QList<StepButton *> steps = stepper.findChildren<StepButton *>();
        QCOMPARE(steps[0]->state(), StepState::Done);
        QVERIFY(!steps[2]->isEnabled());
        QCOMPARE(steps[0]->x() > steps[2]->x(), hebrew);
        QVERIFY(steps[1]->accessibleName().contains(QLatin1StringView("Mapping")));
        QSignalSpy wanted(&stepper, &Stepper::stepRequested);
        steps[1]->setFocus();
        const Qt::Key back = hebrew ? Qt::Key_Right : Qt::Key_Left,
                      forward = hebrew ? Qt::Key_Left : Qt::Key_Right;
        QTest::keyClick(QApplication::focusWidget(), forward);
        QCOMPARE(QApplication::focusWidget(), steps[1]);
        QTest::keyClick(QApplication::focusWidget(), back);
        QCOMPARE(QApplication::focusWidget(), steps[0]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toInt(), 0);
        stepper.setLocked(true);
        QVERIFY(!steps[0]->isEnabled());
    }
};

ULPAN_TEST(LookTest)
#include "look_test.moc"
