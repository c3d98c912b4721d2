#pragma once

#include "models/records/import_job.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ulpan {

// How a file is to be imported, for the one that comes next or the one that is
// open.
class ProvisioningOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningOptions(QWidget *parent = nullptr);
    // What is not asked here stays as it was set.
    void setOptions(const ImportOptions &options);
    [[nodiscard]] ImportOptions options() const;
    void focusEntity();

private:
    void dress();

    ImportOptions m_kept;
    QComboBox *m_mode, *m_lists, *m_empty;
    QLineEdit *m_entity;
    QCheckBox *m_createEntities;
};

} // namespace ulpan
