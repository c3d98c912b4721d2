#include "ui/pages/audit_links.h"

#include "net/client/client.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/views.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

enum class AuditId : quint8
{
    Address, // as its address names it
    Number
};

struct AuditPlace
{
    const char *record, *view;
    AuditId id;
};

constexpr AuditPlace auditPlaces[] = {
    {"entity", "ulpan:entities/", AuditId::Number},
    {"institution", "ulpan:institutions/", AuditId::Number},
    {"import", "ulpan:provisioning/", AuditId::Address},
    {"access_token", "ulpan:tokens/", AuditId::Address},
    {"client_credential", "ulpan:clients/", AuditId::Number},
};

bool isOpenLink(const ViewContext &context, const QString &link)
{
    const Place place = placeOf(link);
    return context.open && place.row >= 0 && isOpenTo(views()[size_t(place.row)], context);
}

// Of an assignment: whose it is.
Id memberWithin(const ToldAuditEntry &entry)
{
    for (const QByteArray &values : {entry.after, entry.before}) {
        if (const Id member = importObject(values)[u"member"][u"id"].toInteger())
            return member;
    }
    return 0;
}

} // namespace

void openMember(ViewContext &context, QObject *receiver, Id member)
{
    whenDone(context.client->get<Learner>(member), receiver, [&context](const Result<Learner> &found) {
        if (!found) {
            context.toast({errorText(found.error()), Tone::Bad});
            return;
        }
        const char *view = found->role == Role::Learner ? "ulpan:learners/" : "ulpan:members/";
        context.open(QLatin1StringView(view) + QString::number(found->id));
    });
}

std::function<void()> wayToSubject(ViewContext &context, QObject *receiver, const ToldAuditEntry &entry)
{
    const bool isThere = !entry.subject.isEmpty();
    const Id member = entry.record == u"learner" && isThere ? entry.recordId
                      : entry.record == u"assignment"       ? memberWithin(entry)
                                                            : 0;
    if (member && isOpenLink(context, QStringLiteral("ulpan:learners")))
        return [&context, receiver, member] { openMember(context, receiver, member); };
    for (const AuditPlace &place : auditPlaces) {
        if (!isThere || entry.record != QLatin1StringView(place.record))
            continue;
        const QString id = place.id == AuditId::Number ? QString::number(entry.recordId)
                                                       : importObject(entry.subject)[u"id"].toString();
        const QString link = QLatin1StringView(place.view) + id;
        if (isOpenLink(context, link))
            return [&context, link] { context.open(link); };
    }
    return {};
}

} // namespace ulpan
