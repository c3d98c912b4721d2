#pragma once

#include "models/records/import_job.h"

#include <QWidget>

class QPushButton;

namespace ulpan {

class FieldEditor;
class TextLabel;

// How a file is to be imported, for the one that comes next or the one that is open: first what is asked of
// every file, the rest when it is wanted.
class ProvisioningOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningOptions(QWidget *parent = nullptr);
    // What is not asked here stays as it was set.
    void setOptions(const ImportOptions &options);
    [[nodiscard]] ImportOptions options() const;
    // Other ones than those that were set.
    [[nodiscard]] bool isChanged() const;
    void focusEntity();

private:
    struct OptionRow
    {
        TextLabel *label; // hidden where the editor says it itself
        FieldEditor *editor;
        bool rare, ofSynchronising;
    };
    void add(const char *wire, bool rare, bool ofSynchronising);
    void dress();
    void showRows();

    ImportOptions m_kept;
    QByteArray m_shown; // as JSON, once they were set
    QList<OptionRow> m_rows;
    QPushButton *m_more;
    bool m_showsRare = false;
};

} // namespace ulpan
