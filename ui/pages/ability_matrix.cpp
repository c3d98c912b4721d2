#include "ui/pages/ability_matrix.h"

#include "ui/widgets/retranslate.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>

namespace ulpan {

namespace {

struct AbilityRow
{
    const char *area;
    std::optional<Ability> sees, changes;
};

constexpr AbilityRow abilityRows[] = {
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Institution"), Ability::InstitutionsRead,
     Ability::InstitutionsWrite},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Entities"), Ability::EntitiesRead, Ability::EntitiesWrite},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Members"), Ability::MembersRead, Ability::MembersWrite},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Sessions"), Ability::SessionsRead, Ability::SessionsWrite},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Courses"), Ability::CoursesRead, Ability::CoursesWrite},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Progress"), Ability::ProgressRead, std::nullopt},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Webhooks"), std::nullopt, Ability::WebhooksManage},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Exports"), std::nullopt, Ability::ExportsManage},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "LTI"), std::nullopt, Ability::LtiManage},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "xAPI"), std::nullopt, Ability::XapiManage},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Single sign-on"), std::nullopt, Ability::SsoManage},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Billing"), std::nullopt, Ability::BillingManage},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "API tokens"), std::nullopt, Ability::TokensManage},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Compliance"), Ability::ComplianceRead, std::nullopt},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Audit"), Ability::AuditRead, std::nullopt},
    {QT_TRANSLATE_NOOP("AbilityMatrix", "Metrics of the server"), Ability::MetricsRead, std::nullopt},
};

QString abilityText(const char *text)
{
    return QCoreApplication::translate("AbilityMatrix", text);
}

QString abilityName(Ability ability)
{
    return QCoreApplication::translate("Choice", choices(ability)[size_t(ability)].label);
}

TextLabel *abilityHeading(const QString &text)
{
    auto *label = new TextLabel(TextStyle::Secondary, Colour::Secondary);
    label->setContentsMargins(scaled(8), 0, scaled(8), 0);
    label->setText(text);
    return label;
}

} // namespace

AbilityMatrix::AbilityMatrix(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(scaled(6));
    m_grid->setColumnStretch(0, 1);
    retranslate(this, [this] { build(); });
}

void AbilityMatrix::choose(AbilitySet offered)
{
    m_chooses = true;
    m_offered = offered;
    build();
}

void AbilityMatrix::tell(AbilitySet held, std::optional<AbilitySet> used)
{
    m_chooses = false;
    m_held = held;
    m_used = used;
    build();
}

AbilitySet AbilityMatrix::chosen() const
{
    AbilitySet chosen;
    for (const auto &[box, ability] : m_boxes) {
        if (box->isChecked())
            chosen.insert(ability);
    }
    return chosen;
}

QWidget *AbilityMatrix::makeCell(Ability ability)
{
    if (!m_chooses) {
        const bool held = m_held.contains(ability), used = m_used && m_used->contains(ability);
        auto *mark = new StatusPill;
        if (!held)
            mark->setStatus({Icon::Minus, Colour::Secondary, tr("No")});
        else if (!m_used)
            mark->setStatus({Icon::Check, Colour::Good, tr("Yes")});
        else if (used)
            mark->setStatus({Icon::Check, Colour::Good, tr("Used")});
        else
            mark->setStatus({Icon::Pending, Colour::Warn, tr("Not used")});
        QString said = held ? abilityName(ability) : tr("%1: no").arg(abilityName(ability));
        if (held && m_used)
            said = (used ? tr("%1: used in the last 30 days") : tr("%1: not used in the last 30 days"))
                       .arg(abilityName(ability));
        mark->setToolTip(said);
        mark->setAccessibleName(said);
        return mark;
    }
    auto *box = new QCheckBox;
    box->setAccessibleName(abilityName(ability));
    box->setToolTip(abilityName(ability));
    box->setChecked(m_held.contains(ability));
    box->setEnabled(m_offered.contains(ability));
    m_boxes << std::pair(box, ability);
    connect(box, &QCheckBox::toggled, this, [this] {
        m_held = chosen();
        Q_EMIT chosenChanged();
    });
    return box;
}

void AbilityMatrix::build()
{
    m_boxes.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // Boxes stand below the middle of their headings, words begin where those do.
    const Qt::Alignment place = m_chooses ? Qt::AlignHCenter : Qt::AlignLeft;
    m_grid->setHorizontalSpacing(scaled(m_chooses ? 8 : 4));
    m_grid->addWidget(abilityHeading(tr("See")), 0, 1, place);
    m_grid->addWidget(abilityHeading(tr("Change")), 0, 2, place);
    int line = 0;
    for (const AbilityRow &row : abilityRows) {
        // What only operators can give is nothing to others.
        const bool offered = row.sees != Ability::MetricsRead || m_offered.contains(Ability::MetricsRead);
        const bool meant = (m_chooses && offered) || (row.sees && m_held.contains(*row.sees)) ||
                           (row.changes && m_held.contains(*row.changes));
        if (!meant)
            continue;
        auto *area = new TextLabel(TextStyle::Body);
        area->setText(abilityText(row.area));
        area->setWordWrap(!m_chooses);
        m_grid->addWidget(area, ++line, 0);
        if (row.sees)
            m_grid->addWidget(makeCell(*row.sees), line, 1, place);
        if (row.changes)
            m_grid->addWidget(makeCell(*row.changes), line, 2, place);
    }
}

} // namespace ulpan
