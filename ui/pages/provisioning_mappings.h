#pragma once

#include "models/base/when_done.h"
#include "models/records/kept_mapping.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace ulpan {

class Banner;
class ProvisioningFlow;
class TextLabel;
struct ViewContext;

// The mappings that the institution keeps by name: one is chosen for the file, or the file's is kept.
class ProvisioningMappings : public QWidget
{
    Q_OBJECT

public:
    ProvisioningMappings(ViewContext &context, ProvisioningFlow &flow, QWidget *parent = nullptr);
    void refresh();

private:
    void dress();
    void showJob();
    void offer(const QList<KeptMapping> &mappings);
    void keep();
    void remove();
    void giveBack(const KeptMapping &mapping);
    // What was kept or not, and the list anew.
    void settle(const Result<void> &done, const QString &said);
    [[nodiscard]] const KeptMapping *named(const QString &name) const;

    ViewContext &m_context;
    ProvisioningFlow &m_flow;
    QList<KeptMapping> m_mappings;
    QString m_shown; // of the import's mapping, as last put into the field
    TextLabel *m_label;
    QComboBox *m_name;
    QPushButton *m_keep, *m_remove;
    Banner *m_fault;
    PendingCall m_loading;
};

} // namespace ulpan
