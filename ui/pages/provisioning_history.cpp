#include "ui/pages/provisioning_history.h"

#include "net/client/client.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/settings.h"
#include "ui/shell/views.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace ulpan {

namespace {

Status statusOfImport(const QByteArray &name)
{
    const auto state = byName<ImportState>(QString::fromLatin1(name));
    return state ? importStateStatus(*state) : Status{};
}

} // namespace

ProvisioningHistory::ProvisioningHistory(ViewContext &context, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    const auto load = [this](const ListQuery &query) {
        return m_context.client->list(recordType<ImportJob>(), query);
    };
    m_model = new RecordModel(recordType<ImportJob>(), load, context.clock, this);
    m_model->setColumns({"file_name", "state", "created_at", "created_by", "total_rows", "created", "updated",
                         "rejected"});
    m_model->setWords("file_name",
                      [](const AnyRecord &record) { return importWholeNameText(record.as<ImportJob>()); });
    m_model->setWords("created_by",
                      [](const AnyRecord &record) { return importUploaderText(record.as<ImportJob>()); });
    const bool isNew = context.settings.bytes(Setting::TableColumns, QStringLiteral("imports")).isEmpty();
    m_table = new RecordTable(*m_model, context.settings, context.clock, QStringLiteral("imports"));
    m_table->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->table()->horizontalHeader()->setStretchLastSection(false);
    // Names of files are told apart by their ends.
    m_table->table()->setTextElideMode(Qt::ElideMiddle);
    m_table->describe("state", &statusOfImport);
    for (int i = 0; isNew && i < m_model->columnCount(); ++i)
        m_table->table()->setColumnWidth(i, scaled(i == 0 ? 240 : i == 1 ? 170 : i == 3 ? 150 : 85));
    auto *title = new TextLabel(TextStyle::Section);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(title);
    column->addWidget(m_table, 1);
    connect(m_table, &RecordTable::opened, this, &ProvisioningHistory::importChosen);
    retranslate(this, [this, title] {
        title->setText(tr("Earlier imports"));
        m_table->table()->setAccessibleName(tr("Earlier imports"));
        m_table->emptyState()->setText(tr("Nothing was imported yet."),
                                       tr("Every import appears here, with its report."));
    });
}

void ProvisioningHistory::find()
{
    if (m_model->rowCount() > 0 && !m_table->table()->currentIndex().isValid())
        m_table->table()->goToRow(0);
    m_table->table()->setFocus(Qt::ShortcutFocusReason);
}

void ProvisioningHistory::refresh()
{
    if (m_context.client)
        m_model->refresh();
}

} // namespace ulpan
