#pragma once

#include <QWidget>

class QPushButton;

namespace ulpan {

class TextLabel;

// Several secrets that are shown this once, a line each: left to right, selectable, with buttons that copy
// all of them, or save them as a file that only this person reads.
class SecretList : public QWidget
{
    Q_OBJECT

public:
    SecretList(const QString &name, const QStringList &secrets, QWidget *parent = nullptr);

private:
    void askWhere();
    void save(const QString &fileName);

    QStringList m_secrets;
    TextLabel *m_name, *m_lines, *m_problem;
    QPushButton *m_copy, *m_save;
};

} // namespace ulpan
