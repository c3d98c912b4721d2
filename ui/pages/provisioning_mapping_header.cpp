#include "models/base/text.h"
#include "models/csv/headers.h"
#include "ui/pages/provisioning_preview.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/retranslate.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>

namespace ulpan {

namespace {

constexpr int nameHeight = 28, choiceHeight = 30,
              headerGap = 6; // pixels at 100 %

void fillMappingFields(QComboBox *choice)
{
    const QString chosen = choice->currentData().toString();
    choice->clear();
    choice->addItem(MappingHeader::tr("Leave out"), QString());
    choice->insertSeparator(1);
    for (const QString &field : importFields())
        choice->addItem(importFieldLabel(field), field);
    choice->setCurrentIndex(qMax(0, choice->findData(chosen)));
}

} // namespace

MappingHeader::MappingHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setStretchLastSection(true);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeChoices);
    connect(this, &QHeaderView::geometriesChanged, this, &MappingHeader::placeChoices);
    connect(this, &QHeaderView::sectionCountChanged, this, &MappingHeader::placeChoices);
    retranslate(this, [this] { dress(); });
    followTextSize(this, [this] {
        setMinimumSectionSize(scaled(120));
        placeChoices();
    });
}

QSize MappingHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(nameHeight + choiceHeight + 2 * headerGap)};
}

void MappingHeader::setColumns(const QStringList &names, const QStringList &fields)
{
    m_names = names;
    while (m_choices.size() > names.size())
        delete m_choices.takeLast();
    while (m_choices.size() < names.size()) {
        auto *choice = new QComboBox(viewport());
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->installEventFilter(this);
        fillMappingFields(choice);
        if (!m_choices.isEmpty())
            setTabOrder(m_choices.last(), choice);
        connect(choice, &QComboBox::activated, this, [this] { Q_EMIT mappingChosen(this->fields()); });
        m_choices << choice;
        choice->show();
    }
    for (int column = 0; column < int(names.size()); ++column) {
        m_choices[column]->setCurrentIndex(qMax(0, m_choices[column]->findData(fields.value(column))));
        m_choices[column]->setAccessibleName(tr("Column %1 is imported into").arg(isolated(names[column])));
    }
    placeChoices();
    viewport()->update();
}

QStringList MappingHeader::fields() const
{
    QStringList fields;
    for (const QComboBox *choice : m_choices)
        fields << choice->currentData().toString();
    return fields;
}

void MappingHeader::dress()
{
    for (int column = 0; column < int(m_choices.size()); ++column) {
        fillMappingFields(m_choices[column]);
        m_choices[column]->setAccessibleName(
            tr("Column %1 is imported into").arg(isolated(m_names.value(column))));
    }
    viewport()->update();
}

void MappingHeader::placeChoices()
{
    for (int column = 0; column < int(m_choices.size()) && column < count(); ++column) {
        m_choices[column]->setGeometry(sectionViewportPosition(column) + scaled(6),
                                       scaled(nameHeight + headerGap), sectionSize(column) - scaled(12),
                                       scaled(choiceHeight));
    }
}

void MappingHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeChoices();
}

bool MappingHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT choiceFocused(int(m_choices.indexOf(static_cast<QComboBox *>(watched))));
    // The wheel scrolls the table; it must not change what a column is imported
    // into.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QHeaderView::eventFilter(watched, event);
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, colour(Colour::Window));
    const QRect text = rect.adjusted(scaled(12), scaled(headerGap), -scaled(12), 0);
    painter->setFont(ulpan::font(TextStyle::Strong));
    const bool leftOut = m_choices.value(section) && m_choices[section]->currentData().toString().isEmpty();
    painter->setPen(colour(leftOut ? Colour::Secondary : Colour::Text));
    const QString name =
        painter->fontMetrics().elidedText(isolated(m_names.value(section)), Qt::ElideRight, text.width());
    painter->drawText(QRect(text.left(), text.top(), text.width(), scaled(nameHeight)),
                      int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter |
                          Qt::TextSingleLine),
                      name);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour(Colour::Line));
}

} // namespace ulpan
