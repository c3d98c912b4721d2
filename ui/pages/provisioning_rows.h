#pragma once

#include "models/records/import_row.h"
#include "ui/widgets/status_pill.h"

#include <QWidget>

class QSplitter;

namespace ulpan {

class ProvisioningRowPane;
class ProvisioningTile;
class RecordModel;
class RecordTable;
struct ImportJob;
struct ViewContext;

// The rows of an import by what becomes of them: how many of each, the rows,
// and what exactly for the one that is chosen.
class ProvisioningRows : public QWidget
{
    Q_OBJECT

public:
    // Widths of columns are remembered under `view`.
    ProvisioningRows(ViewContext &context, const QString &view, QWidget *parent = nullptr);
    // Loads the rows anew only where another import, another plan or its end
    // came.
    void setJob(const ImportJob &job);
    void focusRows();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using OutcomeWords = Status (*)(RowOutcome);
    [[nodiscard]] OutcomeWords outcomeWords() const;
    void buildTable(const QString &view);
    void dress();
    void dressTiles();
    // Only rows of one outcome; null shows all.
    void setOutcome(std::optional<RowOutcome> outcome);
    void showRow(const QString &id);
    void closePane();

    ViewContext &m_context;
    QString m_import;
    QStringList m_columns;
    qint64 m_counts[6] = {};    // the same
    bool m_applied = false;
    QString m_shown; // what tells one set of rows from another
    std::optional<RowOutcome> m_outcome;
    RecordModel *m_model;
    QList<ProvisioningTile *> m_tiles; // in the order of RowOutcome
    RecordTable *m_table = nullptr;
    ProvisioningRowPane *m_pane;
    QSplitter *m_splitter;
};

} // namespace ulpan
