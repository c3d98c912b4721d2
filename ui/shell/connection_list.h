#pragma once

#include "ui/shell/kept_connections.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace ulpan {

class Banner;
class TextLabel;

// The kept connections: one is chosen, added, renamed or forgotten.
class ConnectionList : public QWidget
{
    Q_OBJECT

public:
    // The connections must outlive it.
    explicit ConnectionList(KeptConnections &connections, QWidget *parent = nullptr);
    // Marked as the one in use, and chosen.
    void setCurrent(const QString &id);
    // Opens the form for another server, with this address in it.
    void addServer(const QString &address = {}, const QString &name = {});
    // Without a form.
    void showList();

Q_SIGNALS:
    // To be connected to, now.
    void chosen(const QString &id);
    // Before it is forgotten: what else is kept under this id goes with it.
    void forgotten(const QString &id);

private:
    void build();
    void fill();
    void openForm(const QString &id, const QString &address, const QString &name);
    void askToForget();
    void submit();
    void followRow();
    [[nodiscard]] QString currentId() const;
    void dress();

    KeptConnections &m_connections;
    QString m_inUse, m_edited;
    QListWidget *m_list;
    QWidget *m_form;
    TextLabel *m_formTitle, *m_addressLabel, *m_nameLabel;
    QLineEdit *m_address, *m_name;
    Banner *m_problem, *m_notKept;
    QPushButton *m_connect, *m_add, *m_edit, *m_forget, *m_save, *m_cancel;
};

} // namespace ulpan
