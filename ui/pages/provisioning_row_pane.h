#pragma once

#include "models/records/import_row.h"

#include <QScrollArea>

class QBoxLayout;

namespace ulpan {

// What becomes of one row: each field from what to what, or everything that is wrong with it.
class ProvisioningRowPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProvisioningRowPane(QWidget *parent = nullptr);
    void setRow(const ImportRow &row, const QStringList &columns);
    [[nodiscard]] qint64 line() const { return m_row.line.value_or(0); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void addHead(QBoxLayout *column) const;
    void addChanges(QBoxLayout *column) const;
    void addProblems(QBoxLayout *column) const;

    ImportRow m_row;
    QStringList m_columns;
};

} // namespace ulpan
