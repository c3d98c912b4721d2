#pragma once

#include <QHeaderView>
#include <QList>
#include <QStringList>
#include <QWidget>

class QComboBox;

namespace ulpan {

class HairlineTable;

// A header that says above each column of a file what it is called there and
// what it is imported into.
class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MappingHeader(QWidget *parent);
    // One field a column; empty: left out.
    void setColumns(const QStringList &names, const QStringList &fields);
    [[nodiscard]] QStringList fields() const;
    [[nodiscard]] QList<QComboBox *> choices() const { return m_choices; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    // A person chose; two columns may have the same field then.
    void mappingChosen(const QStringList &fields);
    void choiceFocused(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void placeChoices();

    QStringList m_names;
    QList<QComboBox *> m_choices;
};

// The first rows of a file as they were read.
class ProvisioningPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningPreview(QWidget *parent = nullptr);
    void setSample(const QStringList &columns, const QList<QStringList> &rows, const QStringList &fields);
    // Brings a column into sight and marks it; -1: none.
    void chooseColumn(int column);
    // Goes to what the marked column is imported into.
    void focusChosen();
    [[nodiscard]] MappingHeader *header() const { return m_header; }

private:
    class Model;
    Model *m_model;
    HairlineTable *m_table;
    MappingHeader *m_header;
};

} // namespace ulpan
