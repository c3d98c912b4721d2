#include "ui/pages/provisioning_doubts.h"

#include "models/base/text.h"
#include "models/records/import_job.h"
#include "ui/pages/provisioning_row_text.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

namespace {

constexpr qsizetype mostDoubtsShown = 5; // enough to see it, and the columns below stay in sight

} // namespace

ProvisioningDoubts::ProvisioningDoubts(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    hide();
    retranslate(this, [this] { build(); });
}

void ProvisioningDoubts::setJob(const ImportJob &job)
{
    const QList<QJsonObject> cells =
        job.encodingDoubtful ? importObjects(job.doubtful) : QList<QJsonObject>();
    if (cells == m_cells && job.columns == m_columns && m_encodings.value(0) == job.encoding)
        return;
    m_cells = cells;
    m_columns = job.columns;
    m_encodings = QStringList{job.encoding};
    for (const QJsonObject &cell : std::as_const(m_cells)) {
        const QStringList names = cell[QLatin1StringView("readings")].toObject().keys();
        for (const QString &name : names) {
            if (!m_encodings.contains(name))
                m_encodings << name;
        }
    }
    build();
}

void ProvisioningDoubts::build()
{
    delete m_content;
    m_content = nullptr;
    setVisible(!m_cells.isEmpty());
    if (m_cells.isEmpty())
        return;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(new IconLabel(toneIcon(Tone::Warning), toneColour(Tone::Warning)), 0, Qt::AlignTop);
    line->addWidget(paneText(TextStyle::Body, Colour::Text,
                             tr("It is not certain in which encoding the file was written. Choose the one in "
                                "which these cells read right.")),
                    1);
    column->addLayout(line);
    column->addWidget(table());
    m_column->addWidget(m_content);
}

QWidget *ProvisioningDoubts::table()
{
    auto *result = new QWidget;
    auto *grid = new QGridLayout(result);
    grid->setContentsMargins(scaled(28), 0, 0, 0);
    grid->setHorizontalSpacing(scaled(16));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnStretch(int(m_encodings.size()) + 1, 1);
    for (int i = 0; i < int(m_encodings.size()); ++i) {
        const QString name = m_encodings[i], text = importEncodingText(name);
        auto *choose = new QPushButton(i == 0 ? tr("Keep %1").arg(text) : tr("Read as %1").arg(text));
        choose->setObjectName(QLatin1StringView("read_as_") + name);
        connect(choose, &QPushButton::clicked, this, [this, name] { Q_EMIT encodingChosen(name); });
        grid->addWidget(choose, 0, i + 1);
    }
    int row = 1;
    for (const QJsonObject &cell : m_cells.first(qMin(mostDoubtsShown, m_cells.size()))) {
        const QString column = m_columns.value(cell[QLatin1StringView("column")].toInt() - 1);
        const QString where =
            tr("Line %1, %2").arg(numberText(cell[QLatin1StringView("line")].toInteger()), isolated(column));
        auto *place = paneText(TextStyle::Secondary, Colour::Secondary, where);
        place->setWordWrap(false);
        grid->addWidget(place, row, 0);
        const QJsonObject readings = cell[QLatin1StringView("readings")].toObject();
        for (int i = 0; i < int(m_encodings.size()); ++i)
            grid->addWidget(
                paneText(TextStyle::Strong, Colour::Text, isolated(readings[m_encodings[i]].toString())), row,
                i + 1);
        ++row;
    }
    return result;
}

void ProvisioningDoubts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), scaled(8), colour(toneTint(Tone::Warning)),
                 colour(toneColour(Tone::Warning)));
}

} // namespace ulpan
