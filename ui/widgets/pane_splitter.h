#pragma once

#include <QSplitter>

namespace ulpan {

class Settings;

// Of a part, in pixels.
struct PaneWidth
{
    int least = 0, now = 0, most = 0;
};

// What stands beside each other: the widths are remembered under `view`, by mouse or keys.
class PaneSplitter : public QSplitter
{
    Q_OBJECT

public:
    // The settings must outlive it.
    PaneSplitter(Settings &settings, QString view, QWidget *parent = nullptr);
    // Once all parts are in it: as they were left, otherwise these widths.
    void restore(const QList<int> &usual);
    // The part that is shown before this one; -1: none.
    [[nodiscard]] int shownBefore(int part) const;
    // All 0 where nothing that is shown stands before the part.
    [[nodiscard]] PaneWidth widthOf(int part) const;
    // As near as it may be; what is shown before the part gives the width or takes it.
    void setWidthOf(int part, int width);
    // Of what stands last, in pixels.
    void widenLast(int by);

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;

private:
    void remember();
    void rescale(QList<int> widths, int percent);

    Settings &m_settings;
    QString m_view;
    int m_textScale;
};

} // namespace ulpan
