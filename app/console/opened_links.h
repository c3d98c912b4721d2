#pragma once

#include <QObject>

class QCoreApplication;

namespace ulpan {

// Hears of links that the system asks this process to open, as macOS does instead of starting another.
class OpenedLinks : public QObject
{
    Q_OBJECT

public:
    explicit OpenedLinks(QCoreApplication &application);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void opened(const QString &link);
};

} // namespace ulpan
