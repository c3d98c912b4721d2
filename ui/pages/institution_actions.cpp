#include "models/base/text.h"
#include "net/client/closing_calls.h"
#include "ui/pages/institution_closing.h"
#include "ui/pages/institutions_page.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

#include <algorithm>

namespace ulpan {

// What can be done with an institution as a whole, and by whom.
void InstitutionsPage::takeProfile(const Result<Profile> &profile)
{
    // An owner's narrow token is not the owner.
    m_mayClose = profile && profile->role >= Role::Owner &&
                 profile->abilities.containsAll(
                     AbilitySet::of(Role::Owner).without({Ability::SignedIn, Ability::Anybody}));
    m_operates =
        profile && (profile->role == Role::Operator || profile->abilities.contains(Ability::Operate));
    // Only who runs the installation makes new ones.
    offerNew(m_operates);
    // Others see which limits were set; the status stands above the form.
    const RecordType &type = recordType<Institution>();
    FieldMask fixed = type.mask({"suspended_at", "purge_at"});
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (type.fields[i].is(OperatorsOnly) && !m_operates)
            fixed.set(i);
    }
    pane().form().setOthers(fixed, m_operates ? FieldMask() : type.mask({"status"}));
    pane().followRights();
}

QList<PaneAction> InstitutionsPage::actions(InstitutionsPage *page)
{
    const auto isClosed = [](const AnyRecord &record) {
        return record.as<Institution>().status == InstitutionStatus::Suspended;
    };
    return {
        {.text = [] { return tr("Work in this institution"); },
         .icon = Icon::Next,
         .run = [page](const AnyRecord &record) { page->workIn(record); },
         .fits =
             [page](const AnyRecord &record) {
                 return page->context().workplace && !page->isCurrent(record);
             }},
        {.text = [] { return tr("Open it again"); },
         .icon = Icon::Undo,
         .run = [page](const AnyRecord &record) { page->openAgain(record.as<Institution>().id); },
         .fits = [page, isClosed](const AnyRecord &record) { return page->m_operates && isClosed(record); }},
        {.text = [] { return tr("Close this institution…"); },
         .icon = Icon::Delete,
         .run = [page](const AnyRecord &record) { page->close(record); },
         .fits = [page](const AnyRecord &) { return page->m_mayClose; }}};
}

bool InstitutionsPage::isCurrent(const AnyRecord &record) const
{
    return context().workplace && context().workplace->state().institution == RecordModel::idOf(record);
}

void InstitutionsPage::workIn(const AnyRecord &record)
{
    context().workplace->goToInstitution(RecordModel::idOf(record));
}

void InstitutionsPage::close(const AnyRecord &record)
{
    const auto &institution = record.as<Institution>();
    InstitutionClosing::ask(context(), this, institution, [this, institution](bool atOnce) {
        // Its own people are out with it.
        if (Workplace *workplace = context().workplace; workplace && !m_operates) {
            workplace->leaveClosed(institution.name, atOnce);
            return;
        }
        ToastMessage message{atOnce ? tr("Closed. All it had is being deleted.")
                                    : tr("Closed. All it has is deleted in 30 days."),
                             Tone::Good};
        message.what = [name = isolated(institution.name)] { return tr("closing of %1").arg(name); };
        if (!atOnce && m_operates)
            message.undo = [this, id = institution.id, what = message.what] { openAgain(id, what); };
        else
            message.whyNot = [atOnce] {
                return atOnce ? tr("What was deleted is kept nowhere.")
                              : tr("Only the operator of the server can open it again.");
            };
        context().toast(message);
        if (!atOnce) {
            showRenewed();
            return;
        }
        takeAway();
        leaveClosed(institution.id);
    });
}

// Where the window worked there is nothing to work with any more.
void InstitutionsPage::leaveClosed(Id closed)
{
    Workplace *workplace = context().workplace;
    if (!workplace || workplace->state().institution != QString::number(closed))
        return;
    ListQuery query;
    query.perPage = 100;
    whenDone(context().client->list(recordType<Institution>(), query), this,
             [workplace, closed](const Result<RecordPage> &page) {
                 if (!page)
                     return;
                 const auto isOpen = [closed](const AnyRecord &record) {
                     const auto &other = record.as<Institution>();
                     return other.id != closed && other.status == InstitutionStatus::Active;
                 };
                 const auto other = std::find_if(page->rows.begin(), page->rows.end(), isOpen);
                 workplace->goToInstitution(other == page->rows.end() ? QString()
                                                                      : RecordModel::idOf(*other));
             });
}

void InstitutionsPage::openAgain(Id institution, const std::function<QString()> &closing)
{
    whenDone(ClosingCalls(*context().client).openAgain(institution), this,
             [this, institution, closing](const Result<Institution> &open) {
                 if (!open) {
                     ToastMessage message{errorText(open.error()), Tone::Bad};
                     if (closing && mayPass(open.error())) {
                         message.undo = [this, institution, closing] { openAgain(institution, closing); };
                         message.what = closing;
                     }
                     context().toast(message);
                     return;
                 }
                 showRenewed();
                 context().toast({tr("The institution is open again. People sign in anew."), Tone::Good});
             });
}

} // namespace ulpan
