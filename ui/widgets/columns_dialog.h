#pragma once

#include <QDialog>
#include <QPointer>

class QListWidget;
class QPushButton;

namespace ulpan {

class RecordTable;

// The columns of a table for whoever has no mouse: which are shown, their order and widths, and by which the
// rows are sorted. All of it holds at once.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(RecordTable &table, QWidget *parent);

private:
    void build();
    void fill();
    void follow();
    void move(int by);
    // The one that is marked, by its place in the table's columns(); -1: none.
    [[nodiscard]] int current() const;

    QPointer<RecordTable> m_table;
    QListWidget *m_list;
    QPushButton *m_earlier, *m_later, *m_wider, *m_narrower, *m_upwards, *m_downwards;
    bool m_isFilling = false;
};

} // namespace ulpan
