#include "ui/pages/provisioning_plan.h"

#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_gates.h"
#include "ui/pages/provisioning_rows.h"
#include "ui/pages/provisioning_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace ulpan {

ProvisioningPlan::ProvisioningPlan(ViewContext &context, ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_gates(new ProvisioningGates),
      m_notes(new TextLabel(TextStyle::Body, Colour::Secondary)),
      m_rows(new ProvisioningRows(context, flow, QStringLiteral("import_plan")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    column->setSpacing(scaled(12));
    column->addWidget(m_gates);
    column->addWidget(m_rows, 1);
    column->addWidget(m_notes);
    m_notes->setWordWrap(true);
    connect(m_gates, &ProvisioningGates::changed, this, &ProvisioningPlan::confirmationChanged);
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningPlan::showJob);
    retranslate(this, [this] { showJob(); });
}

void ProvisioningPlan::showJob()
{
    const ImportJob *job = m_flow.job();
    if (!job) {
        m_rows->forget();
        return;
    }
    m_gates->setGates(job->gates);
    m_rows->setJob(*job);
    QStringList notes;
    for (const QJsonObject &note : importObjects(job->notes))
        notes << importReasonText(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace ulpan
