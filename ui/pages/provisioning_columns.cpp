#include "ui/pages/provisioning_columns.h"

#include "models/base/text.h"
#include "models/records/record_json.h"
#include "ui/pages/provisioning_doubts.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_mappings.h"
#include "ui/pages/provisioning_pairs.h"
#include "ui/pages/provisioning_preview.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bar_layout.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QVBoxLayout>

namespace ulpan {

namespace {

QStringList cellTexts(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &text : array.toArray())
        texts << text.toString();
    return texts;
}

QWidget *labelled(QWidget *label, QWidget *field)
{
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    line->addWidget(label);
    line->addWidget(field);
    return both;
}

} // namespace

ProvisioningColumns::ProvisioningColumns(ViewContext &context, ProvisioningFlow &flow, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_facts(new TextLabel(TextStyle::Body)),
      m_encodingLabel(new TextLabel(TextStyle::Body, Colour::Secondary)),
      m_delimiterLabel(new TextLabel(TextStyle::Body, Colour::Secondary)),
      m_leftOut(new TextLabel(TextStyle::Body, Colour::Secondary)), m_encoding(new QComboBox),
      m_delimiter(new QComboBox), m_mappings(new ProvisioningMappings(context, flow)),
      m_doubts(new ProvisioningDoubts), m_separatorDoubt(new Banner(Tone::Warning)),
      m_missing(new Banner(Tone::Warning)), m_search(new SearchField), m_preview(new ProvisioningPreview),
      m_pairs(new ProvisioningPairs)
{
    auto *line = new BarLayout;
    line->setSpacing(scaled(16));
    line->addLeading(m_facts);
    line->addLeading(m_search);
    line->addTrailing(labelled(m_encodingLabel, m_encoding));
    line->addTrailing(labelled(m_delimiterLabel, m_delimiter));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(16));
    middle->addWidget(m_preview, 1);
    middle->addWidget(m_pairs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    column->setSpacing(scaled(12));
    column->addLayout(line);
    for (QWidget *part : {static_cast<QWidget *>(m_mappings), static_cast<QWidget *>(m_doubts),
                          static_cast<QWidget *>(m_separatorDoubt), static_cast<QWidget *>(m_missing)})
        column->addWidget(part);
    column->addLayout(middle, 1);
    column->addWidget(m_leftOut);
    m_leftOut->setWordWrap(true);
    for (QWidget *hidden : {static_cast<QWidget *>(m_missing), static_cast<QWidget *>(m_separatorDoubt),
                            static_cast<QWidget *>(m_pairs)})
        hidden->hide();
    m_encoding->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    followTextSize(this, [this] { m_encoding->setFixedWidth(scaled(270)); });
    m_encodingLabel->setBuddy(m_encoding);
    m_delimiterLabel->setBuddy(m_delimiter);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_delimiter->setObjectName(QStringLiteral("delimiter"));
    for (const ReadingRow &row : importEncodings())
        m_encoding->addItem(QString(), QString::fromLatin1(row.name));
    for (const ReadingRow &row : importDelimiters())
        m_delimiter->addItem(QString(), QString::fromLatin1(row.name));
    connect(m_encoding, &QComboBox::activated, this,
            [this] { readAs(m_encoding->currentData().toString()); });
    connect(m_doubts, &ProvisioningDoubts::encodingChosen, this, &ProvisioningColumns::readAs);
    connect(m_delimiter, &QComboBox::activated, this, [this] {
        m_flow.change({{QStringLiteral("delimiter"), m_delimiter->currentData().toString()}});
    });
    connect(m_preview->header(), &MappingHeader::mappingChosen, this, [this](const QStringList &fields) {
        QJsonArray columns;
        for (const QString &field : fields)
            columns << (field.isEmpty() ? QJsonValue() : QJsonValue(field));
        m_flow.change({{QStringLiteral("mapping"), QJsonObject{{QStringLiteral("columns"), columns}}}});
    });
    connect(m_pairs, &ProvisioningPairs::valuesChosen, this, [this](const QJsonObject &values) {
        m_flow.change({{QStringLiteral("mapping"), QJsonObject{{QStringLiteral("values"), values}}}});
    });
    connect(m_search, &SearchField::searched, this, &ProvisioningColumns::goToColumn);
    connect(m_search, &SearchField::leftDownwards, this, [this] {
        goToColumn(m_search->text());
        m_preview->focusChosen();
    });
    connect(m_missing, &Banner::actionTriggered, this, &ProvisioningColumns::entityWanted);
    connect(&flow, &ProvisioningFlow::sampleChanged, this, &ProvisioningColumns::showMapping);
    connect(&flow, &ProvisioningFlow::jobChanged, this, &ProvisioningColumns::showMapping);
    retranslate(this, [this] { dress(); });
}

void ProvisioningColumns::readAs(const QString &encoding)
{
    m_flow.change({{QStringLiteral("encoding"), encoding}});
}

void ProvisioningColumns::dress()
{
    m_search->setPrompt(tr("Find a column"));
    m_encodingLabel->setText(tr("Encoding"));
    m_encoding->setAccessibleName(m_encodingLabel->text());
    for (int i = 0; i < m_encoding->count(); ++i)
        m_encoding->setItemText(i, choiceText(importEncodings()[size_t(i)].label));
    m_delimiterLabel->setText(tr("Columns are separated by"));
    m_delimiter->setAccessibleName(m_delimiterLabel->text());
    for (int i = 0; i < m_delimiter->count(); ++i)
        m_delimiter->setItemText(i, choiceText(importDelimiters()[size_t(i)].label));
    m_separatorDoubt->setText(tr("It is not certain what separates the columns. If they look wrong below, "
                                 "choose another separator."));
    showMapping();
}

QStringList ProvisioningColumns::missingFields() const
{
    const ImportJob *job = m_flow.job();
    if (!job || job->columns.isEmpty())
        return {};
    ImportOptions options;
    readRecord(recordType<ImportOptions>(), importObject(job->options), &options);
    const QStringList fields = mappedFields(job->mapping);
    QStringList needed;
    const bool otherKey =
        fields.contains(QLatin1StringView("externalID")) || fields.contains(QLatin1StringView("learnerID"));
    if (options.mode != ImportMode::Update)
        needed = {QStringLiteral("login"), QStringLiteral("lastname"), QStringLiteral("firstname")};
    else if (!otherKey)
        needed = {QStringLiteral("login")};
    // Who is a learner, and so of an entity, each row says then.
    if (options.mode != ImportMode::Update && options.entity.isEmpty() && !fields.contains(QLatin1StringView("role")))
        needed << QStringLiteral("entity");
    needed.removeIf([&](const QString &field) { return fields.contains(field); });
    return needed;
}

void ProvisioningColumns::showMapping()
{
    const ImportJob *job = m_flow.job();
    if (!job)
        return;
    QList<QStringList> rows;
    for (const QJsonValue &row : m_flow.sample()[QLatin1StringView("rows")].toArray())
        rows << cellTexts(row);
    const QStringList fields = mappedFields(job->mapping);
    m_preview->setSample(job->columns, rows, fields);
    m_doubts->setJob(*job);
    m_pairs->setJob(*job);
    m_pairs->setVisible(!m_pairs->isEmpty());
    showReading();
    QStringList leftOut;
    for (qsizetype i = 0; i < job->columns.size(); ++i) {
        if (fields.value(i).isEmpty())
            leftOut << job->columns[i];
    }
    m_leftOut->setText(
        leftOut.isEmpty()
            ? tr("Every column is imported.")
            : tr("Left out: %1. Choose a field above a column to import it.").arg(nameListText(leftOut, 8)));
    showMissing(missingFields());
}

void ProvisioningColumns::showReading()
{
    const ImportJob &job = *m_flow.job();
    m_encoding->setCurrentIndex(m_encoding->findData(job.encoding));
    m_delimiter->setCurrentIndex(m_delimiter->findData(job.delimiter));
    m_separatorDoubt->setVisible(m_flow.sample()[QLatin1StringView("delimiter_doubtful")].toBool());
    QStringList facts{tr("%Ln column(s)", nullptr, int(job.columns.size()))};
    if (const qint64 total = job.totalRows.value_or(0); total > 0)
        facts << tr("%Ln row(s)", nullptr, int(total));
    if (job.hasBom)
        facts << tr("byte order mark");
    m_facts->setText(factsText(facts));
}

void ProvisioningColumns::showMissing(const QStringList &fields)
{
    const ImportJob &job = *m_flow.job();
    QStringList labels;
    for (const QString &field : fields)
        labels << importFieldLabel(field);
    m_missing->setText(tr("No column is imported into: %1. Choose the field "
                          "above the column that holds it.")
                           .arg(nameListText(labels, int(labels.size()))));
    m_missing->setActionText(fields.contains(QLatin1StringView("entity")) ? tr("Set one entity for all rows")
                                                                          : QString());
    // Two columns for one field, say: what keeps this file from being planned as
    // it is.
    const bool failed = job.state == ImportState::Failed && fields.isEmpty();
    if (failed)
        m_missing->setText(importReasonText(importObject(job.fault)));
    m_missing->setTone(failed ? Tone::Bad : Tone::Warning);
    m_missing->setVisible(failed || !fields.isEmpty());
}

void ProvisioningColumns::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// The first one that begins so, else the first that has it anywhere.
void ProvisioningColumns::goToColumn(const QString &typed)
{
    const ImportJob *job = m_flow.job();
    const QString wanted = folded(typed);
    if (!job || wanted.isEmpty())
        return;
    const QStringList fields = mappedFields(job->mapping);
    int best = -1;
    for (int i = int(job->columns.size()) - 1; i >= 0; --i) {
        const QString name = folded(job->columns[i]), label = fields.value(i).isEmpty()
                                                                  ? QString()
                                                                  : folded(importFieldLabel(fields.value(i)));
        const bool begins = name.startsWith(wanted) || label.startsWith(wanted);
        const bool isBetter = best < 0 || begins || !folded(job->columns[best]).startsWith(wanted);
        if (isBetter && (name.contains(wanted) || label.contains(wanted)))
            best = i;
    }
    m_preview->chooseColumn(best);
}

void ProvisioningColumns::focusFirst()
{
    const QList<QComboBox *> choices = m_preview->header()->choices();
    if (choices.isEmpty())
        m_delimiter->setFocus(Qt::OtherFocusReason);
    else
        choices.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace ulpan
