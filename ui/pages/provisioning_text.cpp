#include "ui/pages/provisioning_text.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/error_text.h"

#include <QGuiApplication>
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

constexpr std::array importReadingRows = {
    ReadingRow{"comma", QT_TRANSLATE_NOOP("Choice", "Comma")},
    ReadingRow{"semicolon", QT_TRANSLATE_NOOP("Choice", "Semicolon")},
    ReadingRow{"tab", QT_TRANSLATE_NOOP("Choice", "Tab")},
    ReadingRow{"pipe", QT_TRANSLATE_NOOP("Choice", "Vertical bar")},
};

constexpr std::array importEncodingRows = {
    ReadingRow{"utf-8", QT_TRANSLATE_NOOP("Choice", "UTF-8")},
    ReadingRow{"utf-16le", QT_TRANSLATE_NOOP("Choice", "UTF-16, low byte first (Excel's Unicode text)")},
    ReadingRow{"utf-16be", QT_TRANSLATE_NOOP("Choice", "UTF-16, high byte first")},
    ReadingRow{"windows-1252", QT_TRANSLATE_NOOP("Choice", "Windows-1252 (Western European)")},
    ReadingRow{"windows-1255", QT_TRANSLATE_NOOP("Choice", "Windows-1255 (Hebrew)")},
    ReadingRow{"iso-8859-15", QT_TRANSLATE_NOOP("Choice", "ISO-8859-15 (Western European)")},
};

struct ImportLook
{
    Icon icon;
    Colour ink;
};

// In the order of ImportState.
constexpr std::array importStateLooks = {
    ImportLook{Icon::Pending, Colour::Secondary}, ImportLook{Icon::Running, Colour::Accent},
    ImportLook{Icon::Table, Colour::Accent},      ImportLook{Icon::Warning, Colour::Warn},
    ImportLook{Icon::Running, Colour::Accent},    ImportLook{Icon::Pause, Colour::Warn},
    ImportLook{Icon::Good, Colour::Good},         ImportLook{Icon::Cancel, Colour::Secondary},
    ImportLook{Icon::Bad, Colour::Bad},           ImportLook{Icon::Running, Colour::Accent},
    ImportLook{Icon::Undo, Colour::Secondary},    ImportLook{Icon::Warning, Colour::Warn},
};

// In the order of RowOutcome.
constexpr std::array rowOutcomeLooks = {
    ImportLook{Icon::Add, Colour::Good},        ImportLook{Icon::Edit, Colour::Accent},
    ImportLook{Icon::Check, Colour::Secondary}, ImportLook{Icon::Bad, Colour::Bad},
    ImportLook{Icon::Minus, Colour::Secondary}, ImportLook{Icon::Pause, Colour::Warn},
};

constexpr std::array appliedOutcomeWords = {
    QT_TRANSLATE_NOOP("Provisioning", "Created"),   QT_TRANSLATE_NOOP("Provisioning", "Updated"),
    QT_TRANSLATE_NOOP("Provisioning", "Unchanged"), QT_TRANSLATE_NOOP("Provisioning", "Rejected"),
    QT_TRANSLATE_NOOP("Provisioning", "Skipped"),   QT_TRANSLATE_NOOP("Provisioning", "Deactivated"),
};

QString provisioningWords(const char *source, int n = -1)
{
    return QCoreApplication::translate("Provisioning", source, nullptr, n);
}

const FieldInfo &figureField(RowOutcome outcome, ImportFigures figures)
{
    // In the order of RowOutcome.
    static constexpr const char *fields[][2] = {{"to_create", "created"},   {"to_update", "updated"},
                                                {"unchanged", "unchanged"}, {"rejected", "rejected"},
                                                {"skipped", "skipped"},     {"to_deactivate", "deactivated"}};
    return *recordType<ImportJob>().find(fields[size_t(outcome)][size_t(figures)]);
}

const FieldInfo *fieldOfLearner(const QString &field)
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

QString importNameText(const ImportJob &job)
{
    return job.fileName.isEmpty() ? importWholeNameText(job) : fileNameText(job.fileName);
}

QString importWholeNameText(const ImportJob &job)
{
    if (!job.fileName.isEmpty())
        return wholeFileNameText(job.fileName);
    const QString when = isolated(shortDateTime(job.createdAt));
    if (job.uploadedWith.isEmpty())
        return provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "Upload of %1")).arg(when);
    return provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "Uploaded by %1, %2"))
        .arg(isolated(job.uploadedWith), when);
}

QString importUploaderText(const ImportJob &job)
{
    const QString person = job.createdBy.name.isEmpty() ? QString() : isolated(job.createdBy.name);
    if (job.uploadedWith.isEmpty() || person.isEmpty())
        return job.uploadedWith.isEmpty() ? person : isolated(job.uploadedWith);
    return QStringLiteral("%1 (%2)").arg(isolated(job.uploadedWith), person);
}

