#pragma once

#include "ui/forms/filter_text.h"

namespace ulpan {

class Settings;

// A narrowing that a person gave a name.
struct SavedFilter
{
    QString name, search;
    QList<ActiveFilter> filters;
};

// Those of one view and connection, in the order in which they were saved.
class SavedFilters
{
public:
    // Settings must outlive this.
    SavedFilters(Settings &settings, QString view) : m_settings(settings), m_view(std::move(view)) {}
    [[nodiscard]] QList<SavedFilter> all() const;
    // In place of one of the same name.
    void keep(const SavedFilter &filter);
    void forget(const QString &name);

private:
    void write(const QList<SavedFilter> &filters);
    Settings &m_settings;
    QString m_view;
};

} // namespace ulpan
