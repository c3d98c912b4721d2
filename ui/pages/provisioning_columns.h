#pragma once

#include <QWidget>

class QComboBox;

namespace ulpan {

class Banner;
class ProvisioningDoubts;
class ProvisioningFlow;
class ProvisioningMappings;
class ProvisioningPairs;
class ProvisioningPreview;
class SearchField;
class TextLabel;
struct ViewContext;

// The second step: how the file was read, where that is doubtful, what its columns are imported into and what
// its words mean. Every change is planned again at once.
class ProvisioningColumns : public QWidget
{
    Q_OBJECT

public:
    ProvisioningColumns(ViewContext &context, ProvisioningFlow &flow, QWidget *parent = nullptr);
    // The fields that a row needs and no column gives.
    [[nodiscard]] QStringList missingFields() const;
    void focusFirst();
    // Where a column is looked for by its name, or by the field that it is imported into.
    void find();

Q_SIGNALS:
    // Rows name no entity: one for all of them can be set.
    void entityWanted();

private:
    void dress();
    void showMapping();
    void showReading();
    void showMissing(const QStringList &fields);
    void goToColumn(const QString &typed);
    void readAs(const QString &encoding);

    ProvisioningFlow &m_flow;
    TextLabel *m_facts, *m_encodingLabel, *m_delimiterLabel, *m_leftOut;
    QComboBox *m_encoding, *m_delimiter;
    ProvisioningMappings *m_mappings;
    ProvisioningDoubts *m_doubts;
    Banner *m_separatorDoubt, *m_missing;
    SearchField *m_search;
    ProvisioningPreview *m_preview;
    ProvisioningPairs *m_pairs;
};

} // namespace ulpan
