#include "ui/pages/provisioning_preview.h"

#include "models/base/text.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/technical_delegate.h"

#include <QAbstractTableModel>
#include <QComboBox>
#include <QVBoxLayout>

namespace ulpan {

namespace {

// Pixels at 100 %: the longest name of a field, and a long e-mail address.
constexpr int leastColumnWidth = 160, mostColumnWidth = 280;

} // namespace

// The cells as read; those of columns that are left out are quieter.
class ProvisioningPreview::Model : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    // Whether another file, or another reading of it, is there now.
    bool set(const QStringList &columns, const QList<QStringList> &rows, const QStringList &fields)
    {
        if (columns == m_columns && rows == m_rows) {
            m_fields = fields;
            if (!m_rows.isEmpty() && !m_columns.isEmpty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
            return false;
        }
        beginResetModel();
        m_columns = columns;
        m_rows = rows;
        m_fields = fields;
        endResetModel();
        return true;
    }
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &at, int role) const override
    {
        if (role == Qt::DisplayRole)
            return isolated(m_rows.value(at.row()).value(at.column()));
        if (role == Qt::ForegroundRole && m_fields.value(at.column()).isEmpty())
            return QBrush(colour(Colour::Secondary));
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_columns.value(section))
                                                                        : QVariant();
    }

private:
    QStringList m_columns, m_fields;
    QList<QStringList> m_rows;
};

ProvisioningPreview::ProvisioningPreview(QWidget *parent)
    : QWidget(parent), m_model(new Model(this)), m_table(new HairlineTable),
      m_header(new MappingHeader(m_table))
{
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_model);
    m_table->setDensity(Density::Compact);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    // A choice that has the focus is brought into sight.
    connect(m_header, &MappingHeader::choiceFocused, m_table, [this](int section) {
        m_table->scrollTo(m_model->index(0, section), QAbstractItemView::EnsureVisible);
    });
    retranslate(this, [this] { m_table->setAccessibleName(tr("First rows of the file")); });
}

void ProvisioningPreview::chooseColumn(int column)
{
    m_table->clearSelection();
    m_table->setSelectionBehavior(QAbstractItemView::SelectColumns);
    if (column < 0)
        m_table->setCurrentIndex({});
    else
        m_table->setCurrentIndex(m_model->index(0, column));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
}

void ProvisioningPreview::focusChosen()
{
    if (QComboBox *choice = m_header->choices().value(m_table->currentIndex().column()))
        choice->setFocus(Qt::OtherFocusReason);
}

void ProvisioningPreview::setSample(const QStringList &columns, const QList<QStringList> &rows,
                                    const QStringList &fields)
{
    const bool isNew = m_model->set(columns, rows, fields);
    m_header->setColumns(columns, fields);
    for (int column = 0; column < int(columns.size()); ++column) {
        const bool technical = isTechnicalField(fields.value(column));
        QAbstractItemDelegate *now = m_table->itemDelegateForColumn(column);
        if (technical == bool(qobject_cast<TechnicalDelegate *>(now)))
            continue;
        m_table->setItemDelegateForColumn(column, technical ? new TechnicalDelegate(m_table) : nullptr);
        delete now;
    }
    for (int column = 0; isNew && column < int(columns.size()); ++column) {
        const QFontMetrics metrics(
            ulpan::font(isTechnicalField(fields.value(column)) ? TextStyle::Technical : TextStyle::Body));
        int width = scaled(leastColumnWidth);
        for (const QStringList &row : rows)
            width = qMax(width, metrics.horizontalAdvance(row.value(column)) + scaled(24));
        m_table->setColumnWidth(column, qMin(width, scaled(mostColumnWidth)));
    }
}

} // namespace ulpan
