#include "ui/pages/audit_text.h"

#include "models/base/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

struct AuditWord
{
    const char *name, *word;
};

// Before and behind the dot of an action.
constexpr AuditWord auditKinds[] = {
    {"member", QT_TRANSLATE_NOOP("Audit", "Member")},
    {"learner", QT_TRANSLATE_NOOP("Audit", "Member")},
    {"entity", QT_TRANSLATE_NOOP("Audit", "Entity")},
    {"institution", QT_TRANSLATE_NOOP("Audit", "Institution")},
    {"session", QT_TRANSLATE_NOOP("Audit", "Session")},
    {"assignment", QT_TRANSLATE_NOOP("Audit", "Assignment")},
    {"import", QT_TRANSLATE_NOOP("Audit", "Import")},
    {"import_mapping", QT_TRANSLATE_NOOP("Audit", "Kept columns")},
    {"bulk_edit", QT_TRANSLATE_NOOP("Audit", "Change of many")},
    {"access_token", QT_TRANSLATE_NOOP("Audit", "API token")},
    {"client_credential", QT_TRANSLATE_NOOP("Audit", "Client credentials")},
    {"signing_key", QT_TRANSLATE_NOOP("Audit", "Signing key")},
};
constexpr AuditWord auditVerbs[] = {
    {"created", QT_TRANSLATE_NOOP("Audit", "created")},
    {"updated", QT_TRANSLATE_NOOP("Audit", "changed")},
    {"deleted", QT_TRANSLATE_NOOP("Audit", "deleted")},
    {"anonymised", QT_TRANSLATE_NOOP("Audit", "anonymised")},
    {"invited", QT_TRANSLATE_NOOP("Audit", "invited")},
    {"signed_in", QT_TRANSLATE_NOOP("Audit", "signed in")},
    {"signed_out", QT_TRANSLATE_NOOP("Audit", "signed out")},
    {"password_set", QT_TRANSLATE_NOOP("Audit", "password set")},
    {"second_factor_begun", QT_TRANSLATE_NOOP("Audit", "second factor begun")},
    {"second_factor_enabled", QT_TRANSLATE_NOOP("Audit", "second factor switched on")},
    {"second_factor_disabled", QT_TRANSLATE_NOOP("Audit", "second factor switched off")},
    {"second_factor_reset", QT_TRANSLATE_NOOP("Audit", "second factor reset")},
    {"second_factor_codes_renewed", QT_TRANSLATE_NOOP("Audit", "recovery codes renewed")},
    {"merged", QT_TRANSLATE_NOOP("Audit", "merged")},
    {"revoked", QT_TRANSLATE_NOOP("Audit", "revoked")},
    {"narrowed", QT_TRANSLATE_NOOP("Audit", "narrowed")},
    {"rotated", QT_TRANSLATE_NOOP("Audit", "renewed")},
    {"applied", QT_TRANSLATE_NOOP("Audit", "applied")},
    {"cancelled", QT_TRANSLATE_NOOP("Audit", "cancelled")},
    {"passwords", QT_TRANSLATE_NOOP("Audit", "passwords set")},
    {"mails", QT_TRANSLATE_NOOP("Audit", "connection e-mails written")},
    {"undone", QT_TRANSLATE_NOOP("Audit", "undone")},
    {"partly_undone", QT_TRANSLATE_NOOP("Audit", "undone in part")},
    {"undo_left", QT_TRANSLATE_NOOP("Audit", "undo left unfinished")},
    {"undo_failed", QT_TRANSLATE_NOOP("Audit", "undo failed")},
    {"finished", QT_TRANSLATE_NOOP("Audit", "finished")},
    {"failed", QT_TRANSLATE_NOOP("Audit", "failed")},
    {"paused", QT_TRANSLATE_NOOP("Audit", "paused")},
    {"resumed", QT_TRANSLATE_NOOP("Audit", "resumed")},
    {"purged", QT_TRANSLATE_NOOP("Audit", "deleted for good")},
};

