#include "ui/pages/provisioning_undo.h"

#include "models/base/text.h"
#include "net/client/import_calls.h"
#include "ui/pages/import_take_back.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace ulpan {

namespace {

constexpr int undoDays = 30; // as the server has it

bool isTakenBack(const ImportJob &job)
{
    return job.state == ImportState::Undone || job.state == ImportState::PartlyUndone;
}

Instant lastMoment(const ImportJob &job)
{
    return job.finishedAt.plusSeconds(undoDays * 24 * 3600);
}

bool hasChangedAnything(const ImportJob &job)
{
    return job.appliedLine.value_or(0) > 0;
}

} // namespace

ProvisioningUndo::ProvisioningUndo(ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_text(new TextLabel(TextStyle::Body)),
      m_begin(new QPushButton(icon(Icon::Undo), QString())), m_leave(new QPushButton), m_undo(new QPushButton)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    line->setSpacing(scaled(8));
    line->addWidget(m_text, 1);
    for (const auto &[button, name] :
         {std::pair{m_begin, "undo"}, std::pair{m_leave, "leave"}, std::pair{m_undo, "confirm_undo"}}) {
        button->setObjectName(QLatin1StringView(name));
        line->addWidget(button);
    }
    m_text->setWordWrap(true);
    connect(m_begin, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_leave, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_asking = false;
        m_flow.take(ImportStep::Undo);
    });
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningUndo::showJob);
    retranslate(this, [this] { showJob(); });
}

void ProvisioningUndo::ask(bool asking)
{
    m_asking = asking;
    showJob();
    // The way back has the focus: what cannot be undone takes a step more.
    (asking ? m_leave : m_begin)->setFocus(Qt::OtherFocusReason);
}

QString ProvisioningUndo::sentence() const
{
    const ImportJob &job = *m_flow.job();
    if (isTakenBack(job))
        return tr("An undo cannot be undone. To have it as it was, import the file again.");
    if (!m_asking)
        return tr("This import can be undone until %1.").arg(isolated(shortDateTime(lastMoment(job))));
    return takeBackQuestion(job);
}

void ProvisioningUndo::showJob()
{
    const ImportJob *job = m_flow.job();
    const bool shown = job && m_flow.hasEnded() && (isTakenBack(*job) || hasChangedAnything(*job));
    setVisible(shown);
    if (!shown)
        return;
    if (m_shown != job->id) {
        m_shown = job->id;
        m_asking = false;
    }
    const int rows = int(job->created.value_or(0) + job->updated.value_or(0) + job->deactivated.value_or(0));
    m_text->setText(sentence());
    m_begin->setText(tr("Undo this import…"));
    m_leave->setText(tr("Leave it as it is"));
    m_undo->setText(tr("Undo %Ln row(s)", nullptr, rows));
    m_begin->setVisible(!m_asking && !isTakenBack(*job));
    m_leave->setVisible(m_asking);
    m_undo->setVisible(m_asking);
    update();
}

void ProvisioningUndo::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_asking)
        ask(false);
    else
        QWidget::keyPressEvent(event);
}

void ProvisioningUndo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tone tone = m_asking ? Tone::Warning : Tone::Information;
    paintRounded(&painter, rect(), scaled(8), m_asking ? colour(toneTint(tone)) : colour(Colour::Surface),
                 m_asking ? colour(toneColour(tone)) : colour(Colour::Line));
}

} // namespace ulpan
