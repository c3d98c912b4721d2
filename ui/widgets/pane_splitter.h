#pragma once

#include <QSplitter>

namespace ulpan {

class Settings;

// What stands beside each other: the widths are remembered under `view`, by mouse or keys.
class PaneSplitter : public QSplitter
{
    Q_OBJECT

public:
    // The settings must outlive it.
    PaneSplitter(Settings &settings, QString view, QWidget *parent = nullptr);
    // Once all parts are in it: as they were left, otherwise these widths.
    void restore(const QList<int> &usual);
    // Of what stands last, in pixels; the one before gives them or takes them.
    void widenLast(int by);

private:
    void remember();

    Settings &m_settings;
    QString m_view;
};

} // namespace ulpan
