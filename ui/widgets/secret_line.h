#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ulpan {

class TextLabel;

// A secret that is shown this once: left to right, selectable, with a button that copies it.
class SecretLine : public QWidget
{
    Q_OBJECT

public:
    SecretLine(const QString &name, const QString &secret, QWidget *parent = nullptr);

private:
    TextLabel *m_name;
    QLineEdit *m_line;
    QPushButton *m_copy;
};

} // namespace ulpan
