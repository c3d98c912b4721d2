#include "ui/pages/provisioning_pairs.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "ui/forms/choice_editor.h"
#include "ui/pages/provisioning_row_text.h"
#include "ui/pages/provisioning_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QVBoxLayout>

namespace ulpan {

namespace {

// In the order in which files have them.
constexpr const char *pairFields[] = {"civility", "role", "language", "testUser"};

struct PairValue
{
    QString name, label;
};

QList<PairValue> pairValues(const QString &field)
{
    const FieldInfo *info = recordType<Learner>().findRpc(field.toLatin1());
    info = info ? info : recordType<Learner>().find(field.toLatin1());
    if (!info || info->type != FieldType::Choice)
        return {{QStringLiteral("1"), QCoreApplication::translate("Choice", "Yes")},
                {QStringLiteral("0"), QCoreApplication::translate("Choice", "No")}};
    QList<PairValue> values;
    for (const Choice &choice : info->choices()) {
        if (*choice.name && qstrcmp(choice.name, "operator") != 0)
            values << PairValue{QString::fromLatin1(choice.name), choiceText(choice.label)};
    }
    return values;
}

} // namespace

ProvisioningPairs::ProvisioningPairs(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    followTextSize(this, [this] { setFixedWidth(scaled(300)); });
    retranslate(this, [this] { build(); });
}

void ProvisioningPairs::setJob(const ImportJob &job)
{
    m_all = importObject(job.mapping)[QLatin1StringView("values")].toObject();
    QJsonObject values = m_all;
    const QStringList fields = mappedFields(job.mapping);
    // Of columns that are imported; what was said for others is only kept.
    QHash<QString, QStringList> unknown;
    for (const QJsonObject &note : importObjects(job.notes)) {
        const QJsonArray arguments = note[QLatin1StringView("arguments")].toArray();
        const QString field = arguments[0].toString();
        if (note[QLatin1StringView("reason")] == QLatin1StringView("import.values_unknown") &&
            fields.contains(field))
            unknown[field] = arguments[1].toString().split(QStringLiteral(", "), Qt::SkipEmptyParts);
    }
    const QStringList said = values.keys();
    for (const QString &field : said) {
        if (values.value(field).toObject().isEmpty() || !fields.contains(field))
            values.remove(field);
    }
    if (values == m_values && unknown == m_unknown)
        return;
    m_values = values;
    m_unknown = unknown;
    build();
}

void ProvisioningPairs::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(4), 0, scaled(8), scaled(8));
    column->setSpacing(scaled(6));
    column->addWidget(paneText(TextStyle::Section, Colour::Text, tr("What the file's words mean")));
    for (const char *field : pairFields)
        addField(column, QLatin1StringView(field));
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    setVisible(!isEmpty());
}

void ProvisioningPairs::addField(QBoxLayout *column, const QString &field)
{
    const QStringList unknown = m_unknown.value(field), known = m_values.value(field).toObject().keys();
    if (unknown.isEmpty() && known.isEmpty())
        return;
    column->addSpacing(scaled(4));
    column->addWidget(paneText(TextStyle::Strong, Colour::Text, importFieldLabel(field)));
    for (const QString &text : unknown)
        addText(column, field, text, false);
    for (const QString &text : known)
        addText(column, field, text, true);
}

void ProvisioningPairs::addText(QBoxLayout *column, const QString &field, const QString &text, bool known)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    if (!known)
        line->addWidget(new IconLabel(Icon::Warning, Colour::Warn, 16));
    line->addWidget(paneText(TextStyle::Body, Colour::Text, isolated(text)), 1, Qt::AlignVCenter);
    auto *choice = new QComboBox;
    choice->setObjectName(QLatin1StringView("pair_") + field);
    choice->setAccessibleName(tr("%1 means").arg(isolated(text)));
    choice->setPlaceholderText(tr("Choose…"));
    choice->addItem(tr("Nothing"), QString());
    const QList<PairValue> values = pairValues(field);
    for (const PairValue &value : values)
        choice->addItem(value.label, value.name);
    const QJsonValue value = m_values.value(field).toObject().value(text);
    choice->setCurrentIndex(known ? choice->findData(value.toString()) : -1);
    choice->setFixedWidth(scaled(130));
    scrollPast(choice);
    connect(choice, &QComboBox::activated, this,
            [this, field, text, choice] { choose(field, text, *choice); });
    line->addWidget(choice);
    column->addLayout(line);
}

void ProvisioningPairs::choose(const QString &field, const QString &text, const QComboBox &choice)
{
    QJsonObject values = m_all, pairs = values.value(field).toObject();
    const QString value = choice.currentData().toString();
    pairs.insert(text, value.isEmpty() ? QJsonValue() : QJsonValue(value));
    values.insert(field, pairs);
    Q_EMIT valuesChosen(values);
}

} // namespace ulpan
