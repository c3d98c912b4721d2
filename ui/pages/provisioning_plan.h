#pragma once

#include <QWidget>

namespace ulpan {

class ProvisioningFlow;
class ProvisioningGates;
class ProvisioningRows;
class TextLabel;
struct ViewContext;

// The third step: what would become of every row, and what has to be confirmed
// first.
class ProvisioningPlan : public QWidget
{
    Q_OBJECT

public:
    ProvisioningPlan(ViewContext &context, ProvisioningFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] const ProvisioningGates *gates() const { return m_gates; }
    [[nodiscard]] ProvisioningRows *rows() const { return m_rows; }

Q_SIGNALS:
    void confirmationChanged();

private:
    void showJob();

    ProvisioningFlow &m_flow;
    ProvisioningGates *m_gates;
    TextLabel *m_notes;
    ProvisioningRows *m_rows;
};

} // namespace ulpan
