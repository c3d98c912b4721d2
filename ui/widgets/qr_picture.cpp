#include "ui/widgets/qr_picture.h"

#include "ui/shell/fonts.h"
#include "ui/widgets/retranslate.h"

#include <QPainter>
#include <qrencode.h>

#include <memory>

namespace ulpan {

namespace {

constexpr int marginModules = 4; // as the standard asks for
constexpr int moduleSide = 3;    // pixels at 100 %

} // namespace

QrPicture::QrPicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate(this, [this] { setAccessibleName(tr("Picture for the camera of your phone")); });
    followTextSize(this, [this] { updateGeometry(); });
}

void QrPicture::setContent(const QByteArray &content)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(content.constData());
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(content.size()), bytes, 0, QR_ECLEVEL_M), &QRcode_free);
    m_modules = code ? QImage(code->width, code->width, QImage::Format_RGB32) : QImage();
    for (int y = 0; code && y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            const bool dark = code->data[y * code->width + x] & 1;
            m_modules.setPixelColor(x, y, dark ? Qt::black : Qt::white);
        }
    }
    updateGeometry();
    update();
}

QSize QrPicture::sizeHint() const
{
    const int side = m_modules.isNull() ? 0 : (m_modules.width() + 2 * marginModules) * scaled(moduleSide);
    return {side, side};
}

void QrPicture::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int module = scaled(moduleSide), margin = marginModules * module;
    painter.drawImage(QRect(margin, margin, m_modules.width() * module, m_modules.width() * module),
                      m_modules);
}

} // namespace ulpan
