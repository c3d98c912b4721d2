#pragma once

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace ulpan {

// What a person has to confirm before an import is applied, each with a box of
// its own. Not there where nothing has to be.
class ProvisioningGates : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningGates(QWidget *parent = nullptr);
    // As jobs keep them: [{"gate", "values", "confirmed"}]. What was ticked stays
    // so while the gates are the same.
    void setGates(const QByteArray &gates);
    [[nodiscard]] QStringList confirmed() const;
    [[nodiscard]] bool isOpen() const; // every one is confirmed
    void focusUnconfirmed() const;     // the first

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const QStringList &ticked);

    QByteArray m_gates;
    QList<QCheckBox *> m_boxes; // named after their gates
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace ulpan
