#include "ui/shell/about.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ulpan {

void openAbout(QWidget *parent)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("About", source); };
    // The name is Latin in every language; the mark keeps it at the window's side.
    const QChar side(QGuiApplication::isRightToLeft() ? 0x200F : 0x200E);
    auto *box = new QMessageBox(
        QMessageBox::Information, text(QT_TRANSLATE_NOOP("About", "About Ulpan")),
        side + text(QT_TRANSLATE_NOOP("About", "Ulpan %1")).arg(QCoreApplication::applicationVersion()),
        QMessageBox::Close, parent);
    box->setInformativeText(text(QT_TRANSLATE_NOOP(
        "About", "Language learning for institutions. Free software under the GPL, version 3 or later.")));
    // In our words, as on other buttons.
    box->button(QMessageBox::Close)->setText(text(QT_TRANSLATE_NOOP("About", "Close")));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace ulpan
