#pragma once

#include <QWidget>

namespace ulpan {

class RecordModel;
class RecordTable;
struct ViewContext;

// The institution's imports, newest first; one that is opened shows where it
// stands.
class ProvisioningHistory : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningHistory(ViewContext &context, QWidget *parent = nullptr);
    // Loads them, keeping the place.
    void refresh();
    // Goes to the list, in which letters that are typed lead to the file that begins so.
    void find();

Q_SIGNALS:
    void importChosen(const QString &import);

private:
    ViewContext &m_context;
    RecordModel *m_model;
    RecordTable *m_table;
};

} // namespace ulpan
