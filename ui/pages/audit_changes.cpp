#include "ui/pages/audit_changes.h"

#include "models/base/text.h"
#include "models/records/access.h"
#include "models/records/assignment.h"
#include "models/records/import_job.h"
#include "models/records/kept_mapping.h"
#include "ui/pages/audit_values.h"
#include "ui/pages/provisioning_text.h"

#include <QJsonArray>

namespace ulpan {

namespace {

const RecordType *auditedType(const QString &kind)
{
    for (const RecordType *type :
         {&recordType<Learner>(), &recordType<Entity>(), &recordType<Institution>(), &recordType<Session>(),
          &recordType<Assignment>(), &recordType<ImportJob>(), &recordType<KeptMapping>(),
          &recordType<AccessToken>(), &recordType<ClientCredential>()}) {
        if (kind == QLatin1StringView(type->name))
            return type;
    }
    return nullptr;
}

QString auditLabel(const RecordType &type, const FieldInfo &field)
{
    return QCoreApplication::translate(type.context, field.label);
}

QString auditWords(const char *source)
{
    return QCoreApplication::translate("Audit", source);
}

// What was chosen for an import, as far as it is more than nothing.
void addChosen(const QJsonObject &options, QList<AuditChange> &lines)
{
    const bool synchronises = options[u"mode"] == QLatin1StringView("synchronise");
    const RecordType &type = recordType<ImportOptions>();
    for (const FieldInfo &field : type.fields) {
        const QByteArrayView wire(field.wire);
        const QJsonValue value = options[QLatin1StringView(field.wire)];
        const bool isNothing = value.isNull() || value.isUndefined() || value == false ||
                               (value.isString() && value.toString().isEmpty()) ||
                               (value.isArray() && value.toArray().isEmpty());
        if (isNothing || wire == "dry_run" || (wire == "safety_share" && !synchronises))
            continue;
        QString text = auditValueText(&field, value);
        if (wire == "encoding")
            text = importEncodingText(value.toString());
        for (const ReadingRow &row : importDelimiters()) {
            if (wire == "delimiter" && value.toString() == QLatin1StringView(row.name))
                text = choiceText(row.label);
        }
        lines << AuditChange{auditLabel(type, field), {}, text};
    }
}

QString confirmedText(const QJsonArray &gates)
{
    static constexpr std::pair<const char *, const char *> words[] = {
        {"new_entities", QT_TRANSLATE_NOOP("Audit", "New entities")},
        {"deactivations", QT_TRANSLATE_NOOP("Audit", "Deactivations")},
        {"encoding", QT_TRANSLATE_NOOP("Audit", "The encoding")},
        {"mails", QT_TRANSLATE_NOOP("Audit", "E-mails to new learners")},
        {"seats", QT_TRANSLATE_NOOP("Audit", "More seats than there are")},
    };
    QStringList texts;
    for (const QJsonValue &gate : gates) {
        if (!gate[u"confirmed"].toBool())
            continue;
        const QString name = gate[u"gate"].toString();
        QString text = isolated(name);
        for (const auto &[known, word] : words) {
            if (name == QLatin1StringView(known))
                text = auditWords(word);
        }
        const QString values = auditValueText(nullptr, gate[u"values"]);
        texts << (values.isEmpty() ? text : QCoreApplication::translate("Audit", "%1: %2").arg(text, values));
    }
    return texts.join(QStringLiteral("; "));
}

// Which columns of a file mean which fields, or which texts in it which values: "Nom → Last name".
QString meaningsText(const QString &field, const QJsonObject &object)
{
    QStringList texts;
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (one->isObject()) {
            texts << QCoreApplication::translate("Audit", "%1: %2")
                         .arg(importFieldLabel(one.key()), meaningsText(one.key(), one->toObject()));
            continue;
        }
        const QString meant = one->toString().isEmpty() ? auditWords(QT_TRANSLATE_NOOP("Audit", "left out"))
                              : field.isEmpty()         ? importFieldLabel(one->toString())
                                                        : importValueText(field, *one);
        texts << auditWords(QT_TRANSLATE_NOOP("Audit", "%1 means %2")).arg(isolated(one.key()), meant);
    }
    return texts.join(QStringLiteral("; "));
}

QString reasonsText(const QJsonValue &said)
{
    if (!said.isArray())
        return said.isObject() ? importReasonText(said.toObject()) : QString();
    QStringList texts;
    for (const QJsonValue &one : said.toArray())
        texts << importReasonText(one.toObject());
    return texts.join(u' ');
}

// What an import keeps as JSON, which differs from field to field.
bool addImportLines(const QString &name, const QJsonValue &value, QList<AuditChange> &lines)
{
    const QString label = auditLabel(recordType<ImportJob>(), *recordType<ImportJob>().find(name.toLatin1()));
    if (name == u"options") {
        addChosen(value.toObject(), lines);
        return true;
    }
    QString text, said = label;
    if (name == u"gates") {
        text = confirmedText(value.toArray());
        said = auditWords(QT_TRANSLATE_NOOP("Audit", "Confirmed"));
    } else if (name == u"notes" || name == u"fault") {
        text = reasonsText(value);
    } else {
        // That nothing came of an outcome goes without saying.
        return value.isDouble() && value.toInteger() == 0;
    }
    if (!text.isEmpty())
        lines << AuditChange{said, {}, text};
    return true;
}

// What a change of many is to do to a list or to the places in sessions.
QString wishText(const QJsonObject &wish)
{
    static constexpr std::pair<const char *, const char *> words[] = {
        {"add", QT_TRANSLATE_NOOP("Audit", "added: %1")},
        {"remove", QT_TRANSLATE_NOOP("Audit", "taken away: %1")},
        {"replace", QT_TRANSLATE_NOOP("Audit", "replaced by: %1")},
    };
    static constexpr FieldInfo session = described(FieldType::Reference, {.wire = "session"});
    QStringList texts;
    for (const auto &[name, word] : words) {
        const QJsonValue value = wish[QLatin1StringView(name)];
        if (!value.isUndefined())
            texts << auditWords(word).arg(auditValueText(value.isArray() ? nullptr : &session, value));
    }
    return texts.join(QStringLiteral("; "));
}

// By the names that changes of many and lists of members have.
void addWished(const QJsonObject &wished, const QString &around, QList<AuditChange> &lines)
{
    static constexpr std::pair<const char *, const char *> fieldNames[] = {
        {"tags", "filter"}, {"locations", "location"}, {"countries", "country"}};
    const RecordType &type = recordType<Learner>();
    for (auto one = wished.begin(); one != wished.end(); ++one) {
        QByteArray wire = one.key().toLatin1();
        for (const auto &[name, known] : fieldNames)
            wire = wire == name ? QByteArray(known) : wire;
        const std::optional<ListFilter> meaning = type.filter(wire);
        const FieldInfo *field = type.find(wire);
        if (!field && meaning)
            field = meaning->field;
        QString label = field && field->label ? auditLabel(type, *field) : isolated(one.key());
        if (wire == "session")
            label = auditWords(QT_TRANSLATE_NOOP("Audit", "Session"));
        else if (wire == "q")
            label = auditWords(QT_TRANSLATE_NOOP("Audit", "Search"));
        const bool isWish = one->isObject() && !one.value().toObject().contains(QLatin1StringView("id"));
        const QString text = isWish ? wishText(one->toObject()) : auditValueText(field, *one);
        lines << AuditChange{around.arg(label), {}, text};
    }
}

QList<AuditChange> changeOfMany(const QJsonObject &after)
{
    QList<AuditChange> lines;
    addWished(after[u"change"].toObject(), QStringLiteral("%1"), lines);
    addWished(after[u"filter"].toObject(), auditWords(QT_TRANSLATE_NOOP("Audit", "Of those found by: %1")),
              lines);
    for (const char *figure : {"matched", "changed", "unchanged", "refused", "restored", "skipped"}) {
        const QJsonValue count = after[QLatin1StringView(figure)];
        if (count.toInteger() > 0)
            lines << AuditChange{
                auditFigureLabel(QLatin1StringView(figure)), {}, auditValueText(nullptr, count)};
    }
    return lines;
}

QStringList namesInOrder(const RecordType *type, const QJsonObject &before, const QJsonObject &after)
{
    QStringList names;
    for (const FieldInfo &field : type ? type->fields : std::span<const FieldInfo>()) {
        const QLatin1StringView name(field.wire);
        if (before.contains(name) || after.contains(name))
            names << name;
    }
    for (const QJsonObject &object : {before, after}) {
        for (const QString &name : object.keys()) {
            if (!names.contains(name))
                names << name;
        }
    }
    return names;
}

QString lineText(const RecordType &type, const FieldInfo *field, const QJsonValue &value)
{
    return &type == &recordType<KeptMapping>() && value.isObject() ? meaningsText({}, value.toObject())
                                                                   : auditValueText(field, value);
}

} // namespace

