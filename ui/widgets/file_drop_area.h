#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;
class QPushButton;

namespace ulpan {

class TextLabel;

// Takes one file: dropped, pasted, or chosen in the system's dialog.
class FileDropArea : public QWidget
{
    Q_OBJECT

public:
    explicit FileDropArea(QWidget *parent = nullptr);
    // `endings` without dots, such as {"csv", "txt"}; others are refused while still over the area.
    void setAccepted(const QString &description, const QStringList &endings);
    void setText(const QString &sentence, const QString &hint);

Q_SIGNALS:
    void fileChosen(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void browse();
    [[nodiscard]] QString acceptedPath(const QMimeData *data) const;

    TextLabel *m_sentence, *m_hint;
    QPushButton *m_browse;
    QString m_description;
    QStringList m_endings;
    bool m_hovered = false;
};

} // namespace ulpan
