#pragma once

#include <QWidget>

namespace ulpan {

class Banner;
class ProvisioningFlow;
class ProvisioningRows;
class ProvisioningUndo;
class TextLabel;
struct ViewContext;

// The last step: what came of it, row by row, and the way back.
class ProvisioningReport : public QWidget
{
    Q_OBJECT

public:
    ProvisioningReport(ViewContext &context, ProvisioningFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] ProvisioningRows *rows() const { return m_rows; }

private:
    void showJob();

    ProvisioningFlow &m_flow;
    Banner *m_headline;
    TextLabel *m_notes;
    ProvisioningUndo *m_undo;
    ProvisioningRows *m_rows;
};

} // namespace ulpan
