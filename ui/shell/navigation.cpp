#include "ui/shell/navigation.h"

#include "models/base/text.h"
#include "ui/shell/style_paint.h"
#include "ui/shell/views.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace ulpan {

namespace {

constexpr int navigationWidth = 220, navigationNarrow = 56;

QToolButton *navigationTool(Icon name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(name, Colour::Secondary));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

NavigationButton::NavigationButton(int view, QWidget *parent) : QPushButton(parent), m_view(view)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFlat(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {scaled(40), scaled(36)};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool here = isChecked();
    if (here || underMouse() || isDown())
        paintRounded(&painter, rect(), scaled(6),
                     colour(here       ? Colour::Selection
                            : isDown() ? Colour::Pressed
                                       : Colour::Hover),
                     Qt::transparent);
    if (hasFocus())
        paintRounded(&painter, rect(), scaled(6), Qt::transparent, colour(Colour::Accent), 2);
    const int side = scaled(20);
    const QRect picture(m_collapsed ? (width() - side) / 2 : scaled(10), (height() - side) / 2, side, side);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), picture), views()[size_t(m_view)].icon,
              colour(here ? Colour::Accent : Colour::Secondary));
    if (m_collapsed)
        return;
    const QRect words = rect().adjusted(scaled(40), 0, -scaled(8), 0);
    painter.setFont(ulpan::font(here ? TextStyle::Strong : TextStyle::Body));
    painter.setPen(colour(Colour::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

Navigation::Navigation(QWidget *parent)
    : QWidget(parent), m_institution(navigationTool(Icon::Institutions)),
      m_settings(navigationTool(Icon::Language)), m_collapse(navigationTool(Icon::Collapse)),
      m_tools(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(8), scaled(12), scaled(8), scaled(8));
    column->setSpacing(scaled(2));
    m_institution->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_institution->hide();
    column->addWidget(m_institution);
    connect(m_institution, &QToolButton::clicked, this, &Navigation::institutionClicked);
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(2));
    for (int view = 0; view < int(views().size()); ++view) {
        if (view == 0 || views()[size_t(view)].group != views()[size_t(view) - 1].group) {
            auto *label = new TextLabel(TextStyle::Secondary, Colour::Secondary);
            label->setContentsMargins(0, scaled(view ? 12 : 0), 0, scaled(4));
            label->setIndent(scaled(10));
            m_groupLabels.append(label);
            lines->addWidget(label);
        }
        auto *button = new NavigationButton(view, list);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, view] { Q_EMIT viewChosen(view); });
        m_buttons.append(button);
        lines->addWidget(button);
    }
    lines->addStretch();
    auto *room = new ScrollRoom(list);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(room, 1);
    m_settings->setPopupMode(QToolButton::InstantPopup);
    m_tools->addWidget(m_settings);
    m_tools->addWidget(m_collapse);
    column->addLayout(m_tools);
    connect(m_collapse, &QToolButton::clicked, this, [this] {
        setCollapsed(!isCollapsed());
        Q_EMIT collapsedChanged(m_collapsed);
    });
    retranslate(this, [this] { dress(); });
    followTextSize(this, [this] { dress(); });
}

