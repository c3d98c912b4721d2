#include "ui/pages/provisioning_options.h"

#include "models/records/record_json.h"
#include "ui/forms/choice_editor.h"
#include "ui/pages/provisioning_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

namespace {

struct AskedOption
{
    const char *wire;
    bool rare = false, ofSynchronising = false;
};

constexpr AskedOption askedOptions[] = {
    {"mode"},
    {"scope_entities", false, true},
    {"safety_share", false, true},
    {"entity"},
    {"create_entities"},
    {"lists"},
    {"empty"},
    {"match", true},
    {"edited", true},
    {"events", true},
    {"test_user", true},
    {"assignation", true},
    {"send_connection_emails", true},
};

QString importOptionLabel(const FieldInfo &field)
{
    return QCoreApplication::translate("ImportOptions", field.label);
}

} // namespace

ProvisioningOptions::ProvisioningOptions(QWidget *parent) : QWidget(parent), m_more(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    for (const AskedOption &option : askedOptions) {
        add(option.wire, option.rare, option.ofSynchronising);
        if (qstrcmp(option.wire, "empty") == 0)
            column->addWidget(m_more, 0, Qt::AlignLeading);
    }
    m_more->setObjectName(QStringLiteral("more_options"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsRare = !m_showsRare;
        showRows();
    });
    setOptions({});
    retranslate(this, [this] { dress(); });
}

void ProvisioningOptions::add(const char *wire, bool rare, bool ofSynchronising)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    OptionRow row{new TextLabel(TextStyle::Secondary, Colour::Secondary),
                  makeEditor(*recordType<ImportOptions>().find(wire), {}), rare, ofSynchronising};
    row.label->setBuddy(row.editor->input());
    row.label->setContentsMargins(0, scaled(6), 0, 0);
    column->addWidget(row.label);
    column->addWidget(row.editor);
    connect(row.editor, &FieldEditor::edited, this, &ProvisioningOptions::showRows);
    m_rows << row;
}

void ProvisioningOptions::dress()
{
    for (const OptionRow &row : std::as_const(m_rows)) {
        const QString label = importOptionLabel(row.editor->field());
        row.label->setText(label);
        row.editor->input()->setAccessibleName(label);
        if (auto *flag = qobject_cast<FlagEditor *>(row.editor))
            flag->setText(label);
        if (auto *line = qobject_cast<QLineEdit *>(row.editor->input());
            line && row.editor->objectName() == QLatin1StringView("entity")) {
            line->setPlaceholderText(tr("Name or ID"));
            line->setToolTip(tr("For the rows that name no entity."));
        }
        row.editor->retranslate();
    }
    showRows();
}

void ProvisioningOptions::showRows()
{
    const bool synchronising = options().mode == ImportMode::Synchronise;
    for (const OptionRow &row : std::as_const(m_rows)) {
        const bool shown = (!row.rare || m_showsRare) && (!row.ofSynchronising || synchronising);
        row.editor->setVisible(shown);
        row.label->setVisible(shown && row.editor->field().type != FieldType::Flag);
    }
    m_more->setText(m_showsRare ? tr("Fewer options") : tr("More options"));
}

void ProvisioningOptions::setOptions(const ImportOptions &options)
{
    m_kept = options;
    for (const OptionRow &row : std::as_const(m_rows))
        row.editor->show(&options);
    m_shown = recordJson(this->options());
    showRows();
}

bool ProvisioningOptions::isChanged() const
{
    return recordJson(options()) != m_shown;
}

ImportOptions ProvisioningOptions::options() const
{
    ImportOptions options = m_kept;
    for (const OptionRow &row : m_rows) {
        // What cannot be read stays as it was; the server would say so.
        const bool isRead = row.editor->read(&options);
        Q_UNUSED(isRead)
    }
    options.entity = options.entity.trimmed();
    return options;
}

void ProvisioningOptions::focusEntity()
{
    for (const OptionRow &row : std::as_const(m_rows)) {
        auto *line = qobject_cast<QLineEdit *>(row.editor->input());
        if (!line || row.editor->objectName() != QLatin1StringView("entity"))
            continue;
        line->setFocus(Qt::TabFocusReason);
        line->selectAll();
    }
}

} // namespace ulpan