QList<AuditChange> auditChanges(const AuditEntry &entry)
{
    const QJsonObject before = importObject(entry.before), after = importObject(entry.after);
    if (entry.record == u"bulk_edit" && after.contains(u"change"))
        return changeOfMany(after);
    // In a member's history imports and changes of many tell what became of the member.
    const bool isSummary = after.contains(u"id") || after.contains(u"passwords") || after.contains(u"mails");
    const bool isOfMember = (entry.record == u"import" && !isSummary) || entry.record == u"bulk_edit";
    const RecordType *type = isOfMember ? &recordType<Learner>() : auditedType(entry.record);
    QList<AuditChange> lines;
    for (const QString &name : namesInOrder(type, before, after)) {
        const RecordType *described = type;
        const FieldInfo *field = type ? type->find(name.toLatin1()) : nullptr;
        if (field && type == &recordType<ImportJob>() && addImportLines(name, after[name], lines))
            continue;
        const QString figure = field ? QString() : auditFigureLabel(name);
        // As does the merge of entities.
        if (!field && figure.isEmpty()) {
            described = &recordType<Learner>();
            field = described->find(name.toLatin1());
        }
        // What has no label is the program's own, such as the version.
        if (figure.isEmpty() && (!field || !field->label))
            continue;
        const RecordType &context = described ? *described : recordType<Learner>();
        const QString was = lineText(context, field, before[name]),
                      is = lineText(context, field, after[name]);
        if (was != is)
            lines << AuditChange{figure.isEmpty() ? auditLabel(context, *field) : figure, was, is,
                                 field && field->is(Technical)};
    }
    return lines;
}

} // namespace ulpan
