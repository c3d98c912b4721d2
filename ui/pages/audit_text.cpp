#include "ui/pages/audit_text.h"

#include "models/base/text.h"
#include "models/records/access.h"
#include "models/records/assignment.h"
#include "models/records/import_job.h"
#include "models/records/learner.h"
#include "models/records/session.h"
#include "ui/shell/locale_text.h"

#include <QJsonArray>
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
    {"undo_failed", QT_TRANSLATE_NOOP("Audit", "undo failed")},
    {"finished", QT_TRANSLATE_NOOP("Audit", "finished")},
    {"failed", QT_TRANSLATE_NOOP("Audit", "failed")},
    {"paused", QT_TRANSLATE_NOOP("Audit", "paused")},
    {"resumed", QT_TRANSLATE_NOOP("Audit", "resumed")},
    {"purged", QT_TRANSLATE_NOOP("Audit", "deleted for good")},
};

QString auditWord(std::span<const AuditWord> words, const QString &name)
{
    for (const AuditWord &word : words) {
        if (name == QLatin1StringView(word.name))
            return QCoreApplication::translate("Audit", word.word);
    }
    return {};
}

const RecordType *typeOfKind(const QString &kind)
{
    for (const RecordType *type :
         {&recordType<Learner>(), &recordType<Entity>(), &recordType<Institution>(), &recordType<Session>(),
          &recordType<Assignment>(), &recordType<ImportJob>(), &recordType<AccessToken>(),
          &recordType<ClientCredential>()}) {
        if (kind == QLatin1StringView(type->name))
            return type;
    }
    return nullptr;
}

QString auditValueText(const FieldInfo *field, const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue &one : value.toArray())
            texts << auditValueText(field, one);
        return texts.join(QStringLiteral(", "));
    }
    if (value.isObject()) {
        const QString name = value[u"name"].toString();
        return name.isEmpty() ? leftToRight(QString::fromUtf8(
                                    QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)))
                              : isolated(name);
    }
    if (value.isBool())
        return QCoreApplication::translate("Choice", value.toBool() ? "Yes" : "No");
    if (value.isDouble())
        return leftToRight(QString::number(value.toInteger()));
    const QString text = value.toString();
    if (text.isEmpty())
        return {};
    if (field && field->type == FieldType::Choice) {
        const std::optional<quint8> choice = choiceByName(field->choices(), text);
        return choice ? QCoreApplication::translate("Choice", field->choices()[*choice].label)
                      : isolated(text);
    }
    if (field && field->type == FieldType::Instant)
        return isolated(shortDateTime(Instant::fromText(text.toLatin1())));
    return field && field->is(Technical) ? leftToRight(text) : isolated(text);
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

QString auditActorText(const AuditEntry &entry)
{
    return entry.actorName.isEmpty() ? QCoreApplication::translate("Audit", "The program")
                                     : isolated(entry.actorName);
}

QList<AuditChange> auditChanges(const AuditEntry &entry)
{
    const QJsonObject before = QJsonDocument::fromJson(entry.before).object();
    const QJsonObject after = QJsonDocument::fromJson(entry.after).object();
    const RecordType *type = typeOfKind(entry.record);
    QStringList names;
    for (const FieldInfo &field : type ? type->fields : std::span<const FieldInfo>())
        names << QString::fromLatin1(field.wire);
    for (const QJsonObject &object : {before, after}) {
        for (const QString &name : object.keys()) {
            if (!names.contains(name))
                names << name;
        }
    }
    QList<AuditChange> changes;
    for (const QString &name : std::as_const(names)) {
        const RecordType *described = type;
        const FieldInfo *field = type ? type->find(name.toLatin1()) : nullptr;
        // Imports and changes of many tell what became of members.
        if (!field) {
            described = &recordType<Learner>();
            field = described->find(name.toLatin1());
        }
        // What has no label is the program's own, such as the version.
        if (field && !field->label)
            continue;
        const QString was = auditValueText(field, before[name]), is = auditValueText(field, after[name]);
        if (was != is)
            changes << AuditChange{field ? QCoreApplication::translate(described->context, field->label)
                                         : leftToRight(name),
                                   was, is, field && field->is(Technical)};
    }
    return changes;
}

} // namespace ulpan
