#pragma once

#include "models/records/import_row.h"
#include "ui/widgets/status_pill.h"

#include <QScrollArea>

class QBoxLayout;

namespace ulpan {

// What becomes of one row: each field from what to what, or everything that is
// wrong with it.
class ProvisioningRowPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProvisioningRowPane(QWidget *parent = nullptr);
    // `outcome` says in words what becomes, or has become, of rows like it.
    void setRow(const ImportRow &row, const QStringList &columns, Status (*outcome)(RowOutcome));
    [[nodiscard]] qint64 line() const { return m_row.line.value_or(0); }

private:
    void build();
    void addHead(QBoxLayout *column) const;
    void addChanges(QBoxLayout *column) const;
    void addProblems(QBoxLayout *column) const;

    ImportRow m_row;
    QStringList m_columns;
    Status (*m_outcome)(RowOutcome) = nullptr;
};

} // namespace ulpan
