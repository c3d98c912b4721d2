// draw_icons SVG FOLDER: the program's icon as ulpan.ico (Windows) and ulpan.icns (macOS).
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QtEndian>

#include <cstdio>

namespace {

QByteArray drawnPng(QSvgRenderer &drawing, int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

template<class Number> QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray big(quint32 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

// A directory of pictures, then the pictures; 256 pixels are written as 0.
QByteArray windowsIcon(QSvgRenderer &drawing)
{
    constexpr quint16 sizes[] = {16, 20, 24, 32, 40, 48, 64, 256};
    constexpr auto count = quint16(std::size(sizes));
    QByteArray directory = little<quint16>(0) + little<quint16>(1) + little(count);
    QByteArray pictures;
    for (const quint16 size : sizes) {
        const QByteArray png = drawnPng(drawing, size);
        const quint32 place = 6 + 16 * count + quint32(pictures.size());
        directory += QByteArray(2, char(size % 256)) + QByteArray(2, '\0') + little<quint16>(1) +
                     little<quint16>(32) + little(quint32(png.size())) + little(place);
        pictures += png;
    }
    return directory + pictures;
}

QByteArray macIcon(QSvgRenderer &drawing)
{
    struct Picture
    {
        const char *type;
        int size;
    };
    constexpr Picture wanted[] = {{"icp4", 16},  {"icp5", 32},  {"ic11", 32},  {"ic12", 64},  {"ic07", 128},
                                  {"ic13", 256}, {"ic08", 256}, {"ic14", 512}, {"ic09", 512}, {"ic10", 1024}};
    QByteArray pictures;
    for (const Picture &picture : wanted) {
        const QByteArray png = drawnPng(drawing, picture.size);
        pictures += picture.type + big(8 + quint32(png.size())) + png;
    }
    return "icns" + big(8 + quint32(pictures.size())) + pictures;
}

bool written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    QSvgRenderer drawing(arguments.at(1));
    const QDir folder(arguments.at(2));
    if (drawing.isValid() && written(folder.filePath(QStringLiteral("ulpan.ico")), windowsIcon(drawing)) &&
        written(folder.filePath(QStringLiteral("ulpan.icns")), macIcon(drawing)))
        return 0;
    std::fprintf(stderr, "The icons could not be drawn.\n");
    return 1;
}
