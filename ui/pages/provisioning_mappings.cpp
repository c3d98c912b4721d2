#include "ui/pages/provisioning_mappings.h"

#include "models/base/text.h"
#include "net/client/import_calls.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/views.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bar_layout.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

ProvisioningMappings::ProvisioningMappings(ViewContext &context, ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_context(context), m_flow(flow),
      m_label(new TextLabel(TextStyle::Body, Colour::Secondary)), m_name(new QComboBox),
      m_keep(new QPushButton), m_remove(new QPushButton), m_fault(new Banner(Tone::Bad))
{
    auto *line = new BarLayout;
    line->setSpacing(scaled(8));
    for (QWidget *part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_name),
                          static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_remove)})
        line->addLeading(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(line);
    column->addWidget(m_fault);
    m_fault->hide();
    m_label->setBuddy(m_name);
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->lineEdit()->setMaxLength(recordType<KeptMapping>().find("name")->maximum());
    m_name->setObjectName(QStringLiteral("mapping_name"));
    m_keep->setObjectName(QStringLiteral("keep_mapping"));
    m_remove->setObjectName(QStringLiteral("delete_mapping"));
    followTextSize(this, [this] { m_name->setMinimumWidth(scaled(280)); });
    connect(m_name, &QComboBox::activated, this, [this](int index) {
        m_flow.change({{QStringLiteral("mapping"), m_name->itemText(index)}});
    });
    connect(m_name, &QComboBox::editTextChanged, this, [this] { dress(); });
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &ProvisioningMappings::keep);
    connect(m_keep, &QPushButton::clicked, this, &ProvisioningMappings::keep);
    connect(m_remove, &QPushButton::clicked, this, &ProvisioningMappings::remove);
    connect(&flow, &ProvisioningFlow::opened, this, &ProvisioningMappings::refresh);
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningMappings::showJob);
    retranslate(this, [this] { dress(); });
}

void ProvisioningMappings::dress()
{
    const QString name = normalised(m_name->currentText());
    m_label->setText(tr("Kept mapping"));
    m_name->setAccessibleName(m_label->text());
    m_name->lineEdit()->setPlaceholderText(tr("Choose one, or name this one"));
    m_keep->setText(named(name) ? tr("Replace it with this one") : tr("Keep this mapping"));
    m_keep->setEnabled(!name.isEmpty() && m_flow.job());
    m_remove->setText(tr("Delete it"));
    m_remove->setVisible(named(name));
}

const KeptMapping *ProvisioningMappings::named(const QString &name) const
{
    for (const KeptMapping &mapping : m_mappings) {
        if (folded(mapping.name) == folded(name))
            return &mapping;
    }
    return nullptr;
}

void ProvisioningMappings::refresh()
{
    if (!m_context.client)
        return;
    m_loading =
        whenDone(ImportCalls(*m_context.client).mappings(), this, [this](const Result<RecordPage> &page) {
            QList<KeptMapping> mappings;
            for (const AnyRecord &record : page ? page->rows : QList<AnyRecord>())
                mappings << record.as<KeptMapping>();
            if (page)
                offer(mappings);
        });
}

void ProvisioningMappings::offer(const QList<KeptMapping> &mappings)
{
    const QString typed = m_name->currentText();
    const QSignalBlocker quiet(m_name);
    m_mappings = mappings;
    m_name->clear();
    for (const KeptMapping &mapping : mappings)
        m_name->addItem(mapping.name);
    m_name->setCurrentIndex(-1);
    m_name->setEditText(typed);
    dress();
}

// The name that an import began with is shown once: what is being typed stays.
void ProvisioningMappings::showJob()
{
    const ImportJob *job = m_flow.job();
    const QString name = job ? importObject(job->mapping)[QLatin1StringView("name")].toString() : QString();
    const QString shown = job ? job->id + QLatin1Char(' ') + name : QString();
    if (shown != m_shown) {
        m_shown = shown;
        m_name->setEditText(name);
        m_fault->hide();
    }
    dress();
}

void ProvisioningMappings::keep()
{
    const QString name = normalised(m_name->currentText());
    if (name.isEmpty() || !m_flow.job() || !m_context.client)
        return;
    const QJsonObject input{{QStringLiteral("import"), m_flow.job()->id}};
    whenDone(ImportCalls(*m_context.client).keepMapping(name, input), this,
             [this, name](const Result<KeptMapping> &kept) {
                 settle(kept ? Result<void>() : kept.error(),
                        tr("The mapping is kept as %1.").arg(isolated(name)));
             });
}

void ProvisioningMappings::remove()
{
    const KeptMapping *found = named(normalised(m_name->currentText()));
    if (!found || !m_context.client)
        return;
    const KeptMapping mapping = *found;
    whenDone(ImportCalls(*m_context.client).removeMapping(mapping.name), this,
             [this, mapping](const Result<void> &removed) {
                 settle(removed, {});
                 if (!removed)
                     return;
                 m_name->setEditText({});
                 if (m_context.toast)
                     m_context.toast({tr("The kept mapping %1 was deleted.").arg(isolated(mapping.name)),
                                      Tone::Information, [this, mapping] { giveBack(mapping); }});
             });
}

void ProvisioningMappings::giveBack(const KeptMapping &mapping)
{
    if (!m_context.client)
        return;
    const QJsonObject input{{QStringLiteral("columns"), importObject(mapping.columns)},
                            {QStringLiteral("values"), importObject(mapping.values)}};
    whenDone(ImportCalls(*m_context.client).keepMapping(mapping.name, input), this,
             [this](const Result<KeptMapping> &kept) { settle(kept ? Result<void>() : kept.error(), {}); });
}

void ProvisioningMappings::settle(const Result<void> &done, const QString &said)
{
    m_fault->setText(done ? QString() : importErrorText(done.error()));
    m_fault->setVisible(!done);
    if (!done)
        return;
    refresh();
    if (m_context.toast && !said.isEmpty())
        m_context.toast({said, Tone::Good});
}

} // namespace ulpan
