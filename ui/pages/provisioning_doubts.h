#pragma once

#include <QJsonObject>
#include <QWidget>

class QVBoxLayout;

namespace ulpan {

struct ImportJob;

// Cells of the file that read differently in the two encodings that fit, side by side, so that a person can
// say which of them is right. Not there where nothing is doubtful.
class ProvisioningDoubts : public QWidget
{
    Q_OBJECT

public:
    explicit ProvisioningDoubts(QWidget *parent = nullptr);
    void setJob(const ImportJob &job);

Q_SIGNALS:
    // By its name on the wire; also the one that the file was read in.
    void encodingChosen(const QString &encoding);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *table();

    QList<QJsonObject> m_cells;
    QStringList m_columns, m_encodings; // the present one is the first
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace ulpan
