#pragma once

#include "ui/pages/provisioning_groups.h"

#include <QWidget>

namespace ulpan {

class FlowLayout;
class PaneSplitter;
class ProvisioningFlow;
class ProvisioningRowPane;
class ProvisioningTile;
class RecordModel;
class RecordTable;
class SearchField;
struct ViewContext;

// The rows of an import by what becomes of them: how many of each, the rows, and what exactly for the one
// that is chosen, which can be corrected there as long as the plan can be changed.
class ProvisioningRows : public QWidget
{
    Q_OBJECT

public:
    // Widths of columns are remembered under `view`.
    ProvisioningRows(ViewContext &context, ProvisioningFlow &flow, const QString &view,
                     QWidget *parent = nullptr);
    // Loads the rows anew only where another import, another plan or its end came; what is shown of them
    // stays while it is the same import.
    void setJob(const ImportJob &job);
    // No import is open: nothing of the last one can be seen or corrected any more.
    void forget();
    void focusRows();
    // Where a row is looked for by its login or name.
    void find();
    // Corrections were typed, also in imports that were open before, and not sent.
    [[nodiscard]] bool hasDrafts() const;
    // Whose rows alone are shown; null: all, or others than of one outcome.
    [[nodiscard]] std::optional<RowOutcome> outcome() const;
    // Goes to the next rejected row, at its first fault; from the last one to the first.
    void nextFault();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable(const QString &view);
    void dress();
    void dressTiles();
    // Only rows of one group; empty shows all.
    void setGroup(const QByteArray &name);
    void load();
    void showRow(const QString &id);
    // And to what can be corrected of it.
    void openRow(const QModelIndex &index);
    void takeCorrected(const ImportRow &row);
    // To the next rejected row after one that was corrected, or back to the rows.
    void goOn(int row);
    // Goes there as soon as it is among the fetched rows.
    void goTo(int row);
    [[nodiscard]] int shownRow() const; // of the pane, else of the keyboard; -1: none
    void arrive();
    void closePane();

    ViewContext &m_context;
    ProvisioningFlow &m_flow;
    QString m_import;
    QStringList m_columns, m_fields;
    QList<RowGroup> m_groups;
    bool m_applied = false, m_undone = false;
    QString m_open;  // the row in the pane, by its id
    QString m_shown; // what tells one set of rows from another
    QByteArray m_group;
    int m_awaited = -1;
    bool m_goesToRows = false; // from the search, once those are there that were looked for
    RecordModel *m_model;
    FlowLayout *m_tileLine;
    SearchField *m_search;
    QList<ProvisioningTile *> m_tiles; // one a group
    RecordTable *m_table = nullptr;
    ProvisioningRowPane *m_pane;
    PaneSplitter *m_splitter;
};

} // namespace ulpan
