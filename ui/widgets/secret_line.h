#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ulpan {

class TextLabel;

// "ABCD EFGH IJ".
[[nodiscard]] QString inGroupsOfFour(const QString &text);

// A secret that is shown this once: left to right, selectable, with a button that copies it.
class SecretLine : public QWidget
{
    Q_OBJECT

public:
    SecretLine(const QString &name, const QString &secret, QWidget *parent = nullptr);
    // As one types it from the screen; what is copied has no blanks.
    void showInGroups();

private:
    QString m_secret;
    TextLabel *m_name;
    QLineEdit *m_line;
    QPushButton *m_copy;
};

} // namespace ulpan