constexpr AuditWord auditKeyPurposes[] = {
    {"access", QT_TRANSLATE_NOOP("Audit", "access of client credentials")},
    {"link", QT_TRANSLATE_NOOP("Audit", "links in e-mails")},
};

QString auditWord(std::span<const AuditWord> words, const QString &name)
{
    for (const AuditWord &word : words) {
        if (name == QLatin1StringView(word.name))
            return QCoreApplication::translate("Audit", word.word);
    }
    return {};
}

} // namespace

QString auditKindText(const QString &kind)
{
    const QString word = auditWord(auditKinds, kind);
    return word.isEmpty() ? leftToRight(kind) : word;
}

QString auditActionText(const QString &action)
{
    const QString verb = auditWord(auditVerbs, action.section(u'.', 1));
    if (verb.isEmpty())
        return leftToRight(action);
    return QCoreApplication::translate("Audit", "%1: %2")
        .arg(auditKindText(action.section(u'.', 0, 0)), verb);
}

QString auditActionGroup(const QString &action)
{
    return auditKindText(action.section(u'.', 0, 0));
}

QString auditActorText(const ToldAuditEntry &entry)
{
    const QString now = entry.actor.name.isEmpty() ? QString() : isolated(entry.actor.name);
    const QString then = entry.actorName.isEmpty() ? QString() : isolated(entry.actorName);
    // Whoever works on this computer has not signed in and is nobody of the institution.
    if (entry.actorKind == u"member" && entry.actorId == 0 && entry.actorName == u"console")
        return QCoreApplication::translate("Audit", "The program on this computer");
    if (entry.actorKind == u"member")
        return now.isEmpty() ? then : now;
    if (then.isEmpty() || entry.actorKind == u"system")
        return QCoreApplication::translate("Audit", "The program");
    const bool isToken = entry.actorKind == u"token";
    if (now.isEmpty())
        return (isToken ? QCoreApplication::translate("Audit", "%1 (API token)")
                        : QCoreApplication::translate("Audit", "%1 (client credentials)"))
            .arg(then);
    return (isToken ? QCoreApplication::translate("Audit", "%1 (API token of %2)")
                    : QCoreApplication::translate("Audit", "%1 (client credentials of %2)"))
        .arg(then, now);
}

QString auditSubjectText(const ToldAuditEntry &entry)
{
    const QString today = QJsonDocument::fromJson(entry.subject)[u"name"].toString();
    if (!today.isEmpty())
        return isolated(today);
    const QJsonObject after = QJsonDocument::fromJson(entry.after).object();
    if (entry.record == u"bulk_edit" && after.contains(u"change")) {
        const char *figure = after.contains(u"changed") ? "changed" : "restored";
        const int members = int(after[QLatin1StringView(figure)].toInteger());
        return QCoreApplication::translate("Audit", "%Ln member(s)", nullptr, members);
    }
    if (entry.record == u"signing_key")
        return auditWord(auditKeyPurposes, after[u"purpose"].toString());
    if (entry.record == u"import") {
        const QString file = after[u"file_name"].toString();
        return file.isEmpty() ? QCoreApplication::translate("Audit", "Upload without a file name") : isolated(file);
    }
    for (const QJsonObject &values : {after, QJsonDocument::fromJson(entry.before).object()}) {
        const QString person = (values[u"firstname"].toString() + u' ' + values[u"lastname"].toString()).trimmed();
        for (const QString &name : {person, values[u"name"].toString(), values[u"login"].toString(),
                                    values[u"member"][u"name"].toString()}) {
            if (!name.isEmpty())
                return isolated(name);
        }
    }
    return entry.recordId ? QCoreApplication::translate("Audit", "number %1").arg(leftToRight(QString::number(entry.recordId)))
                          : QString();
}

} // namespace ulpan
