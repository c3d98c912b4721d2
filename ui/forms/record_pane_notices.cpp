#include "models/records/record_json.h"
#include "ui/forms/record_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"

// What a pane says above its form, and what is done about it.

namespace ulpan {

void RecordPane::showNotice(Notice notice, const Error &error)
{
    m_notice = notice;
    m_error = error;
    m_banner->setVisible(notice != Notice::None);
    m_banner->setTone(notice == Notice::Failed ? Tone::Bad : Tone::Warning);
    dress();
}

void RecordPane::actOnNotice()
{
    switch (m_notice) {
    case Notice::None:
        return;
    case Notice::Failed:
    case Notice::Stopped:
        save();
        return;
    case Notice::Unsaved:
        if (m_record)
            m_form->setRecord(m_record);
        else
            m_form->setBlank();
        showNotice(Notice::None);
        if (m_next)
            std::exchange(m_next, {})();
        return;
    case Notice::Conflict:
        m_form->setRecord(m_record);
        showNotice(Notice::None);
        Q_EMIT renewed(m_record);
        return;
    }
}

void RecordPane::dressNotice()
{
    m_banner->setText(noticeText());
    switch (m_notice) {
    case Notice::None:
        return;
    case Notice::Unsaved:
        m_banner->setActionText(tr("Discard them"));
        return;
    case Notice::Failed:
    case Notice::Stopped:
        m_banner->setActionText(tr("Save again"));
        return;
    case Notice::Conflict:
        m_banner->setActionText(tr("Take the other version"));
        return;
    }
}

QByteArray RecordPane::typed() const
{
    QByteArray values;
    JsonWriter json(values);
    writeFields(json, m_type, m_form->changed(), m_form->edited().data.get());
    return values;
}

QString RecordPane::noticeText() const
{
    const bool isOpenEnded = !m_unanswered.isEmpty() && !m_record;
    switch (m_notice) {
    case Notice::None:
        return {};
    case Notice::Unsaved:
        return tr("Your changes are not saved yet.");
    case Notice::Conflict:
        return tr("Somebody else changed this in the meantime. Your version is in the form.");
    case Notice::Failed:
    case Notice::Stopped:
        break;
    }
    if (isOpenEnded && typed() != m_unanswered)
        return tr("What you saved before may have been created. Look for it in the list: what you save now is "
                  "created as well.");
    const QString once = tr("What you typed is still here; saved again unchanged, it is created only once.");
    if (m_notice == Notice::Stopped)
        return isOpenEnded ? tr("You did not wait for the server's answer, so it is not known whether it was created.") +
                                 QLatin1Char(' ') + once
                           : tr("You did not wait for the server's answer, so it is not known whether it was saved. "
                                "What you typed is still here.");
    if (m_error.reason == "idempotency.running")
        return tr("The server is still busy with what you sent before.") + QLatin1Char(' ') + once;
    return errorText(m_error) + QLatin1Char(' ') + (isOpenEnded ? once : tr("What you typed is still here."));
}

} // namespace ulpan
