#pragma once

#include <QWidget>

class QPushButton;

namespace ulpan {

class TextLabel;

// Several secrets that are shown this once, a line each: left to right, selectable, with a button that copies
// all of them.
class SecretList : public QWidget
{
    Q_OBJECT

public:
    SecretList(const QString &name, const QStringList &secrets, QWidget *parent = nullptr);

private:
    TextLabel *m_name, *m_lines;
    QPushButton *m_copy;
};

} // namespace ulpan
