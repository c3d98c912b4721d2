#include "ui/widgets/text_label.h"

#include "models/base/text.h"
#include "ui/widgets/retranslate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace ulpan {

namespace {

constexpr int alwaysWhole = 240; // pixels at 100 %: no word that is narrower is broken
constexpr QTextOption::WrapMode breaking = QTextOption::WrapAtWordBoundaryOrAnywhere;

constexpr QChar isolateBegin(0x2068), isolateEnd(0x2069), wordJoiner(0x2060);

bool endsWord(QChar c)
{
    return c.isSpace() || c == isolateBegin || c == isolateEnd;
}

// Where a sentence runs the other way, a hyphen at the end of a line stands between the two languages and
// seems to belong to the other one. Only very long words may be broken so.
QString withUnbrokenNames(const QString &text)
{
    constexpr qsizetype longestWhole = 32;
    if (!text.contains(isolateBegin))
        return text;
    QString result;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        result += c;
        depth += c == isolateBegin ? 1 : c == isolateEnd ? -1 : 0;
        const bool joins = c == QLatin1Char('-') && depth > 0 && i > 0 && i + 1 < text.size() &&
                           text[i - 1].isLetter() && text[i + 1].isLetter();
        if (!joins)
            continue;
        qsizetype begin = i, end = i;
        while (begin > 0 && !endsWord(text[begin - 1]))
            --begin;
        while (end < text.size() && !endsWord(text[end]))
            ++end;
        if (end - begin <= longestWhole)
            result += wordJoiner;
    }
    return result;
}

QString linesOf(const QLabel &label)
{
    return label.text().replace(u'\n', QChar(QChar::LineSeparator));
}

// What a label of Qt's would need at least.
qreal widthOfLongestWord(const QLabel &label)
{
    // Nearly always there is none that has to be measured.
    constexpr qsizetype fewLetters = 16;
    const QString text = linesOf(label);
    qsizetype letters = 0, most = 0;
    for (const QChar c : text) {
        letters = c.isSpace() ? 0 : letters + 1;
        most = qMax(most, letters);
    }
    if (most < fewLetters)
        return 0;
    QTextLayout layout(text, label.font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(QWIDGETSIZE_MAX);
    layout.endLayout();
    return layout.minimumWidth();
}

// Places the lines of a label's text as a label of Qt's does; their height.
int layOut(QTextLayout &layout, const QLabel &label, QTextOption::WrapMode wrapping, int width)
{
    QTextOption option((label.alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute);
    option.setTextDirection(label.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(wrapping);
    layout.setTextOption(option);
    const int leading = label.fontMetrics().leading();
    qreal height = -leading;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height = std::ceil(height + leading);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

// A label of Qt's whose text can be chosen has a document, which it gives a way of wrapping with each layout.
void breakWordsInDocument(const QLabel &label)
{
    auto *document = label.findChild<QTextDocument *>();
    QTextOption option = document ? document->defaultTextOption() : QTextOption();
    if (!document || option.wrapMode() == breaking)
        return;
    option.setWrapMode(breaking);
    document->setDefaultTextOption(option);
}

} // namespace

TextLabel::TextLabel(TextStyle style, Colour ink, QWidget *parent)
    : QLabel(parent), m_style(style), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    followTextSize(this, [this] { setFont(ulpan::font(m_style)); });
    followColours(this, [this] { dress(); });
    setAlignment(m_alignment);
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    // A label puts a Latin name in a Hebrew window at the other side.
    QLabel::setAlignment(QStyle::visualAlignment(layoutDirection(), alignment) | Qt::AlignAbsolute);
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        setAlignment(m_alignment);
    QLabel::changeEvent(event);
}

void TextLabel::setText(const QString &text)
{
    QLabel::setText(withUnbrokenNames(text));
}

bool TextLabel::isSelectable() const
{
    return textInteractionFlags() & Qt::TextSelectableByMouse;
}

bool TextLabel::breaksWords() const
{
    return wordWrap() && widthOfLongestWord(*this) > scaled(alwaysWhole);
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return breaksWords() ? QSize(scaled(alwaysWhole), least.height()) : least;
}

QSize TextLabel::sizeHint() const
{
    const QSize preferred = QLabel::sizeHint();
    if (!breaksWords())
        return preferred;
    // What a label of Qt's tries.
    const int width =
        qMax(scaled(alwaysWhole), qMin(fontMetrics().averageCharWidth() * 80, preferred.width()));
    return {width, heightForWidth(width)};
}

int TextLabel::heightForWidth(int width) const
{
    if (!breaksWords())
        return QLabel::heightForWidth(width);
    if (isSelectable()) {
        // It is laid out by now, and stays so until something else is to be shown.
        (void)QLabel::heightForWidth(width);
        breakWordsInDocument(*this);
        return QLabel::heightForWidth(width);
    }
    const QMargins margins = contentsMargins();
    QTextLayout layout(linesOf(*this), font(), this);
    return layOut(layout, *this, breaking, width - margins.left() - margins.right()) + margins.top() +
           margins.bottom();
}

// A label of Qt's moves the lines of a paragraph that runs from right to left inwards by the blank at their
// ends.
void TextLabel::paintEvent(QPaintEvent *event)
{
    const bool breaks = breaksWords();
    const bool isShifted = wordWrap() && text().isRightToLeft() && !text().contains(u'&');
    if (isSelectable() || !(breaks || isShifted)) {
        if (breaks)
            (void)heightForWidth(width());
        QLabel::paintEvent(event);
        return;
    }
    QTextLayout layout(linesOf(*this), font(), this);
    const QRect room = contentsRect();
    const int rest =
        room.height() - layOut(layout, *this, breaks ? breaking : QTextOption::WordWrap, room.width());
    const int above = alignment() & Qt::AlignTop ? 0 : alignment() & Qt::AlignBottom ? rest : rest / 2;
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, QPointF(room.left(), room.top() + above));
}

void TextLabel::copy() const
{
    QGuiApplication::clipboard()->setText(withoutIsolates(selectedText()).remove(wordJoiner));
}

void TextLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

void TextLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!(textInteractionFlags() & Qt::TextSelectableByMouse)) {
        QLabel::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *action = menu->addAction(icon(Icon::Copy, Colour::Secondary), tr("Copy"));
    action->setEnabled(hasSelectedText());
    connect(action, &QAction::triggered, this, &TextLabel::copy);
    menu->popup(event->globalPos());
}

void TextLabel::setInk(Colour ink)
{
    m_ink = ink;
    dress();
}

void TextLabel::dress()
{
    // Only this one role is ours; the rest keeps following the application.
    QPalette own;
    own.setColor(QPalette::Active, QPalette::WindowText, colour(m_ink));
    own.setColor(QPalette::Inactive, QPalette::WindowText, colour(m_ink));
    own.setColor(QPalette::Disabled, QPalette::WindowText, colour(Colour::Disabled));
    setPalette(own);
}

IconLabel::IconLabel(Icon name, Colour ink, int side, QWidget *parent)
    : QWidget(parent), m_name(name), m_ink(ink), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTextSize(this, [this] { updateGeometry(); });
}

void IconLabel::setIcon(Icon name, Colour ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, colour(isEnabled() ? m_ink : Colour::Disabled));
}

} // namespace ulpan
