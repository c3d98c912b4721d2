#pragma once

#include <QWidget>

class QComboBox;

namespace ulpan {

class Banner;
class ProvisioningFlow;
class ProvisioningPreview;
class TextLabel;

// The second step: how the file was read and what its columns are imported
// into. Every change is planned again at once.
class ProvisioningColumns : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningColumns(ProvisioningFlow &flow, QWidget *parent = nullptr);
    // The fields that a row needs and no column gives.
    [[nodiscard]] QStringList missingFields() const;
    void focusFirst();

Q_SIGNALS:
    // Rows name no entity: one for all of them can be set.
    void entityWanted();

private:
    void dress();
    void showMapping();

    ProvisioningFlow &m_flow;
    TextLabel *m_facts, *m_delimiterLabel, *m_leftOut;
    QComboBox *m_delimiter;
    Banner *m_missing;
    ProvisioningPreview *m_preview;
};

} // namespace ulpan
