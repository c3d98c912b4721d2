#include "ui/pages/branding_preview.h"

#include "models/records/institution.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace ulpan {

namespace {

// Black or white, whichever is read better on the colour.
QColor inkOn(const QColor &ground)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const double light = 0.2126 * channel(ground.redF()) + 0.7152 * channel(ground.greenF()) +
                         0.0722 * channel(ground.blueF());
    return light > 0.179 ? Qt::black : Qt::white;
}

QColor brandColour(const QString &typed, Colour otherwise)
{
    const QColor colour(typed.trimmed());
    return colour.isValid() ? colour : ulpan::colour(otherwise);
}

// The learner's page in little: the head in the main colour, and what can be pressed in the accent.
class BrandCard : public QWidget
{
public:
    explicit BrandCard(QWidget *parent) : QWidget(parent)
    {
        followTextSize(this, [this] { setFixedHeight(scaled(170)); });
    }
    void setBrand(const QString &name, const QColor &main, const QColor &accent)
    {
        m_name = name;
        m_main = main;
        m_accent = accent;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintRounded(&painter, rect(), scaled(8), QColor(Qt::white), colour(Colour::Line));
        const auto placed = [this](int x, int y, int width, int height) {
            return QStyle::visualRect(layoutDirection(), rect(), {x, y, width, height});
        };
        const int head = scaled(52), gap = scaled(16), mark = scaled(28);
        paintRounded(&painter, QRect(0, 0, width(), head), scaled(8), m_main, Qt::transparent);
        painter.fillRect(0, head / 2, width(), head / 2, m_main);
        painter.setPen(inkOn(m_main));
        const QRect badge = placed(gap, (head - mark) / 2, mark, mark);
        painter.setFont(ulpan::font(TextStyle::Section));
        painter.drawEllipse(badge);
        painter.drawText(badge, Qt::AlignCenter, m_name.left(1));
        const int start = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
        painter.drawText(placed(gap * 2 + mark, 0, width() - gap * 3 - mark, head), start,
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, width() - gap * 3 - mark));
        const QColor quiet(0xE3, 0xE7, 0xEC);
        for (int line = 0; line < 2; ++line)
            paintRounded(
                &painter,
                placed(gap, head + gap + line * scaled(18), width() * (line ? 2 : 3) / 5, scaled(10)),
                scaled(5), quiet, Qt::transparent);
        painter.setFont(ulpan::font(TextStyle::Strong));
        const QString press = BrandingPreview::tr("Start the lesson");
        const int pressed = painter.fontMetrics().horizontalAdvance(press) + scaled(32);
        const QRect button = placed(gap, height() - gap - scaled(34), pressed, scaled(34));
        paintRounded(&painter, button, scaled(6), m_accent, Qt::transparent);
        painter.setPen(inkOn(m_accent));
        painter.drawText(button, Qt::AlignCenter, press);
    }

private:
    QString m_name;
    QColor m_main, m_accent;
};

} // namespace

BrandingPreview::BrandingPreview() : m_title(new TextLabel(TextStyle::Section)), m_card(new BrandCard(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(8), 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_title);
    column->addWidget(m_card);
    followColours(this, [this] { dress(); });
    retranslate(this, [this] { dress(); });
}

void BrandingPreview::showRecord(const AnyRecord &record)
{
    followForm(record);
}

void BrandingPreview::followForm(const AnyRecord &edited)
{
    const auto &institution = edited.as<Institution>();
    m_brand = institution.brandName.isEmpty() ? institution.name : institution.brandName;
    m_colour = institution.brandColour;
    m_accent = institution.brandAccent;
    dress();
}

void BrandingPreview::dress()
{
    m_title->setText(tr("As learners see it"));
    m_card->setAccessibleName(tr("As learners see it"));
    static_cast<BrandCard *>(m_card)->setBrand(
        m_brand, brandColour(m_colour, Colour::Accent),
        brandColour(m_accent.isEmpty() ? m_colour : m_accent, Colour::Accent));
}

} // namespace ulpan
