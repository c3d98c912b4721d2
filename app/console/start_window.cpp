#include "app/console/start_window.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/state_view.h"

#include <QStackedLayout>

namespace ulpan {

StartWindow::StartWindow(QWidget *parent)
    : QWidget(parent), m_waiting(new EmptyState(Icon::Running)), m_failed(new ErrorState),
      m_places(new QStackedLayout(this))
{
    m_places->addWidget(m_waiting);
    m_places->addWidget(m_failed);
    connect(m_failed, &StateView::actionTriggered, this, &StartWindow::retried);
    resize(scaled(720), scaled(420));
    retranslate(this, [this] { dress(); });
}

void StartWindow::sayWaiting()
{
    m_places->setCurrentWidget(m_waiting);
}

void StartWindow::sayFailed(const Error &error)
{
    m_error = error;
    m_places->setCurrentWidget(m_failed);
    dress();
}

void StartWindow::dress()
{
    // Isolated, because a sentence that begins with Latin letters would run the wrong way in Hebrew.
    const QString program = isolated(QStringLiteral("Ulpan"));
    setWindowTitle(QStringLiteral("Ulpan"));
    m_waiting->setText(tr("Your data is being opened…"),
                       tr("After an update this can take a moment. Nothing is lost if you wait."));
    if (m_error.reason == "installation.busy")
        m_failed->setText(tr("%1 is open already.").arg(program),
                          errorText(m_error) + QLatin1Char('\n') +
                              tr("Go to the window that is open, or close it and retry here. To work with "
                                 "other data at the same time, start %1 with another folder.")
                                  .arg(leftToRight(QStringLiteral("ulpan --data"))));
    else
        m_failed->setText(tr("%1 could not start.").arg(program),
                          errorText(m_error) + QLatin1Char('\n') +
                              tr("Your data was not changed. Mend the cause and retry."));
}

} // namespace ulpan
