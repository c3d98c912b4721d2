#include "app/console/opened_links.h"

#include <QCoreApplication>
#include <QFileOpenEvent>
#include <QUrl>

namespace ulpan {

OpenedLinks::OpenedLinks(QCoreApplication &application) : QObject(&application)
{
    application.installEventFilter(this);
}

bool OpenedLinks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const QUrl url = static_cast<QFileOpenEvent *>(event)->url();
    if (url.scheme() != QLatin1StringView("ulpan"))
        return QObject::eventFilter(watched, event);
    Q_EMIT opened(QString::fromUtf8(url.toEncoded()));
    return true;
}

} // namespace ulpan
