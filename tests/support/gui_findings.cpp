#include "tests/support/gui_findings.h"

#include "tests/support/gui_console.h"
#include "ui/widgets/hairline_table.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStyleOption>
#include <QTabBar>
#include <QTest>

namespace ulpan::tests {

namespace {

QStringList &loggedMessages()
{
    static QStringList messages;
    return messages;
}

void noteMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.contains(QLatin1StringView("does not support propagateSizeHints")))
        loggedMessages() << message;
}

QString described(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return QStringLiteral("%1 %2 \"%3\" %4 in %5")
        .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
             widget->accessibleName(), widget->property("text").toString(),
             parent ? QString::fromLatin1(parent->metaObject()->className()) : QString());
}

bool isInput(const QWidget *widget)
{
    const bool kind = qobject_cast<const QAbstractButton *>(widget) ||
                      qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                      qobject_cast<const QAbstractItemView *>(widget) ||
                      qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTabBar *>(widget) ||
                      qobject_cast<const QSplitterHandle *>(widget);
    // Parts that are reached with the input they belong to.
    const QWidget *parent = widget->parentWidget();
    const bool part = qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent) ||
                      qobject_cast<const QAbstractItemView *>(parent) ||
                      qobject_cast<const QTabBar *>(parent) ||
                      QByteArray(widget->metaObject()->className()).startsWith("QComboBox");
    return kind && !part && widget->isVisible() && widget->isEnabled();
}

// Every place the Tab key comes to before it is where it was. Keys go to whoever has the focus.
QSet<QWidget *> reachedByTab(QWidget *window)
{
    QSet<QWidget *> reached;
    QWidget *last = nullptr;
    for (int presses = 0; presses < 600; ++presses) {
        QWidget *focus = QApplication::focusWidget();
        // A date's parts are gone through within the one input.
        if (focus && reached.contains(focus) && (focus != last || !qobject_cast<QDateTimeEdit *>(focus)))
            break;
        last = focus;
        if (focus)
            reached << focus;
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
    }
    return reached;
}

void addUnnamed(QAccessibleInterface *at, QStringList &findings)
{
    if (!at || !at->isValid())
        return;
    const QAccessible::State state = at->state();
    if (state.invisible)
        return;
    if (state.focusable && !state.disabled && at->text(QAccessible::Name).trimmed().isEmpty() &&
        at->role() != QAccessible::Cell && at->role() != QAccessible::ListItem) {
        const auto *widget = qobject_cast<QWidget *>(at->object());
        findings << QStringLiteral("without a name: role %1 ").arg(int(at->role())) +
                        (widget ? described(widget) : QString());
    }
    // Rows of a table are many and all alike.
    if (at->tableInterface())
        return;
    for (int child = 0; child < at->childCount(); ++child)
        addUnnamed(at->child(child), findings);
}

// Technical text stays as it is in every language; so do names of people and places.
bool isTechnicalOrData(const QString &text)
{
    static const QRegularExpression own(QStringLiteral(
        "^\\x{2066}|@|/"
        "|[A-Za-z]_[a-z]|^\\W*(Name\\d+|First|Last|Alpha|Beta|Haifa|Ulpan|English|Français|CSV|JSON|API|"
        "xAPI|LTI|SSO|UTF-8|https?|Esc|alpha|beta|Nightly|imp|ULPAN|e-mail|Webhooks|"
        "curl|JavaScript|Python|Noto|Qt)\\b|^\\W*(Ctrl|Alt|Shift|F\\d)|^[\\W\\d]*[A-Za-z]{1,2}[\\W\\d]*$"));
    return own.match(text).hasMatch();
}

bool isUntranslated(const QString &text)
{
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{3,}")), hebrew(QStringLiteral("[א-ת]"));
    return latin.match(text).hasMatch() && !hebrew.match(text).hasMatch() && !isTechnicalOrData(text);
}

QStringList wordsOf(const QWidget *widget)
{
    QStringList words{widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        words << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        words << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        words << line->placeholderText();
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            words << tabs->tabText(tab);
    }
    if (const auto *table = qobject_cast<const HairlineTable *>(widget)) {
        for (int column = 0; table->model() && column < table->model()->columnCount(); ++column)
            words << table->model()->headerData(column, Qt::Horizontal).toString();
    }
    return words;
}

// An empty input says what belongs there.
bool isPromptCut(const QWidget *widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    if (!line || !line->text().isEmpty() || line->placeholderText().isEmpty())
        return false;
    QStyleOptionFrame option;
    option.initFrom(line);
    const QRect room = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line);
    const QMargins margins = line->textMargins();
    return line->fontMetrics().horizontalAdvance(line->placeholderText()) >
           room.width() - margins.left() - margins.right();
}

} // namespace

QStringList findingsIn(QWidget *within, Language language)
{
    QStringList findings;
    // What the keyboard opens on its way, such as the record of a row, is there only once it has passed.
    QSet<QWidget *> inputs;
    for (QWidget *widget : within->findChildren<QWidget *>()) {
        if (isInput(widget))
            inputs << widget;
    }
    const QSet<QWidget *> reached = reachedByTab(within->window());
    addUnnamed(QAccessible::queryAccessibleInterface(within), findings);
    for (QWidget *widget : within->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != within->window())
            continue;
        const bool isReached = reached.contains(widget) || reached.contains(widget->focusProxy());
        if (inputs.contains(widget) && isInput(widget) && !isReached)
            findings << QStringLiteral("not reached by Tab: ") + described(widget);
        if (isPromptCut(widget))
            findings << QStringLiteral("prompt cut off: ") + described(widget);
        if (isClipped(widget))
            findings << QStringLiteral("clipped: ") + described(widget);
        for (const QString &words : wordsOf(widget)) {
            if (language == Language::Hebrew && isUntranslated(words))
                findings << QStringLiteral("in English: \"%1\" of ").arg(words) + described(widget);
        }
    }
    return findings;
}

LogWatch::LogWatch()
{
    loggedMessages().clear();
    m_before = qInstallMessageHandler(noteMessage);
}

LogWatch::~LogWatch()
{
    qInstallMessageHandler(m_before);
}

QStringList LogWatch::messages()
{
    return loggedMessages();
}

} // namespace ulpan::tests
