#pragma once

#include "models/tables/record_model.h"
#include "ui/widgets/status_pill.h"

#include <QWidget>

class QMenu;
class QStackedLayout;

namespace ulpan {

class Banner;
class EmptyState;
class ErrorState;
class HairlineTable;
class RecordDelegate;
class Settings;

// A column of a table as it stands there.
struct TableColumn
{
    int column = 0; // of the model
    QString label;
    bool isShown = true, isSortable = false, isSorted = false, isDescending = false;
};

// A list of records in its place: the table with the rows that are looked at, quiet bars while there is
// nothing yet, what to do where the list is empty, and why where it could not be loaded. What is chosen is
// kept by id over every reload; widths, order and sorting of the columns are remembered under `view`.
class RecordTable : public QWidget
{
    Q_OBJECT

public:
    // Model and settings must outlive the table; give it the model before its first query.
    RecordTable(RecordModel &model, Settings &settings, Clock &clock, const QString &view,
                QWidget *parent = nullptr);

    [[nodiscard]] HairlineTable *table() const { return m_table; }
    // Shown where the list has no rows; its words and its action are the page's.
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    // How a choice is shown, by the field's wire name and each value's name on the wire.
    void describe(const QByteArray &wire, std::function<Status(const QByteArray &name)> status);
    // Which columns are shown, apart from those that were chosen by the person; the model's others are hidden.
    void showFirst(int columns);
    // A column's width at 100 %, as long as nobody has chosen widths.
    void widen(QByteArrayView wire, int width);
    // The columns as a menu of what is shown; the first one always is. The menu is the caller's.
    void fillColumnMenu(QMenu *menu);
    // Until another sorting was chosen by a click on a header, which is remembered.
    void sortBy(QByteArrayView wire, Qt::SortOrder order = Qt::AscendingOrder);

    // In their order from the leading side, hidden ones too.
    [[nodiscard]] QList<TableColumn> columns() const;
    void showColumn(int column, bool shown);
    // From one place of columns() to another.
    void moveColumn(int from, int to);
    // By pixels, which may be negative.
    void widenColumn(int column, int by);
    void sortColumn(int column, Qt::SortOrder order);
    // "-lastname" is by that field downwards; empty: as the server has them.
    [[nodiscard]] QString sorting() const;
    void setSorting(const QString &sorting);

    // Of the row where the keyboard is; empty where there is none or it is not there yet.
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] QStringList chosenIds() const;
    // The shown columns from the leading side.
    [[nodiscard]] QList<const FieldInfo *> shownFields() const;
    // Goes to the record's row as soon as it is among the fetched ones.
    void choose(const QString &id);

Q_SIGNALS:
    // A click, a double click or Enter.
    void opened(const QString &id);
    // The keyboard went to another row that is there.
    void currentChanged(const QString &id);
    void sortingChanged();
    // Other rows are chosen.
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectTable();
    void connectModel();
    void restoreColumns();
    void rememberColumns();
    void followSorting(int column, Qt::SortOrder order);
    void tellVisibleRows();
    void keepChosen();
    void restoreChosen();
    void showState();

    RecordModel &m_model;
    Settings &m_settings;
    QString m_view;
    HairlineTable *m_table;
    RecordDelegate *m_delegate;
    Banner *m_partFailed;
    EmptyState *m_empty;
    ErrorState *m_error;
    QStackedLayout *m_places;
    QStringList m_kept; // ids that were chosen before a reset; the first is the current one
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isNew = true;      // no columns were remembered
    bool m_remembers = false; // columns are as they were left
    bool m_restoring = false;
};

} // namespace ulpan
