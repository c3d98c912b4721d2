#include "models/base/text.h"
#include "ui/pages/record_list.h"
#include "ui/pages/rows_export.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/toast.h"

#include <QFileDialog>
#include <QFileInfo>

// All that a list finds, as a file.

namespace ulpan {

RowsFormat RecordList::shownColumns() const
{
    RowsFormat format;
    const QList<const FieldInfo *> fields = m_table->shownFields();
    for (const FieldInfo *field : fields)
        format.header << m_model.label(*field);
    format.cells = [fields](const AnyRecord &record) {
        QStringList cells;
        for (const FieldInfo *field : fields)
            cells << withoutIsolates(textOf(*field, record.data.get()));
        return cells;
    };
    return format;
}

QString RecordList::whyNotSaved() const
{
    return m_model.state() == RecordModel::State::Empty ? tr("The list is empty.") : QString();
}

void RecordList::saveAs(const RowsFormat &format)
{
    const bool isCsv = format.isCsv();
    const QString suffix = isCsv ? QStringLiteral("csv") : QStringLiteral("json");
    auto *dialog = new QFileDialog(this, isCsv ? tr("Save these rows as CSV") : tr("Save these rows as JSON"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(isCsv ? tr("CSV files (*.csv)") : tr("JSON files (*.json)"));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QString::fromLatin1(m_setup.key) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &fileName) { saveIn(fileName, format); });
    dialog->open();
}

void RecordList::saveIn(const QString &fileName, const RowsFormat &format)
{
    stopWork();
    const auto tell = [this, fileName](const Result<qint64> &saved) {
        endWork();
        if (!saved) {
            m_context.toast({errorText(saved.error()), Tone::Bad});
            return;
        }
        const QString name = fileNameText(QFileInfo(fileName).fileName());
        m_context.toast({tr("%Ln row(s) saved as %1.", nullptr, int(*saved)).arg(name), Tone::Good});
    };
    showWork(RowsExport::begin(m_model, {fileName, format, workProgress(m_model.total())}, this, tell));
}

} // namespace ulpan
