#include "models/base/text.h"
#include "net/client/client.h"
#include "ui/pages/records_page.h"
#include "ui/pages/undo_edit.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

// What was made, changed or deleted on a page of records: how the page follows, and how it is taken back.

namespace ulpan {

void RecordsPage::showNewer(const AnyRecord &record)
{
    if (!m_list->model().replace(record))
        m_list->model().refresh();
    m_pane->takeNewer(record);
}

void RecordsPage::showRenewed()
{
    m_list->model().setQuery(m_list->model().query());
    renewOpen();
}

// As the server has it now; what is typed stays.
void RecordsPage::renewOpen()
{
    m_renewing.cancel();
    const QString id = m_pane->openId();
    if (id.isEmpty() || id == QLatin1StringView("new"))
        return;
    m_renewing =
        whenDone(m_context.client->get(m_setup.list.type, id), this, [this](const Result<AnyRecord> &record) {
            if (record) {
                m_pane->takeNewer(*record);
                m_pane->renewParts();
            } else if (record.error().kind == ErrorKind::NotFound && m_context.toast) {
                m_context.toast({errorText(record.error()), Tone::Bad});
            }
        });
}

void RecordsPage::takeAway()
{
    m_pane->drop();
    m_list->model().setQuery(m_list->model().query());
}

void RecordsPage::sayDeleted(const QString &name)
{
    ToastMessage message{tr("Deleted."), Tone::Good};
    message.what = [name] { return tr("deletion of %1").arg(name); };
    message.whyNot = [] { return tr("What was deleted is kept nowhere."); };
    m_context.toast(message);
}

void RecordsPage::followSaved(const AnyRecord &record, const AnyRecord &before)
{
    if (!before || !m_list->model().replace(record))
        m_list->model().setQuery(m_list->model().query());
    if (!m_context.toast)
        return;
    ToastMessage message{before ? tr("Saved.") : tr("Created."), Tone::Good};
    const QString name = isolated(m_setup.words.name(record));
    message.what = [name, isNew = !before] {
        return isNew ? tr("creation of %1").arg(name) : tr("change of %1").arg(name);
    };
    if (before)
        message.undo = [this, record, before, what = message.what] {
            undoEdit(m_context, this, before, record, what, [this](const AnyRecord &now) { showNewer(now); });
        };
    else if (m_setup.deletes)
        message.undo = [this, record, what = message.what] { undoCreation(record, what); };
    else
        message.whyNot = [] { return tr("It has a history by now, which is not deleted without a trace."); };
    m_context.toast(message);
}

void RecordsPage::undoCreation(const AnyRecord &record, const std::function<QString()> &what)
{
    // As it was made: what others made of it since is not ours to delete.
    whenDone(m_context.client->removeSeen(record), this,
             [this, record, what, id = RecordModel::idOf(record)](const Result<void> &removed) {
                 if (!removed) {
                     ToastMessage message{tr("Not undone: %1").arg(errorText(removed.error())), Tone::Bad};
                     if (mayPass(removed.error())) {
                         message.undo = [this, record, what] { undoCreation(record, what); };
                         message.what = what;
                     }
                     m_context.toast(message);
                     return;
                 }
                 if (m_pane->openId() == id)
                     m_pane->drop();
                 m_list->model().setQuery(m_list->model().query());
                 m_context.toast({tr("Undone."), Tone::Good});
             });
}

} // namespace ulpan
