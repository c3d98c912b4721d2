#include "ui/pages/provisioning_options.h"

#include "ui/pages/provisioning_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ulpan {

namespace {

QString importOptionLabel(QByteArrayView wire)
{
    return QCoreApplication::translate("ImportOptions", recordType<ImportOptions>().find(wire)->label);
}

// Fills the list anew in the language of now, keeping what is chosen.
void fillOptionChoices(QComboBox *combo, std::span<const Choice> choices)
{
    const int current = qMax(0, combo->currentIndex());
    combo->clear();
    for (const Choice &choice : choices)
        combo->addItem(choiceText(choice.label));
    combo->setCurrentIndex(current);
}

} // namespace

ProvisioningOptions::ProvisioningOptions(QWidget *parent)
    : QWidget(parent), m_mode(new QComboBox), m_lists(new QComboBox), m_empty(new QComboBox),
      m_entity(new QLineEdit), m_createEntities(new QCheckBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    struct OptionRow
    {
        QWidget *editor;
        const char *wire;
    };
    for (const OptionRow &row : {OptionRow{m_mode, "mode"}, OptionRow{m_entity, "entity"},
                                 OptionRow{m_lists, "lists"}, OptionRow{m_empty, "empty"}}) {
        auto *label = new TextLabel(TextStyle::Secondary, Colour::Secondary);
        label->setBuddy(row.editor);
        column->addWidget(label);
        column->addWidget(row.editor);
        if (row.editor == m_entity)
            column->addWidget(m_createEntities);
        column->addSpacing(scaled(8));
        retranslate(row.editor, [label, row] {
            label->setText(importOptionLabel(row.wire));
            row.editor->setAccessibleName(label->text());
        });
    }
    retranslate(this, [this] { dress(); });
}

void ProvisioningOptions::dress()
{
    fillOptionChoices(m_mode, choices(ImportMode{}));
    fillOptionChoices(m_lists, choices(ImportLists{}));
    fillOptionChoices(m_empty, choices(ImportEmpty{}));
    m_createEntities->setText(importOptionLabel("create_entities"));
    m_entity->setPlaceholderText(tr("Name or ID, for rows that name none"));
}

void ProvisioningOptions::setOptions(const ImportOptions &options)
{
    m_kept = options;
    m_mode->setCurrentIndex(int(options.mode));
    m_lists->setCurrentIndex(int(options.lists));
    m_empty->setCurrentIndex(int(options.empty));
    m_entity->setText(options.entity);
    m_createEntities->setChecked(options.createEntities);
}

ImportOptions ProvisioningOptions::options() const
{
    ImportOptions options = m_kept;
    options.mode = ImportMode(m_mode->currentIndex());
    options.lists = ImportLists(m_lists->currentIndex());
    options.empty = ImportEmpty(m_empty->currentIndex());
    options.entity = m_entity->text().trimmed();
    options.createEntities = m_createEntities->isChecked();
    return options;
}

void ProvisioningOptions::focusEntity()
{
    m_entity->setFocus(Qt::TabFocusReason);
    m_entity->selectAll();
}

} // namespace ulpan
