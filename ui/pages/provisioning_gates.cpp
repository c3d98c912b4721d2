#include "ui/pages/provisioning_gates.h"

#include "ui/pages/provisioning_text.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QPainter>
#include <QVBoxLayout>

namespace ulpan {

namespace {

constexpr int namesShown = 12;

struct GateWords
{
    QString sentence, confirmation;
};

GateWords gateWords(const QString &gate, const QStringList &values, const QJsonObject &figures)
{
    const auto figure = [&](const char *name) {
        return int(figures.value(QLatin1StringView(name)).toInteger());
    };
    const int count = int(values.size());
    const QString names = nameListText(values, namesShown);
    if (gate == QLatin1StringView("new_entities"))
        return {ProvisioningGates::tr("The file names %Ln entity(ies) that do not exist: %1.", nullptr, count)
                    .arg(names),
                ProvisioningGates::tr("Create %Ln entity(ies)", nullptr, count)};
    if (gate == QLatin1StringView("encoding"))
        return {ProvisioningGates::tr("It is not certain in which encoding the "
                                      "file was written. Look at the "
                                      "names in the rows below."),
                ProvisioningGates::tr("The names are right")};
    if (gate == QLatin1StringView("deactivations"))
        return {ProvisioningGates::tr(
                    "The file lacks %Ln learner(s) of the entities it is complete for, out of %L1.", nullptr,
                    figure("deactivations"))
                    .arg(figure("of")),
                ProvisioningGates::tr("Deactivate them")};
    if (gate == QLatin1StringView("mails"))
        return {
            ProvisioningGates::tr("%Ln connection e-mail(s) would be written for the new learners and kept: "
                                  "this version sends no mails.",
                                  nullptr, figure("mails")),
            ProvisioningGates::tr("Write them")};
    if (gate == QLatin1StringView("seats"))
        return {ProvisioningGates::tr("%Ln more seat(s) would be needed; %L1 of %L2 are taken.", nullptr,
                                      figure("needed"))
                    .arg(figure("taken"))
                    .arg(figure("seats")),
                ProvisioningGates::tr("Go beyond the seats")};
    // A newer server may ask for what this console does not know.
    return {
        ProvisioningGates::tr("The server asks for a confirmation: %1.").arg(names.isEmpty() ? gate : names),
        ProvisioningGates::tr("Confirm")};
}

} // namespace

ProvisioningGates::ProvisioningGates(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    hide();
    retranslate(this, [this] { build(confirmed()); });
}

void ProvisioningGates::setGates(const QByteArray &gates)
{
    if (gates == m_gates)
        return;
    // What was ticked stays so for the gates that ask for no other than before.
    QStringList ticked = confirmed();
    const QList<QJsonObject> before = importObjects(m_gates), after = importObjects(gates);
    ticked.removeIf([&](const QString &name) {
        const auto same = [&](const QJsonObject &gate) {
            return gate[QLatin1StringView("gate")].toString() == name && before.contains(gate);
        };
        return std::none_of(after.begin(), after.end(), same);
    });
    m_gates = gates;
    build(ticked);
}

void ProvisioningGates::build(const QStringList &ticked)
{
    delete m_content;
    m_boxes.clear();
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    for (const QJsonObject &gate : importObjects(m_gates)) {
        const QString name = gate[QLatin1StringView("gate")].toString();
        QStringList values;
        for (const QJsonValue &value : gate[QLatin1StringView("values")].toArray())
            values << value.toString();
        const GateWords words = gateWords(name, values, gate[QLatin1StringView("figures")].toObject());
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        line->addWidget(new IconLabel(toneIcon(Tone::Warning), toneColour(Tone::Warning)), 0, Qt::AlignTop);
        auto *sentence = new TextLabel(TextStyle::Body);
        sentence->setText(words.sentence);
        sentence->setWordWrap(true);
        line->addWidget(sentence, 1);
        auto *box = new QCheckBox(words.confirmation);
        box->setObjectName(name);
        box->setAccessibleDescription(words.sentence);
        box->setChecked(ticked.contains(name) || gate[QLatin1StringView("confirmed")].toBool());
        connect(box, &QCheckBox::toggled, this, &ProvisioningGates::changed);
        m_boxes << box;
        line->addWidget(box, 0, Qt::AlignVCenter);
        column->addLayout(line);
    }
    m_column->addWidget(m_content);
    setVisible(!m_boxes.isEmpty());
    Q_EMIT changed();
}

QStringList ProvisioningGates::confirmed() const
{
    QStringList names;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            names << box->objectName();
    }
    return names;
}

bool ProvisioningGates::isOpen() const
{
    return confirmed().size() == m_boxes.size();
}

void ProvisioningGates::focusUnconfirmed() const
{
    for (QCheckBox *box : std::as_const(m_boxes)) {
        if (!box->isChecked()) {
            box->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void ProvisioningGates::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), scaled(8), colour(toneTint(Tone::Warning)),
                 colour(toneColour(Tone::Warning)));
}

} // namespace ulpan
