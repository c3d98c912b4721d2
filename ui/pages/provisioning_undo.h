#pragma once

#include <QWidget>

class QPushButton;

namespace ulpan {

class ProvisioningFlow;
class TextLabel;

// Whether an import can be taken back and until when; before it is, what that would do.
class ProvisioningUndo : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningUndo(ProvisioningFlow &flow, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showJob();
    void ask(bool asking);
    [[nodiscard]] QString sentence() const;

    ProvisioningFlow &m_flow;
    QString m_shown; // the import that was asked about
    bool m_asking = false;
    TextLabel *m_text;
    QPushButton *m_begin, *m_leave, *m_undo;
};

} // namespace ulpan
