#include "ui/widgets/retranslate.h"

#include "ui/shell/fonts.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>

namespace ulpan {

namespace {

class Follower : public QObject
{
public:
    Follower(QWidget *widget, std::function<void()> call) : QObject(widget), m_call(std::move(call))
    {
        m_call();
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_call();
        return false;
    }

private:
    std::function<void()> m_call;
};

// Only windows are sent these two events, and their children nothing that would reach one with a font of its
// own: so the application is asked.
class AppearanceBroadcast : public QObject
{
    Q_OBJECT

public:
    static AppearanceBroadcast *instance()
    {
        static QPointer<AppearanceBroadcast> only;
        if (!only)
            only = new AppearanceBroadcast;
        return only;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == parent() && (event->type() == QEvent::ApplicationFontChange ||
                                    event->type() == lengthsChangedEvent()))
            Q_EMIT textSizeChanged();
        if (watched == parent() && event->type() == QEvent::ApplicationPaletteChange)
            Q_EMIT coloursChanged();
        return false;
    }

Q_SIGNALS:
    void textSizeChanged();
    void coloursChanged();

private:
    AppearanceBroadcast() : QObject(qApp) { qApp->installEventFilter(this); }
};

} // namespace

void retranslate(QWidget *widget, std::function<void()> texts)
{
    new Follower(widget, std::move(texts));
}

void followTextSize(QWidget *widget, std::function<void()> lengths)
{
    lengths();
    QObject::connect(AppearanceBroadcast::instance(), &AppearanceBroadcast::textSizeChanged, widget,
                     std::move(lengths));
}

void followColours(QWidget *widget, std::function<void()> colours)
{
    colours();
    QObject::connect(AppearanceBroadcast::instance(), &AppearanceBroadcast::coloursChanged, widget,
                     std::move(colours));
}

} // namespace ulpan

#include "retranslate.moc"
