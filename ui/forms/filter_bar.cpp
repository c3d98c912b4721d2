#include "ui/forms/filter_bar.h"

#include "models/base/list_query.h"
#include "ui/forms/chips_editor.h"
#include "ui/forms/filter_draft.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QMenu>

namespace ulpan {

FilterBar::FilterBar(const RecordType &type, Lookup lookup, QList<QByteArray> hidden, FilterOffers offers,
                     QWidget *parent)
    : QWidget(parent), m_type(type), m_lookup(std::move(lookup)), m_hidden(std::move(hidden)),
      m_offers(std::move(offers)), m_button(new QPushButton), m_clear(new QPushButton),
      m_flow(new FlowLayout(this)), m_end(new QWidget)
{
    m_flow->setContentsMargins(scaled(24), 0, scaled(24), scaled(12));
    m_flow->setSpacing(scaled(8));
    auto *end = new QHBoxLayout(m_end);
    end->setContentsMargins(0, 0, 0, 0);
    end->setSpacing(scaled(8));
    end->addWidget(m_clear);
    end->addStretch();
    m_clear->setFlat(true);
    m_flow->addWidget(m_end);
    m_button->setIcon(icon(Icon::Filter, Colour::Secondary));
    m_button->setMenu(new QMenu(m_button));
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFilters({});
        m_button->setFocus();
        Q_EMIT changed();
    });
    hide();
    retranslate(this, [this] {
        m_button->setText(tr("Filter"));
        m_clear->setText(tr("Clear filters"));
        fillMenu();
        buildChips();
    });
}

void FilterBar::fillMenu()
{
    m_button->menu()->clear();
    for (const QByteArray &name : m_type.filterNames()) {
        const std::optional<ListFilter> meaning = m_type.filter(name);
        if (!meaning->field || !meaning->field->label || m_hidden.contains(name))
            continue;
        const FieldInfo &field = *meaning->field;
        const QString label = filterLabel(m_type, name);
        if (field.type == FieldType::Choice || field.type == FieldType::Flag || m_offers.contains(name))
            addChoices(m_button->menu()->addMenu(label), name, field);
        else
            connect(m_button->menu()->addAction(label + QChar(0x2026)), &QAction::triggered, this,
                    [this, name] { write(name); });
    }
    if (m_button->menu()->isEmpty())
        m_button->hide();
}

void FilterBar::addChoices(QMenu *menu, const QByteArray &name, const FieldInfo &field)
{
    const auto offer = [&](const QString &value) {
        const ActiveFilter filter{name, value};
        const QString text = filterText(m_type, filter);
        // The label stands above already.
        connect(menu->addAction(text.mid(text.indexOf(QChar(0x2068)))), &QAction::triggered, this,
                [this, filter] { add({filter}); });
    };
    if (const auto known = m_offers.constFind(name); known != m_offers.constEnd()) {
        QHash<QString, QMenu *> groups;
        for (const QString &value : known->values) {
            QMenu *place = menu;
            if (known->group) {
                QMenu *&group = groups[known->group(value)];
                if (!group)
                    group = menu->addMenu(known->group(value));
                place = group;
            }
            connect(place->addAction(known->text(value)), &QAction::triggered, this,
                    [this, filter = ActiveFilter{name, value}] { add({filter}); });
        }
        return;
    }
    if (field.type == FieldType::Flag) {
        offer(QStringLiteral("1"));
        offer(QStringLiteral("0"));
        return;
    }
    for (const Choice &choice : field.choices()) {
        const bool listed = !m_type.hiddenStatus || QByteArrayView(choice.name) != m_type.hiddenStatus;
        if (*choice.name && listed)
            offer(QLatin1StringView(choice.name));
    }
}

void FilterBar::write(const QByteArray &name)
{
    endDraft();
    auto *draft = new FilterDraft(m_type, name, m_lookup);
    m_draft = draft;
    static_cast<QHBoxLayout *>(m_end->layout())->insertWidget(0, draft);
    connect(draft, &FilterDraft::taken, this, [this](const QList<ActiveFilter> &filters) {
        endDraft();
        add(filters);
    });
    connect(draft, &FilterDraft::dropped, this, [this] {
        endDraft();
        m_button->setFocus();
    });
    buildChips();
    draft->show();
    draft->focus();
}

void FilterBar::endDraft()
{
    if (!m_draft)
        return;
    m_draft->hide();
    std::exchange(m_draft, nullptr)->deleteLater();
    buildChips();
}

void FilterBar::add(const QList<ActiveFilter> &filters)
{
    for (const ActiveFilter &filter : filters) {
        if (!m_filters.contains(filter))
            m_filters << filter;
    }
    buildChips();
    m_button->setFocus();
    Q_EMIT changed();
}

void FilterBar::setFilters(const QList<ActiveFilter> &filters)
{
    endDraft();
    m_filters = filters;
    buildChips();
    nameReferences();
}

void FilterBar::buildChips()
{
    for (ChipButton *chip : findChildren<ChipButton *>(Qt::FindDirectChildrenOnly)) {
        chip->hide();
        m_flow->removeWidget(chip);
        chip->deleteLater();
    }
    for (const ActiveFilter &filter : std::as_const(m_filters)) {
        auto *chip = new ChipButton(chipText(filter), false, this);
        chip->setAccessibleName(tr("Take away the filter %1").arg(chip->value()));
        chip->setToolTip(chip->accessibleName());
        chip->setFixedHeight(scaled(30));
        m_flow->insertBeforeLast(chip);
        chip->show();
        connect(chip, &QPushButton::clicked, this, [this, filter] {
            m_filters.removeOne(filter);
            buildChips();
            m_button->setFocus();
            Q_EMIT changed();
        });
    }
    m_clear->setVisible(!m_filters.isEmpty());
    setVisible(m_draft || !m_filters.isEmpty());
    updateGeometry();
}

QString FilterBar::chipText(const ActiveFilter &filter) const
{
    const auto known = m_offers.constFind(filter.name);
    if (known == m_offers.constEnd())
        return filterText(m_type, filter);
    return filterText(m_type, {filter.name, filter.value, known->text(filter.value)});
}

void FilterBar::nameReferences()
{
    for (const ActiveFilter &filter : std::as_const(m_filters)) {
        const std::optional<ListFilter> meaning = m_type.filter(filter.name);
        if (!meaning->field || meaning->field->type != FieldType::Reference || !filter.shown.isEmpty())
            continue;
        ListQuery query;
        query.perPage = 100;
        m_names = whenDone(m_lookup(meaning->field->target(), query), this,
                           [this, field = meaning->field](const Result<RecordPage> &page) {
                               if (!page)
                                   return;
                               const RecordType &target = field->target();
                               for (const AnyRecord &record : page->rows) {
                                   const QString id = textOf(target.key(), record.data.get());
                                   for (ActiveFilter &known : m_filters) {
                                       if (m_type.filter(known.name)->field == field && known.value == id)
                                           known.shown =
                                               textOf(*target.find(target.nameField), record.data.get());
                                   }
                               }
                               buildChips();
                           });
        return;
    }
}

} // namespace ulpan
