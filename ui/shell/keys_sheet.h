#pragma once

#include <QDialog>

class QMenu;

namespace ulpan {

// All that the sheet tells, in as many columns as fit into `room` pixels.
[[nodiscard]] QWidget *makeKeysTable(const QList<QMenu *> &menus, int room);

// Every key on one sheet: those of the menus as they stand now, and those that lists understand.
class KeysSheet : public QDialog
{
    Q_OBJECT

public:
    KeysSheet(const QList<QMenu *> &menus, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace ulpan
