#include "ui/widgets/state_view.h"

#include "ui/shell/style.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

namespace {

TextLabel *centredText(TextStyle style, Colour ink)
{
    auto *label = new TextLabel(style, ink);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

StateView::StateView(Icon name, Colour ink, QWidget *parent)
    : QWidget(parent), m_action(new QPushButton), m_sentence(centredText(TextStyle::Section, Colour::Text)),
      m_hint(centredText(TextStyle::Body, Colour::Secondary)), m_offer(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addStretch(2);
    column->addWidget(new IconLabel(name, ink, 48), 0, Qt::AlignHCenter);
    column->addSpacing(scaled(8));
    // In the middle by stretches: an aligned label would be as high as its text is at another width.
    auto *texts = new QWidget;
    texts->setMaximumWidth(scaled(520));
    auto *lines = new QVBoxLayout(texts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(8));
    lines->addWidget(m_sentence);
    lines->addWidget(m_hint);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(texts, 100);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(scaled(8));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addWidget(m_offer, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_hint->hide();
    m_action->hide();
    m_offer->setFlat(true);
    m_offer->hide();
    followTextSize(this, [this] { measure(); });
    connect(m_offer, &QPushButton::clicked, this, &StateView::offerTaken);
    connect(m_action, &QPushButton::clicked, this, &StateView::actionTriggered);
}

void StateView::setText(const QString &sentence, const QString &hint)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(sentence);
    measure();
}

void StateView::measure()
{
    // A layout asks a label that is centred for one line's height, however many it needs.
    for (TextLabel *label : {m_sentence, m_hint})
        label->setMinimumHeight(qMax(0, label->heightForWidth(scaled(420))));
}

QString StateView::text() const
{
    return m_sentence->text();
}

void StateView::setOfferText(const QString &text)
{
    m_offer->setText(text);
    m_offer->setVisible(!text.isEmpty());
}

void StateView::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

EmptyState::EmptyState(Icon name, QWidget *parent) : StateView(name, Colour::Secondary, parent)
{
    makePrimary(m_action);
}

ErrorState::ErrorState(QWidget *parent) : StateView(Icon::Bad, Colour::Bad, parent)
{
    m_action->setIcon(icon(Icon::Refresh));
    retranslate(this, [this] { setActionText(tr("Retry")); });
}

} // namespace ulpan
