#include "ui/widgets/file_drop_area.h"

#include "ui/shell/style.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

FileDropArea::FileDropArea(QWidget *parent)
    : QWidget(parent), m_sentence(new TextLabel(TextStyle::Section)),
      m_hint(new TextLabel(TextStyle::Body, Colour::Secondary)), m_browse(new QPushButton)
{
    setAcceptDrops(true);
    setMinimumHeight(scaled(220));
    makePrimary(m_browse);
    m_browse->setIcon(icon(Icon::File, Colour::OnAccent));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addStretch();
    column->addWidget(new IconLabel(Icon::Upload, Colour::Accent, 40), 0, Qt::AlignHCenter);
    for (TextLabel *label : {m_sentence, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(scaled(8));
    column->addWidget(m_browse, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_browse, &QPushButton::clicked, this, &FileDropArea::browse);
    retranslate(this, [this] { m_browse->setText(tr("Choose a file…")); });
}

void FileDropArea::setAccepted(const QString &description, const QStringList &endings)
{
    m_description = description;
    m_endings = endings;
}

void FileDropArea::setText(const QString &sentence, const QString &hint)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    setAccessibleName(sentence);
}

void FileDropArea::browse()
{
    QStringList patterns;
    for (const QString &ending : m_endings)
        patterns.append(QStringLiteral("*.") + ending);
    auto *dialog = new QFileDialog(this, m_browse->text().remove(QChar(0x2026)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!patterns.isEmpty())
        dialog->setNameFilters({QStringLiteral("%1 (%2)").arg(m_description, patterns.join(QLatin1Char(' '))),
                                tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileDropArea::fileChosen);
    dialog->open();
}

QString FileDropArea::acceptedPath(const QMimeData *dropped) const
{
    const QList<QUrl> urls = dropped ? dropped->urls() : QList<QUrl>();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QFileInfo file(urls.first().toLocalFile());
    const bool known = m_endings.isEmpty() || m_endings.contains(file.suffix(), Qt::CaseInsensitive);
    return file.isFile() && known ? file.filePath() : QString();
}

void FileDropArea::dragEnterEvent(QDragEnterEvent *event)
{
    m_hovered = !acceptedPath(event->mimeData()).isEmpty();
    if (m_hovered)
        event->acceptProposedAction();
    update();
}

void FileDropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    m_hovered = false;
    update();
}

void FileDropArea::dropEvent(QDropEvent *event)
{
    m_hovered = false;
    update();
    if (const QString path = acceptedPath(event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT fileChosen(path);
    }
}

void FileDropArea::keyPressEvent(QKeyEvent *event)
{
    const QString path = event->matches(QKeySequence::Paste)
                             ? acceptedPath(QGuiApplication::clipboard()->mimeData())
                             : QString();
    if (!path.isEmpty())
        Q_EMIT fileChosen(path);
    else
        QWidget::keyPressEvent(event);
}

void FileDropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour(m_hovered ? Colour::AccentTint : Colour::Surface));
    painter.setPen(
        QPen(colour(m_hovered ? Colour::Accent : Colour::Outline), m_hovered ? 2 : 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), scaled(10), scaled(10));
}

} // namespace ulpan
