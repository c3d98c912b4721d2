#include "ui/pages/provisioning_text.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/error_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace ulpan {

namespace {

// Fields of import files that learners' records do not show.
constexpr std::array importOnlyFields = {
    std::pair{"learnerID", QT_TRANSLATE_NOOP("Provisioning", "Learner ID")},
    std::pair{"password", QT_TRANSLATE_NOOP("Provisioning", "Password")},
};

constexpr std::array importDelimiterRows = {
    DelimiterRow{"comma", QT_TRANSLATE_NOOP("Choice", "Comma")},
    DelimiterRow{"semicolon", QT_TRANSLATE_NOOP("Choice", "Semicolon")},
    DelimiterRow{"tab", QT_TRANSLATE_NOOP("Choice", "Tab")},
    DelimiterRow{"pipe", QT_TRANSLATE_NOOP("Choice", "Vertical bar")},
};

struct StatusRow
{
    Icon icon;
    Colour ink;
};

// In the order of ImportState.
constexpr std::array importStateLooks = {
    StatusRow{Icon::Pending, Colour::Secondary}, StatusRow{Icon::Running, Colour::Accent},
    StatusRow{Icon::Table, Colour::Accent},      StatusRow{Icon::Warning, Colour::Warn},
    StatusRow{Icon::Running, Colour::Accent},    StatusRow{Icon::Pause, Colour::Warn},
    StatusRow{Icon::Good, Colour::Good},         StatusRow{Icon::Cancel, Colour::Secondary},
    StatusRow{Icon::Bad, Colour::Bad},           StatusRow{Icon::Running, Colour::Accent},
    StatusRow{Icon::Undo, Colour::Secondary},    StatusRow{Icon::Warning, Colour::Warn},
};

// In the order of RowOutcome.
constexpr std::array rowOutcomeLooks = {
    StatusRow{Icon::Add, Colour::Good},        StatusRow{Icon::Edit, Colour::Accent},
    StatusRow{Icon::Check, Colour::Secondary}, StatusRow{Icon::Bad, Colour::Bad},
    StatusRow{Icon::Minus, Colour::Secondary},
};

constexpr std::array appliedOutcomeWords = {
    QT_TRANSLATE_NOOP("Provisioning", "Created"),   QT_TRANSLATE_NOOP("Provisioning", "Updated"),
    QT_TRANSLATE_NOOP("Provisioning", "Unchanged"), QT_TRANSLATE_NOOP("Provisioning", "Rejected"),
    QT_TRANSLATE_NOOP("Provisioning", "Skipped"),
};

QString provisioningWords(const char *source, int n = -1)
{
    return QCoreApplication::translate("Provisioning", source, nullptr, n);
}

const FieldInfo *learnerField(const QString &field)
{
    const QByteArray name = field.toLatin1();
    const FieldInfo *found = recordType<Learner>().findRpc(name);
    return found ? found : recordType<Learner>().find(name);
}

} // namespace

QString importErrorText(const Error &error)
{
    QStringList sentences;
    for (const Problem &problem : error.problems)
        sentences << problemText(problem);
    sentences.removeDuplicates();
    return sentences.isEmpty() ? errorText(error) : sentences.join(QLatin1Char(' '));
}

QString importReasonText(const QJsonObject &said)
{
    Problem problem{{}, said[QLatin1StringView("reason")].toString().toLatin1()};
    if (!reasonText(problem.reason))
        return said[QLatin1StringView("message")].toString();
    for (const QJsonValue &argument : said[QLatin1StringView("arguments")].toArray())
        problem.arguments << argument.toString();
    // The fields that a header lacks come by the names that files use.
    if (problem.reason == "import.column_missing" && problem.arguments.size() > 1) {
        QStringList labels;
        for (const QString &field : problem.arguments[1].split(QStringLiteral(", ")))
            labels << importFieldLabel(field);
        problem.arguments[1] = nameListText(labels, int(labels.size()));
    }
    return problemText(problem);
}

