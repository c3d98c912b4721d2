#pragma once

#include "models/base/error.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;

namespace ulpan {

class Banner;

// A short question: what it is about, what will happen, the button that says so, and the way out. It stays
// open until accept() is called, so that nothing typed in it is lost to an error; it deletes itself.
class AskDialog : public QDialog
{
    Q_OBJECT

public:
    AskDialog(const QString &title, const QString &text, const QString &action, QWidget *parent);
    // What leaves everything as it is, where "Cancel" could be taken for the action.
    void setWayOut(const QString &wayOut);
    // Between the text and the buttons; the first one gets the focus.
    void addInput(QWidget *input);
    // Whether the action can be taken.
    void setReady(bool ready);
    // While the server is asked.
    void setBusy(bool busy);
    // Says why it did not happen, and can be tried again.
    void fail(const Error &error);
    void fail(const QString &why);
    // There is nothing to agree to, only to be seen.
    void setOnlyTold(const QString &close);
    // Only the button leads out, since what is shown is not shown again; Esc says `reminder` instead.
    void keepUntilAgreed(const QString &reminder);
    void reject() override;

Q_SIGNALS:
    void agreed();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Banner *m_banner;
    QBoxLayout *m_inputs;
    QPushButton *m_action, *m_cancel;
    QString m_reminder; // empty: Esc leads out
    bool m_ready = true;
};

} // namespace ulpan
