#include "ui/shell/views.h"

#include "ui/pages/api_page.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/entities_page.h"
#include "ui/pages/institutions_page.h"
#include "ui/pages/learners_page.h"
#include "ui/pages/members_page.h"
#include "ui/pages/provisioning_page.h"
#include "ui/pages/tokens_page.h"
#include "ui/shell/page.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/state_view.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <array>

namespace ulpan {

namespace {

// What a view shows where nothing is connected.
Page *makeUnconnected(size_t view)
{
    auto *page = new Page;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new PageHeader;
    auto *state = new EmptyState(Icon::Disconnected);
    column->addWidget(header);
    column->addWidget(state, 1);
    retranslate(page, [header, state, view] {
        header->setTitle(viewTitle(views()[view]));
        state->setText(QCoreApplication::translate("Views", "Not connected yet."),
                       QCoreApplication::translate(
                           "Views", "What this view lists appears here as soon as there is a connection."));
    });
    return page;
}

// What a view shows an operator who works in no institution yet.
Page *makeWithoutInstitution(size_t view, ViewContext &context)
{
    auto *page = new Page;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new PageHeader;
    auto *state = new EmptyState(Icon::Institutions);
    column->addWidget(header);
    column->addWidget(state, 1);
    QObject::connect(state, &StateView::actionTriggered, page,
                     [&context] { context.open(QStringLiteral("ulpan:institutions")); });
    retranslate(page, [header, state, view] {
        header->setTitle(viewTitle(views()[view]));
        state->setText(QCoreApplication::translate("Views", "You do not work in an institution yet."),
                       QCoreApplication::translate(
                           "Views", "Make one, or open one and choose “Work in this institution”."));
        state->setActionText(QCoreApplication::translate("Views", "Go to the institutions"));
    });
    return page;
}

constexpr std::array consoleViews = {
    ViewRow{"learners", ViewGroup::People, QT_TRANSLATE_NOOP("Views", "Learners"), Icon::Learners,
            makeLearnersPage, Ability::MembersRead},
    ViewRow{"entities", ViewGroup::People, QT_TRANSLATE_NOOP("Views", "Entities"), Icon::Entities,
            makeEntitiesPage, Ability::EntitiesRead},
    ViewRow{"provisioning", ViewGroup::People, QT_TRANSLATE_NOOP("Views", "Bulk provisioning"),
            Icon::Provisioning, makeProvisioningPage, Ability::MembersWrite},
    ViewRow{"tokens", ViewGroup::Integrations, QT_TRANSLATE_NOOP("Views", "API tokens"), Icon::Key,
            makeTokensPage, Ability::TokensManage},
    ViewRow{"clients", ViewGroup::Integrations, QT_TRANSLATE_NOOP("Views", "Client credentials"), Icon::Lock,
            makeClientsPage, Ability::TokensManage},
    ViewRow{"api", ViewGroup::Integrations, QT_TRANSLATE_NOOP("Views", "API"), Icon::Api, makeApiPage,
            Ability::SignedIn, true},
    ViewRow{"institutions", ViewGroup::Organisation, QT_TRANSLATE_NOOP("Views", "Institutions"),
            Icon::Institutions, makeInstitutionsPage, Ability::SignedIn, true},
    ViewRow{"members", ViewGroup::Organisation, QT_TRANSLATE_NOOP("Views", "Staff"), Icon::Person,
            makeMembersPage, Ability::MembersRead},
    ViewRow{"audit", ViewGroup::Organisation, QT_TRANSLATE_NOOP("Views", "Audit"), Icon::Audit, makeAuditPage,
            Ability::AuditRead},
    ViewRow{"settings", ViewGroup::Organisation, QT_TRANSLATE_NOOP("Views", "Settings"), Icon::Settings,
            makeSettingsPage, Ability::SignedIn, true},
};

constexpr std::array viewGroupTitles = {
    QT_TRANSLATE_NOOP("Views", "People"),
    QT_TRANSLATE_NOOP("Views", "Learning"),
    QT_TRANSLATE_NOOP("Views", "Integrations"),
    QT_TRANSLATE_NOOP("Views", "Organisation"),
};

constexpr QLatin1StringView linkScheme("ulpan:");

} // namespace

std::span<const ViewRow> views()
{
    return consoleViews;
}

Page *makePage(size_t view, ViewContext &context)
{
    if (!context.client)
        return makeUnconnected(view);
    const bool isNowhere = context.workplace && context.workplace->state().institution.isEmpty();
    return isNowhere && !consoleViews[view].isAnywhere ? makeWithoutInstitution(view, context)
                                                       : consoleViews[view].make(context);
}

QString viewTitle(const ViewRow &view)
{
    return QCoreApplication::translate("Views", view.title);
}

QString groupTitle(ViewGroup group)
{
    return QCoreApplication::translate("Views", viewGroupTitles[size_t(group)]);
}

bool isOpenTo(const ViewRow &view, const ViewContext &context)
{
    // On this computer everything is.
    if (view.needs == Ability::SignedIn || !context.workplace || context.workplace->state().server.isEmpty())
        return true;
    return context.workplace->state().profile.abilities.contains(view.needs);
}

int nextViewOf(ViewGroup group, int current, const ViewContext *context)
{
    QList<int> members;
    for (int row = 0; row < int(consoleViews.size()); ++row) {
        if (consoleViews[size_t(row)].group == group &&
            (!context || isOpenTo(consoleViews[size_t(row)], *context)))
            members.append(row);
    }
    return members.isEmpty() ? -1 : members[(members.indexOf(current) + 1) % members.size()];
}

QString linkTo(const Place &place)
{
    if (place.row < 0 || place.row >= int(consoleViews.size()))
        return {};
    const QString view = linkScheme + QLatin1StringView(consoleViews[size_t(place.row)].key);
    return place.within.isEmpty() ? view : view + QLatin1Char('/') + place.within;
}

Place placeOf(const QString &link)
{
    if (!link.startsWith(linkScheme))
        return {};
    const QString rest = link.mid(linkScheme.size());
    const QString key = rest.section(QLatin1Char('/'), 0, 0);
    for (int row = 0; row < int(consoleViews.size()); ++row) {
        if (key == QLatin1StringView(consoleViews[size_t(row)].key))
            return {row, rest.section(QLatin1Char('/'), 1)};
    }
    return {};
}

} // namespace ulpan
