#include "ui/pages/audit_values.h"

#include "models/base/ability.h"
#include "models/base/text.h"
#include "models/records/record.h"
#include "ui/shell/locale_text.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace ulpan {

namespace {

struct AuditFigure
{
    const char *name, *label;
};

constexpr AuditFigure auditFigures[] = {
    {"matched", QT_TRANSLATE_NOOP("Audit", "Members meant")},
    {"changed", QT_TRANSLATE_NOOP("Audit", "Changed")},
    {"unchanged", QT_TRANSLATE_NOOP("Audit", "Already so")},
    {"refused", QT_TRANSLATE_NOOP("Audit", "Refused")},
    {"restored", QT_TRANSLATE_NOOP("Audit", "Given back")},
    {"skipped", QT_TRANSLATE_NOOP("Audit", "Left as they are")},
    {"into", QT_TRANSLATE_NOOP("Audit", "Merged into")},
    {"moved", QT_TRANSLATE_NOOP("Audit", "Members moved")},
    {"passwords", QT_TRANSLATE_NOOP("Audit", "Passwords set")},
    {"mails", QT_TRANSLATE_NOOP("Audit", "Connection e-mails written")},
    {"sessions", QT_TRANSLATE_NOOP("Audit", "Sessions")},
    {"what", QT_TRANSLATE_NOOP("Audit", "Renewed")},
    {"password", QT_TRANSLATE_NOOP("Audit", "Password")},
};

constexpr AuditFigure auditSecrets[] = {
    {"client_secret", QT_TRANSLATE_NOOP("Audit", "the client secret")},
    {"lti_shared_secret", QT_TRANSLATE_NOOP("Audit", "the LTI secret")},
};

QString auditListText(const FieldInfo *field, const QJsonArray &values)
{
    QStringList texts;
    for (const QJsonValue &one : values)
        texts << auditValueText(field, one);
    return texts.join(QStringLiteral(", "));
}

QString auditNumberText(qint64 id)
{
    return QCoreApplication::translate("Audit", "number %1").arg(leftToRight(QString::number(id)));
}

QString auditObjectText(const QJsonObject &object)
{
    const QString name = object[u"name"].toString();
    if (!name.isEmpty())
        return isolated(name);
    if (object.contains(u"id"))
        return auditNumberText(object[u"id"].toInteger());
    QStringList texts;
    for (auto one = object.begin(); one != object.end(); ++one)
        texts << QCoreApplication::translate("Audit", "%1: %2")
                     .arg(isolated(one.key()), auditValueText(nullptr, *one));
    return texts.join(QStringLiteral("; "));
}

QString auditAbilitiesText(const QString &names)
{
    QStringList texts;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<Ability> ability = byName<Ability>(name);
        texts << (ability ? QCoreApplication::translate("Choice", choices(*ability)[size_t(*ability)].label)
                          : leftToRight(name));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString auditValueText(const FieldInfo *field, const QJsonValue &value)
{
    if (value.isArray())
        return auditListText(field, value.toArray());
    if (value.isObject())
        return auditObjectText(value.toObject());
    if (value.isBool())
        return QCoreApplication::translate("Choice", value.toBool() ? "Yes" : "No");
    if (value.isDouble())
        return field && field->type == FieldType::Reference ? auditNumberText(value.toInteger())
                                                            : isolated(numberText(value.toInteger()));
    const QString text = value.toString();
    if (text.isEmpty())
        return {};
    // Of who was made nobody, and what was searched for.
    if (text == u"***")
        return QCoreApplication::translate("Audit", "no longer kept");
    if (!field) {
        for (const AuditFigure &secret : auditSecrets) {
            if (text == QLatin1StringView(secret.name))
                return QCoreApplication::translate("Audit", secret.label);
        }
        return isolated(text);
    }
    if (QByteArrayView(field->wire) == "file_name")
        return fileNameText(text);
    if (field->type == FieldType::Choice) {
        const std::optional<quint8> choice = choiceByName(field->choices(), text);
        return choice ? QCoreApplication::translate("Choice", field->choices()[*choice].label)
                      : isolated(text);
    }
    if (field->type == FieldType::Instant)
        return isolated(shortDateTime(Instant::fromText(text.toLatin1())));
    if (field->form == TextForm::Day)
        return isolated(QLocale().toString(QDate::fromString(text, Qt::ISODate), QLocale::ShortFormat));
    if (QByteArrayView(field->wire) == "abilities")
        return auditAbilitiesText(text);
    return field->is(Technical) ? leftToRight(text) : isolated(text);
}

QString auditFigureLabel(const QString &name)
{
    for (const AuditFigure &figure : auditFigures) {
        if (name == QLatin1StringView(figure.name))
            return QCoreApplication::translate("Audit", figure.label);
    }
    return {};
}

} // namespace ulpan
