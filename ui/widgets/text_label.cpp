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
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace ulpan {

namespace {

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

// A label of Qt's moves the lines of a paragraph that runs from right to left inwards by the blank at their
// ends.
void TextLabel::paintEvent(QPaintEvent *event)
{
    const bool isPlain = !(textInteractionFlags() & Qt::TextSelectableByMouse) && !text().contains(u'&');
    if (!wordWrap() || !isPlain || !text().isRightToLeft()) {
        QLabel::paintEvent(event);
        return;
    }
    QTextLayout layout(QString(text()).replace(u'\n', QChar(QChar::LineSeparator)), font(), this);
    QTextOption option((alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute);
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const QRect room = contentsRect();
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    const qreal rest = room.height() - height;
    const qreal above = alignment() & Qt::AlignTop      ? 0
                        : alignment() & Qt::AlignBottom ? rest
                                                        : std::floor(rest / 2);
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
