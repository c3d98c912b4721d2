#pragma once

#include <QImage>
#include <QWidget>

namespace ulpan {

// A QR code for the camera of a phone: dark on white in every scheme, with the white margin that cameras
// need.
class QrPicture : public QWidget
{
    Q_OBJECT

public:
    explicit QrPicture(QWidget *parent = nullptr);
    // Blank where it is too long for a QR code.
    void setContent(const QByteArray &content);
    // A pixel a module, without the margin; null where there is nothing to show.
    [[nodiscard]] const QImage &modules() const { return m_modules; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_modules;
};

} // namespace ulpan
