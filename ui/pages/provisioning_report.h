#pragma once

#include <QWidget>

namespace ulpan {

class Banner;
class ProgressStrip;
class ProvisioningFlow;
class ProvisioningRows;
class TextLabel;
struct ViewContext;

// The fourth step: how far the rows are.
class ProvisioningProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningProgress(ProvisioningFlow &flow, QWidget *parent = nullptr);

private:
    void showJob();

    ProvisioningFlow &m_flow;
    TextLabel *m_sentence, *m_hint;
    ProgressStrip *m_progress;
};

// The last step: what came of it, row by row.
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
    ProvisioningRows *m_rows;
};

} // namespace ulpan
