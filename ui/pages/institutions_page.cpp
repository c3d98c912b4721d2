#include "ui/pages/institutions_page.h"

#include "net/client/client.h"
#include "ui/pages/branding_preview.h"
#include "ui/pages/first_owner.h"
#include "ui/pages/institution_list_part.h"
#include "ui/pages/member_words.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/state_view.h"

namespace ulpan {

namespace {

Status institutionStatus(InstitutionStatus status)
{
    const bool active = status == InstitutionStatus::Active;
    return {active ? Icon::Good : Icon::Pause, active ? Colour::Good : Colour::Secondary,
            QCoreApplication::translate("Choice", choices(status)[size_t(status)].label)};
}

PanePart *makeInstitutionMembers(ViewContext &context)
{
    auto *part = new InstitutionListPart(
        context, recordType<Learner>(), "/members", {"lastname", "firstname", "role", "status", "login"},
        [] { return InstitutionsPage::tr("Members"); },
        [] { return InstitutionsPage::tr("It has no members yet."); });
    part->table().describe("status", &memberStatusByName);
    // Nobody signs in on this computer, and who belongs to an institution sees it with a member.
    const Workplace *workplace = context.workplace;
    if (!workplace || workplace->state().profile.role != Role::Operator)
        return part;
    EmptyState *state = part->table().emptyState();
    QObject::connect(state, &StateView::actionTriggered, part, [&context, part] {
        askForFirstOwner(context, part, part->institution(), [part] { part->renew(); });
    });
    retranslate(part, [state] { state->setActionText(InstitutionsPage::tr("Add the first owner…")); });
    return part;
}

PanePart *makeInstitutionEntities(ViewContext &context)
{
    return new InstitutionListPart(
        context, recordType<Entity>(), "/entities", {"name", "city", "language"},
        [] { return InstitutionsPage::tr("Entities"); },
        [] { return InstitutionsPage::tr("It has no entities yet."); });
}

} // namespace

InstitutionsPage::InstitutionsPage(ViewContext &context) : RecordsPage(context, setup(this, context))
{
    list().table().describe("status", [](const QByteArray &name) {
        return institutionStatus(
            byName<InstitutionStatus>(QString::fromLatin1(name)).value_or(InstitutionStatus::Active));
    });
    // A new one speaks the language of who makes it, unless another is chosen.
    retranslate(this, [this] {
        Institution made;
        made.language = this->context().language.language();
        pane().form().setPreset(AnyRecord::of(made), recordType<Institution>().mask({"language"}));
    });
    takeProfile(Error{});
    whenDone(context.client->me(), this, [this](const Result<Profile> &profile) { takeProfile(profile); });
    connect(&pane(), &RecordPane::saved, this, [this](const AnyRecord &record, const AnyRecord &before) {
        // The first one is the one to work in.
        const Workplace *workplace = this->context().workplace;
        if (!before && workplace && workplace->state().institution.isEmpty())
            workIn(record);
    });
}

RecordsPageSetup InstitutionsPage::setup(InstitutionsPage *page, ViewContext &context)
{
    return {
        .list = {.type = recordType<Institution>(),
                 .key = "institutions",
                 .columns = {"name", "slug", "city", "status", "language"},
                 .sortedBy = "name",
                 .name = [] { return tr("Institutions"); },
                 .searchPrompt = [] { return tr("Search institutions"); },
                 .emptySentence = [] { return tr("There are no institutions yet."); },
                 .nothingFound = [] { return tr("No institution matches."); }},
        .words = {.newTitle = [] { return tr("New institution"); },
                  .name = [](const AnyRecord &record) { return record.as<Institution>().name; },
                  .detail = [](const AnyRecord &record) { return record.as<Institution>().slug; },
                  .status =
                      [](const AnyRecord &record) {
                          return institutionStatus(record.as<Institution>().status);
                      }},
        .tabs = {{.title = [] { return tr("Profile"); },
                  .sections = {{.lines = {{"name"}, {"slug", "language"}, {"description"}, {"time_zone"}}},
                               {.title = [] { return tr("Address"); },
                                .lines = {{"address"}, {"zip", "city"}, {"country"}}},
                               {.title = [] { return tr("Sign-in and access"); },
                                .lines = {{"email_domains"},
                                          {"require_second_factor"},
                                          {"mail_passwords"},
                                          {"cors_origins"}}},
                               {.title = [] { return tr("Limits, set by the operator"); },
                                .lines = {{"status", "seats"},
                                          {"rate_limit", "rate_burst"},
                                          {"suspended_at", "purge_at"}}}}},
                 {.title = [] { return tr("Branding"); },
                  .sections = {{.lines = {{"brand_name"}, {"brand_colour", "brand_accent"}, {"brand_logo"}}}},
                  .part = [] { return new BrandingPreview; },
                  .key = "branding"},
                 {.title = [] { return tr("Members"); },
                  .part = [&context] { return makeInstitutionMembers(context); },
                  .key = "members"},
                 {.title = [] { return tr("Entities"); },
                  .part = [&context] { return makeInstitutionEntities(context); },
                  .key = "entities"}},
        .actions = actions(page),
        .title = [] { return tr("Institutions"); },
        .total = [](qint64 total) { return tr("%Ln institution(s)", nullptr, int(total)); },
        .newAction = [] { return tr("New institution"); },
        .savesRows = true,
    };
}

Page *makeInstitutionsPage(ViewContext &context)
{
    return new InstitutionsPage(context);
}

} // namespace ulpan
