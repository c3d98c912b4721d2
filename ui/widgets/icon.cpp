#include "ui/widgets/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace ulpan {

namespace {

enum class Pointing : quint8
{
    Nowhere,
    Somewhere
};

struct IconRow
{
    Icon name;
    const char *file;
    Pointing pointing = Pointing::Nowhere;
};

constexpr std::array iconFiles = {
    IconRow{Icon::Undo, "arrow-back-up", Pointing::Somewhere},
    IconRow{Icon::Redo, "arrow-forward-up", Pointing::Somewhere},
    IconRow{Icon::Back, "arrow-left", Pointing::Somewhere},
    IconRow{Icon::Forward, "arrow-right", Pointing::Somewhere},
    IconRow{Icon::Next, "chevron-right", Pointing::Somewhere},
    IconRow{Icon::Previous, "chevron-left", Pointing::Somewhere},
    IconRow{Icon::Down, "chevron-down"},
    IconRow{Icon::Up, "chevron-up"},
    IconRow{Icon::Collapse, "layout-sidebar-left-collapse", Pointing::Somewhere},
    IconRow{Icon::Expand, "layout-sidebar-left-expand", Pointing::Somewhere},
    IconRow{Icon::ExternalLink, "external-link", Pointing::Somewhere},
    IconRow{Icon::SignIn, "login", Pointing::Somewhere},
    IconRow{Icon::SignOut, "logout", Pointing::Somewhere},
    IconRow{Icon::Learners, "users"},
    IconRow{Icon::Person, "user"},
    IconRow{Icon::Sessions, "calendar-event"},
    IconRow{Icon::Entities, "sitemap"},
    IconRow{Icon::Provisioning, "table-import", Pointing::Somewhere},
    IconRow{Icon::Courses, "book-2"},
    IconRow{Icon::Progress, "chart-line"},
    IconRow{Icon::Webhooks, "webhook"},
    IconRow{Icon::Exports, "file-export", Pointing::Somewhere},
    IconRow{Icon::SingleSignOn, "fingerprint"},
    IconRow{Icon::Api, "api"},
    IconRow{Icon::Overview, "layout-dashboard"},
    IconRow{Icon::Institutions, "building"},
    IconRow{Icon::Billing, "credit-card"},
    IconRow{Icon::Compliance, "shield-lock"},
    IconRow{Icon::Audit, "list-search", Pointing::Somewhere},
    IconRow{Icon::Settings, "settings"},
    IconRow{Icon::Language, "language"},
    IconRow{Icon::Light, "sun"},
    IconRow{Icon::Dark, "moon"},
    IconRow{Icon::Desktop, "device-desktop"},
    IconRow{Icon::Search, "search"},
    IconRow{Icon::Clear, "x"},
    IconRow{Icon::Add, "plus"},
    IconRow{Icon::More, "dots"},
    IconRow{Icon::Edit, "pencil"},
    IconRow{Icon::Delete, "trash"},
    IconRow{Icon::Copy, "copy"},
    IconRow{Icon::Download, "download"},
    IconRow{Icon::Upload, "upload"},
    IconRow{Icon::File, "file"},
    IconRow{Icon::Table, "file-spreadsheet"},
    IconRow{Icon::Filter, "filter"},
    IconRow{Icon::Columns, "columns-3"},
    IconRow{Icon::Refresh, "refresh"},
    IconRow{Icon::Good, "circle-check"},
    IconRow{Icon::Warning, "alert-triangle"},
    IconRow{Icon::Bad, "alert-octagon"},
    IconRow{Icon::Information, "info-circle"},
    IconRow{Icon::Pending, "clock"},
    IconRow{Icon::Running, "loader-2"},
    IconRow{Icon::Pause, "player-pause"},
    IconRow{Icon::Resume, "player-play"},
    IconRow{Icon::Cancel, "ban"},
    IconRow{Icon::Check, "check"},
    IconRow{Icon::Minus, "minus"},
    IconRow{Icon::Connected, "plug-connected"},
    IconRow{Icon::Disconnected, "plug-connected-x"},
    IconRow{Icon::Test, "flask"},
    IconRow{Icon::Live, "world"},
    IconRow{Icon::Link, "link"},
    IconRow{Icon::Keyboard, "keyboard"},
    IconRow{Icon::Help, "help"},
    IconRow{Icon::Empty, "inbox"},
    IconRow{Icon::Tag, "tag"},
    IconRow{Icon::Lock, "lock"},
    IconRow{Icon::Show, "eye"},
    IconRow{Icon::Hide, "eye-off"},
    IconRow{Icon::Mail, "mail"},
    IconRow{Icon::Key, "key"},
    IconRow{Icon::TextSize, "typography"},
    IconRow{Icon::Tool, "tool"},
    IconRow{Icon::Flag, "flag"},
    IconRow{Icon::Quit, "door-exit", Pointing::Somewhere},
};

constexpr bool iconFilesAreInOrder()
{
    for (size_t i = 0; i < iconFiles.size(); ++i) {
        if (size_t(iconFiles[i].name) != i)
            return false;
    }
    return iconFiles.size() == size_t(iconCount);
}
static_assert(iconFilesAreInOrder(), "an icon is found by its place");

QByteArray inkedSvg(Icon name, const QColor &ink)
{
    QFile file(iconFile(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll()
        .replace("currentColor", ink.name().toLatin1())
        // The set is drawn for 24 pixels; at 20 its lines are calmer a little thinner.
        .replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
}

QPixmap iconPixmap(Icon name, QSize size, const QColor &ink, bool mirrored)
{
    const QString key = QStringLiteral("ulpan-icon/%1/%2x%3/%4/%5")
                            .arg(int(name))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ink.rgba())
                            .arg(int(mirrored));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(inkedSvg(name, ink));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

bool isMirroredNow(Icon name)
{
    return isMirrored(name) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

// Draws one of our icons in the palette of the moment.
class IconEngine : public QIconEngine
{
public:
    IconEngine(Icon name, Colour role) : m_name(name), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, ink(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return size.isEmpty() ? QPixmap() : iconPixmap(m_name, size, ink(mode), isMirroredNow(m_name));
    }
    QIconEngine *clone() const override { return new IconEngine(m_name, m_role); }
    bool isNull() override { return false; }

private:
    QColor ink(QIcon::Mode mode) const
    {
        return colour(mode == QIcon::Disabled   ? Colour::Disabled
                      : mode == QIcon::Selected ? Colour::Text
                                                : m_role);
    }

    Icon m_name;
    Colour m_role;
};

} // namespace

QIcon icon(Icon name, Colour role)
{
    return QIcon(new IconEngine(name, role));
}

void paintIcon(QPainter *painter, const QRect &rect, Icon name, const QColor &ink)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int side = qMin(rect.width(), rect.height());
    if (side <= 0)
        return;
    QPixmap pixmap = iconPixmap(name, QSize(side, side) * ratio, ink, isMirroredNow(name));
    QRect target(0, 0, side, side);
    target.moveCenter(rect.center());
    painter->drawPixmap(target, pixmap);
}

QString iconFile(Icon name)
{
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(iconFiles[size_t(name)].file));
}

bool isMirrored(Icon name)
{
    return iconFiles[size_t(name)].pointing == Pointing::Somewhere;
}

} // namespace ulpan