QString importFieldLabel(const QString &field)
{
    for (const auto &[name, label] : importOnlyFields) {
        if (field == QLatin1StringView(name))
            return provisioningWords(label);
    }
    const FieldInfo *found = learnerField(field);
    return found && found->label ? QCoreApplication::translate("Learner", found->label) : field;
}

bool isTechnicalField(const QString &field)
{
    const FieldInfo *found = learnerField(field);
    return found && (found->is(Technical) || found->type == FieldType::Identifier);
}

QString importValueText(const QString &field, const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue &one : value.toArray())
            texts << importValueText(field, one);
        return texts.join(QStringLiteral(", "));
    }
    if (value.isObject())
        return isolated(value[QLatin1StringView("name")].toString());
    if (value.isBool())
        return QCoreApplication::translate("Choice", value.toBool() ? "Yes" : "No");
    if (value.isDouble())
        return leftToRight(QString::number(value.toInteger()));
    const QString text = value.toString();
    const FieldInfo *found = learnerField(field);
    if (found && found->type == FieldType::Choice) {
        if (const std::optional<quint8> choice = choiceByName(found->choices(), text);
            choice && !text.isEmpty())
            return choiceText(found->choices()[*choice].label);
    }
    return found && found->is(Technical) ? leftToRight(text) : isolated(text);
}

Status importStateStatus(ImportState state)
{
    const StatusRow &look = importStateLooks[size_t(state)];
    return {look.icon, look.ink, choiceText(choices(state)[size_t(state)].label)};
}

Status rowOutcomeStatus(RowOutcome outcome)
{
    const StatusRow &look = rowOutcomeLooks[size_t(outcome)];
    return {look.icon, look.ink, choiceText(choices(outcome)[size_t(outcome)].label)};
}

Status appliedOutcomeStatus(RowOutcome outcome)
{
    const StatusRow &look = rowOutcomeLooks[size_t(outcome)];
    return {look.icon, look.ink, provisioningWords(appliedOutcomeWords[size_t(outcome)])};
}

std::span<const DelimiterRow> importDelimiters()
{
    return importDelimiterRows;
}

QString choiceText(const char *label)
{
    return *label ? QCoreApplication::translate("Choice", label) : QString();
}

QString nameListText(const QStringList &names, int most)
{
    QStringList shown;
    for (const QString &name : names.first(qMin(qsizetype(most), names.size())))
        shown << isolated(name);
    const int left = int(names.size() - shown.size());
    const QString list = shown.join(QStringLiteral(", "));
    return left > 0
               ? provisioningWords(QT_TRANSLATE_N_NOOP("Provisioning", "%1 and %Ln more"), left).arg(list)
               : list;
}

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 s")).arg(numberText(seconds));
    if (seconds < 3600)
        return provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 min"))
            .arg(numberText((seconds + 30) / 60));
    return provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 h"))
        .arg(numberText((seconds + 1800) / 3600));
}

QString importProgressText(const ImportJob &job)
{
    const qint64 total = job.totalRows.value_or(0), done = job.doneRows.value_or(0),
                 speed = job.rowsPerSecond.value_or(0);
    if (total <= 0)
        return provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "Reading the file…"));
    QStringList parts{provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 of %2 rows"))
                          .arg(numberText(done), numberText(total))};
    if (speed > 0 && done < total) {
        parts << provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 a second")).arg(numberText(speed));
        parts << provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 left"))
                     .arg(durationText((total - done + speed - 1) / speed));
    }
    return parts.join(QStringLiteral(" · "));
}

QList<QJsonObject> importObjects(const QByteArray &array)
{
    QList<QJsonObject> objects;
    for (const QJsonValue &value : QJsonDocument::fromJson(array).array())
        objects << value.toObject();
    return objects;
}

QJsonObject importObject(const QByteArray &object)
{
    return QJsonDocument::fromJson(object).object();
}

QStringList mappedFields(const QByteArray &mapping)
{
    QStringList fields;
    for (const QJsonValue &field : importObject(mapping)[QLatin1StringView("columns")].toArray())
        fields << field.toString();
    return fields;
}

} // namespace ulpan