void Navigation::dress()
{
    int group = 0;
    for (int view = 0; view < m_buttons.size(); ++view) {
        const ViewRow &row = views()[size_t(view)];
        if (view == 0 || row.group != views()[size_t(view) - 1].group)
            m_groupLabels[group++]->setText(groupTitle(row.group));
        m_buttons[view]->setText(viewTitle(row));
        m_buttons[view]->setAccessibleName(viewTitle(row));
        m_buttons[view]->setCollapsed(isCollapsed());
    }
    dressOpen();
    setAccessibleName(tr("Navigation"));
    m_settings->setAccessibleName(tr("Language and appearance"));
    m_settings->setToolTip(tr("Language and appearance"));
    const QString collapse = isCollapsed() ? tr("Show names") : tr("Show icons only");
    m_collapse->setIcon(icon(isCollapsed() ? Icon::Expand : Icon::Collapse, Colour::Secondary));
    m_collapse->setAccessibleName(collapse);
    m_collapse->setToolTip(collapse);
    // The bottom pair stands side by side or, where it is narrow, one above the other.
    m_tools->setDirection(isCollapsed() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tools->setAlignment(m_settings, isCollapsed() ? Qt::AlignHCenter : Qt::AlignLeft);
    m_tools->setAlignment(m_collapse, isCollapsed() ? Qt::AlignHCenter : Qt::AlignRight);
    // Beside a bar there would be no room for the icons.
    findChild<ScrollRoom *>()->setVerticalScrollBarPolicy(isCollapsed() ? Qt::ScrollBarAlwaysOff
                                                                        : Qt::ScrollBarAsNeeded);
    setFixedWidth(scaled(isCollapsed() ? navigationNarrow : navigationWidth));
    dressInstitution();
    showCurrent();
}

void Navigation::dressOpen()
{
    int group = -1;
    for (int view = 0; view < m_buttons.size(); ++view) {
        if (view == 0 || views()[size_t(view)].group != views()[size_t(view) - 1].group)
            m_groupLabels[++group]->hide();
        const bool isOpen = m_open.value(view, true);
        m_buttons[view]->setVisible(isOpen);
        if (isOpen)
            m_groupLabels[group]->setVisible(!isCollapsed());
    }
}

void Navigation::setOpen(const QList<bool> &open)
{
    m_open = open;
    dressOpen();
    showCurrent();
}

void Navigation::dressInstitution()
{
    m_institution->setVisible(!m_institutionName.isEmpty());
    m_institution->setToolButtonStyle(isCollapsed() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_institution->setText(m_institution->fontMetrics().elidedText(m_institutionName, Qt::ElideRight,
                                                                   scaled(navigationWidth - 2 * 8 - 40)));
    m_institution->setToolTip(m_institutionName);
    m_institution->setAccessibleName(tr("Institution: %1").arg(isolated(m_institutionName)));
}

void Navigation::setInstitution(const QString &name)
{
    m_institutionName = name;
    dressInstitution();
}

void Navigation::setCurrent(int view)
{
    if (view >= 0 && view < m_buttons.size())
        m_buttons[view]->setChecked(true);
    showCurrent();
}

// Where not all views have room.
void Navigation::showCurrent()
{
    for (NavigationButton *button : std::as_const(m_buttons)) {
        if (button->isChecked())
            bringIntoView(button);
    }
}

void Navigation::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showCurrent();
}

void Navigation::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_tight = false;
    dress();
}

void Navigation::setTight(bool tight)
{
    if (tight == std::exchange(m_isTold, tight))
        return;
    m_tight = tight;
    dress();
}

void Navigation::setSettingsMenu(QMenu *menu)
{
    m_settings->setMenu(menu);
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int at = int(m_buttons.indexOf(static_cast<NavigationButton *>(watched)));
    int to = at;
    const auto nextOpen = [this](int from, int step, int otherwise) {
        for (int view = from; view >= 0 && view < m_buttons.size(); view += step) {
            if (m_open.value(view, true))
                return view;
        }
        return otherwise;
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        to = nextOpen(at - 1, -1, at);
        break;
    case Qt::Key_Down:
        to = nextOpen(at + 1, 1, at);
        break;
    case Qt::Key_Home:
        to = nextOpen(0, 1, at);
        break;
    case Qt::Key_End:
        to = nextOpen(int(m_buttons.size()) - 1, -1, at);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_buttons[at]->click();
        return true;
    default:
        return false;
    }
    m_buttons[to]->setFocus(Qt::TabFocusReason);
    bringIntoView(m_buttons[to]);
    return true;
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), colour(Colour::Line));
}

} // namespace ulpan
