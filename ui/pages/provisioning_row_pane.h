#pragma once

#include "models/records/import_row.h"
#include "ui/widgets/status_pill.h"

#include <QHash>
#include <QScrollArea>

class QBoxLayout;

namespace ulpan {

class ProvisioningFlow;
class ProvisioningRowEditor;

// What a row belongs to: its import, the file's columns and what they are imported into, and whether the
// import was applied.
struct RowSurroundings
{
    QString import = {};
    QStringList columns = {}, fields = {};
    bool applied = false;
};

// What becomes of one row: each field from what to what, and what a person has edited since; everything that
// is wrong with it, to be corrected there; or what its undo left.
class ProvisioningRowPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProvisioningRowPane(ProvisioningFlow &flow, QWidget *parent = nullptr);
    void setRow(const ImportRow &row, const RowSurroundings &around);
    [[nodiscard]] qint64 line() const { return m_row.line.value_or(0); }
    // Nothing where the row has none that can be corrected.
    void focusFault();
    // Whether something was typed, of whatever import, that was not sent.
    [[nodiscard]] bool hasDrafts() const;
    // What was taken of a row is no draft any more, wherever one is by now.
    void settle(const QString &import, const ImportRow &row);
    // Nothing can be corrected in this import any more.
    void forgetDrafts(const QString &import);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

Q_SIGNALS:
    void nextFaultWanted();

private:
    void build();
    void addHead(QBoxLayout *column) const;
    void addChanges(QBoxLayout *column) const;
    void addChange(QBoxLayout *column, const QString &field, const QJsonValue &before,
                   const QJsonValue &after) const;
    void addEdit(QBoxLayout *column, const QJsonObject &edit, const QJsonValue &file) const;
    void addProblems(QBoxLayout *column) const;
    void addKept(QBoxLayout *column) const;
    void addEditor(QBoxLayout *column);
    void refuse(qint64 line, const Error &error);

    ProvisioningFlow &m_flow;
    ImportRow m_row;
    RowSurroundings m_around;
    // What was typed of an import and not taken yet: line → column → text.
    struct Drafts
    {
        QStringList columns;
        QHash<qint64, QHash<int, QString>> lines;
    };
    QHash<QString, Drafts> m_drafts;
    ProvisioningRowEditor *m_editor = nullptr;
};

} // namespace ulpan
