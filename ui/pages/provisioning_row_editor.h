#pragma once

#include "models/records/import_row.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace ulpan {

class Banner;
struct RowSurroundings;

// The cells of a rejected row, those with a fault first and the fault beside each. Enter checks the row
// again.
class ProvisioningRowEditor : public QWidget
{
    Q_OBJECT

public:
    // `drafts`, column → text, is what was typed before; it is kept up to date and outlives this.
    ProvisioningRowEditor(const ImportRow &row, const RowSurroundings &around, QHash<int, QString> &drafts,
                          QWidget *parent = nullptr);
    void focusFault();
    // Where Tab stops, in this order.
    [[nodiscard]] const QList<QWidget *> &stops() const { return m_stops; }
    // The row is being checked, or is not any more.
    void setWaiting(bool waiting);
    // Why the server took nothing; empty: it did.
    void setRefusal(const QString &text);

Q_SIGNALS:
    // Only what differs from the file; never empty.
    void cellsWanted(const QJsonObject &cells);
    void nextFaultWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addCell(QBoxLayout *column, int at, const QList<QJsonObject> &problems);
    void addProblem(QBoxLayout *column, const QJsonObject &problem, QLineEdit *cell);
    void send();
    [[nodiscard]] QString keyOf(int column) const;

    const QStringList m_columns, m_fields;
    QStringList m_cells; // as they are now
    QHash<int, QString> &m_drafts;
    QHash<int, QLineEdit *> m_lines;
    QList<QWidget *> m_stops;
    QLineEdit *m_first = nullptr;
    Banner *m_refusal;
    QPushButton *m_check, *m_next;
};

} // namespace ulpan
