#pragma once

#include <QWidget>

namespace ulpan {

class Banner;
class ProgressStrip;
class ProvisioningFlow;
class TextLabel;

// The fourth step: how far the rows are, forth or back, and why they stand still where they do.
class ProvisioningProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningProgress(ProvisioningFlow &flow, QWidget *parent = nullptr);

private:
    void showJob();

    ProvisioningFlow &m_flow;
    TextLabel *m_sentence, *m_soFar, *m_hint;
    ProgressStrip *m_progress;
    Banner *m_fault;
};

} // namespace ulpan