QString importReasonText(const QJsonObject &said)
{
    Problem problem{{}, said[QLatin1StringView("reason")].toString().toLatin1()};
    if (!reasonText(problem.reason))
        return said[QLatin1StringView("message")].toString();
    for (const QJsonValue &argument : said[QLatin1StringView("arguments")].toArray())
        problem.arguments << argument.toString();
    // Fields come by the names that files use.
    const int fields = problem.reason == "import.values_unknown" ? 0
                       : problem.reason == "import.column_missing" || problem.reason == "import.value_unknown"
                           ? 1
                       : problem.reason == "import.column_twice" ? 2
                                                                 : -1;
    if (fields >= 0 && fields < problem.arguments.size()) {
        QStringList labels;
        for (const QString &field : problem.arguments[fields].split(QStringLiteral(", ")))
            labels << importFieldLabel(field);
        problem.arguments[fields] = nameListText(labels, int(labels.size()));
    }
    return problemText(problem);
}

QString importFieldLabel(const QString &field)
{
    for (const auto &[name, label] : importOnlyFields) {
        if (field == QLatin1StringView(name))
            return provisioningWords(label);
    }
    const FieldInfo *found = fieldOfLearner(field);
    return found && found->label ? QCoreApplication::translate("Learner", found->label) : field;
}

bool isTechnicalField(const QString &field)
{
    const FieldInfo *found = fieldOfLearner(field);
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
    const FieldInfo *found = fieldOfLearner(field);
    if (found && found->type == FieldType::Choice) {
        if (const std::optional<quint8> choice = choiceByName(found->choices(), text);
            choice && !text.isEmpty())
            return choiceText(found->choices()[*choice].label);
    }
    return found && found->is(Technical) ? leftToRight(text) : isolated(text);
}

Status importStateStatus(ImportState state)
{
    const ImportLook &look = importStateLooks[size_t(state)];
    return {look.icon, look.ink, choiceText(choices(state)[size_t(state)].label)};
}

Status rowOutcomeStatus(RowOutcome outcome)
{
    const ImportLook &look = rowOutcomeLooks[size_t(outcome)];
    return {look.icon, look.ink, choiceText(choices(outcome)[size_t(outcome)].label)};
}

Status appliedOutcomeStatus(RowOutcome outcome)
{
    const ImportLook &look = rowOutcomeLooks[size_t(outcome)];
    return {look.icon, look.ink, provisioningWords(appliedOutcomeWords[size_t(outcome)])};
}

Status editedRowsStatus()
{
    return {Icon::Person, Colour::Warn,
            provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "Edited by hand"))};
}

Status outcomeFigureStatus(RowOutcome outcome, ImportFigures figures)
{
    const ImportLook &look = rowOutcomeLooks[size_t(outcome)];
    return {look.icon, look.ink,
            QCoreApplication::translate("ImportJob", figureField(outcome, figures).label)};
}

qint64 outcomeFigure(const ImportJob &job, RowOutcome outcome, ImportFigures figures)
{
    return valueOf<std::optional<qint64>>(figureField(outcome, figures), &job).value_or(0);
}

std::span<const ReadingRow> importDelimiters()
{
    return importReadingRows;
}

std::span<const ReadingRow> importEncodings()
{
    return importEncodingRows;
}

QString importEncodingText(const QString &name)
{
    for (const ReadingRow &row : importEncodingRows) {
        if (name == QLatin1StringView(row.name))
            return choiceText(row.label); // a name and words: isolated, the name would come last in Hebrew
    }
    return leftToRight(name);
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

QString factsText(const QStringList &facts)
{
    QStringList apart;
    for (const QString &fact : facts)
        apart << isolated(fact);
    // Isolates have no direction to give to the line.
    return QChar(QGuiApplication::isRightToLeft() ? 0x200f : 0x200e) + apart.join(QStringLiteral(" · "));
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
    if (speed > 0 && done < total && job.state != ImportState::Paused) {
        const qint64 left = job.secondsLeft.value_or((total - done + speed - 1) / speed);
        parts << provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 a second")).arg(numberText(speed));
        parts << provisioningWords(QT_TRANSLATE_NOOP("Provisioning", "%1 left")).arg(durationText(left));
    }
    return factsText(parts);
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

QStringList importTexts(const QByteArray &array)
{
    QStringList texts;
    const QJsonArray values = QJsonDocument::fromJson(array).array();
    for (const QJsonValue &text : values)
        texts << text.toString();
    return texts;
}

QStringList mappedFields(const QByteArray &mapping)
{
    QStringList fields;
    for (const QJsonValue &field : importObject(mapping)[QLatin1StringView("columns")].toArray())
        fields << field.toString();
    return fields;
}

} // namespace ulpan
