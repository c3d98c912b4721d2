#include "ui/shell/palette_actions.h"

#include <array>

namespace ulpan {

namespace {

constexpr std::array paletteActionRows = {
    PaletteActionRow{"learners", "ulpan::LearnersPage", "New learner", Icon::Add},
    PaletteActionRow{"learners", "ulpan::LearnersPage", "Earlier changes of many…", Icon::Undo},
    PaletteActionRow{"learners", "ulpan::LearnersPage", "Change the chosen learners…", Icon::Edit},
    PaletteActionRow{"learners", "ulpan::RecordList", "Choose all that match", Icon::Good, false, true},
    PaletteActionRow{"learners", "ulpan::RecordList", "Copy as CSV", Icon::Copy, false, true},
    PaletteActionRow{"learners", "ulpan::RecordList", "Save these filters…", Icon::Tag, false, true},
    PaletteActionRow{"learners", "MemberActions", "Write the invitation again", Icon::Mail, true},
    PaletteActionRow{"learners", "MemberPassword", "Set a password…", Icon::Key, true},
    PaletteActionRow{"learners", "MemberSuspension", "Suspend…", Icon::Pause, true},
    PaletteActionRow{"learners", "MemberSuspension", "Let in again", Icon::Resume, true},
    PaletteActionRow{"learners", "SecondFactorRemoval", "Take away the second factor…", Icon::Key, true},
    PaletteActionRow{"learners", "MemberActions", "Anonymise…", Icon::Hide, true},
    PaletteActionRow{"entities", "ulpan::EntitiesPage", "New entity", Icon::Add},
    PaletteActionRow{"entities", "ulpan::EntitiesPage", "Merge into another entity…", Icon::Entities, true},
    PaletteActionRow{"entities", "ulpan::EntitiesPage", "Delete…", Icon::Delete, true},
    PaletteActionRow{"provisioning", "ulpan::ProvisioningPage", "Start another import", Icon::Provisioning},
    PaletteActionRow{"provisioning", "ulpan::ProvisioningPage", "Save the plan…", Icon::Download},
    PaletteActionRow{"provisioning", "ulpan::ProvisioningPage", "Save the rejected rows…", Icon::Download},
    PaletteActionRow{"tokens", "ulpan::TokensPage", "New API token", Icon::Add},
    PaletteActionRow{"tokens", "ulpan::TokensPage", "Take away what it does not use…", Icon::Minus, true},
    PaletteActionRow{"tokens", "ulpan::TokensPage", "Revoke…", Icon::Delete, true},
    PaletteActionRow{"clients", "ulpan::ClientsPage", "New client credentials", Icon::Add},
    PaletteActionRow{"clients", "ulpan::ClientsPage", "Renew the client secret…", Icon::Key, true},
    PaletteActionRow{"clients", "ulpan::ClientsPage", "Renew the LTI shared secret…", Icon::Key, true},
    PaletteActionRow{"clients", "ulpan::ClientsPage", "Delete…", Icon::Delete, true},
    PaletteActionRow{"institutions", "ulpan::InstitutionsPage", "New institution", Icon::Add},
    PaletteActionRow{"institutions", "ulpan::InstitutionsPage", "Work in this institution", Icon::Next, true},
    PaletteActionRow{"institutions", "ulpan::InstitutionsPage", "Open it again", Icon::Undo, true},
    PaletteActionRow{"institutions", "ulpan::InstitutionsPage", "Close this institution…", Icon::Delete,
                     true},
    PaletteActionRow{"members", "ulpan::MembersPage", "Invite somebody", Icon::Add},
    PaletteActionRow{"members", "MemberActions", "Write the invitation again", Icon::Mail, true},
    PaletteActionRow{"members", "MemberPassword", "Set a password…", Icon::Key, true},
    PaletteActionRow{"members", "MemberSuspension", "Suspend…", Icon::Pause, true},
    PaletteActionRow{"members", "MemberSuspension", "Let in again", Icon::Resume, true},
    PaletteActionRow{"members", "SecondFactorRemoval", "Take away the second factor…", Icon::Key, true},
    PaletteActionRow{"members", "MemberActions", "Anonymise…", Icon::Hide, true},
    PaletteActionRow{"entities", "ulpan::RecordList", "Choose all that match", Icon::Good, false, true},
    PaletteActionRow{"entities", "ulpan::RecordList", "Copy as CSV", Icon::Copy, false, true},
    PaletteActionRow{"entities", "ulpan::RecordList", "Save these filters…", Icon::Tag, false, true},
    PaletteActionRow{"tokens", "ulpan::RecordList", "Choose all that match", Icon::Good, false, true},
    PaletteActionRow{"tokens", "ulpan::RecordList", "Copy as CSV", Icon::Copy, false, true},
    PaletteActionRow{"tokens", "ulpan::RecordList", "Save these filters…", Icon::Tag, false, true},
    PaletteActionRow{"clients", "ulpan::RecordList", "Choose all that match", Icon::Good, false, true},
    PaletteActionRow{"clients", "ulpan::RecordList", "Copy as CSV", Icon::Copy, false, true},
    PaletteActionRow{"clients", "ulpan::RecordList", "Save these filters…", Icon::Tag, false, true},
    PaletteActionRow{"institutions", "ulpan::RecordList", "Choose all that match", Icon::Good, false, true},
    PaletteActionRow{"institutions", "ulpan::RecordList", "Copy as CSV", Icon::Copy, false, true},
    PaletteActionRow{"institutions", "ulpan::RecordList", "Save these filters…", Icon::Tag, false, true},
    PaletteActionRow{"members", "ulpan::RecordList", "Choose all that match", Icon::Good, false, true},
    PaletteActionRow{"members", "ulpan::RecordList", "Copy as CSV", Icon::Copy, false, true},
    PaletteActionRow{"members", "ulpan::RecordList", "Save these filters…", Icon::Tag, false, true},
    PaletteActionRow{"learners", "ulpan::RecordsPage", "Save these rows as CSV…", Icon::Download, false, true},
    PaletteActionRow{"entities", "ulpan::RecordsPage", "Save these rows as CSV…", Icon::Download, false, true},
    PaletteActionRow{"institutions", "ulpan::RecordsPage", "Save these rows as CSV…", Icon::Download, false, true},
    PaletteActionRow{"members", "ulpan::RecordsPage", "Save these rows as CSV…", Icon::Download, false, true},
    PaletteActionRow{"audit", "ulpan::RecordList", "Choose all that match", Icon::Good, false, true},
    PaletteActionRow{"audit", "ulpan::RecordList", "Copy as CSV", Icon::Copy, false, true},
    PaletteActionRow{"audit", "ulpan::RecordList", "Save these filters…", Icon::Tag, false, true},
    PaletteActionRow{"audit", "ulpan::AuditPage", "Save these entries as CSV…", Icon::Download},
    PaletteActionRow{"audit", "ulpan::AuditPage", "Save these entries as JSON…", Icon::Download},
    PaletteActionRow{"api", "ulpan::ApiPage", "Send", Icon::Next},
    PaletteActionRow{"api", "ulpan::ApiPage", "Copy the call", Icon::Copy},
    PaletteActionRow{"settings", "ulpan::OwnAccount", "Change your password…", Icon::Lock, false, false, true},
    PaletteActionRow{"settings", "ulpan::OwnAccount", "Set up a second factor…", Icon::Key, false, false, true},
    PaletteActionRow{"settings", "ulpan::OwnAccount", "New recovery codes…", Icon::Key, false, false, true},
    PaletteActionRow{"settings", "ulpan::OwnAccount", "Switch the second factor off…", Icon::Key, false, false,
                     true},
};

} // namespace

std::span<const PaletteActionRow> paletteActions()
{
    return paletteActionRows;
}

} // namespace ulpan
