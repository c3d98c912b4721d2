#pragma once

#include "ui/forms/field_editor.h"
#include "ui/forms/filter_text.h"

#include <QHash>

class QMenu;
class QPushButton;

namespace ulpan {

class FlowLayout;

// The values that are offered for a filter by a text, and how each is said.
struct FilterOffer
{
    QStringList values;
    std::function<QString(const QString &)> text;
    // In which menu of its own it stands; null: all in one.
    std::function<QString(const QString &)> group = {};
};
using FilterOffers = QHash<QByteArray, FilterOffer>; // by the filter's name

// The filters of a list as chips, each taken away by a click or Delete, and the button from which others are
// added; what can be filtered by is read from the field rows. Hidden while there are none.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    // `hidden` are filters that are not offered.
    FilterBar(const RecordType &type, Lookup lookup, QList<QByteArray> hidden, FilterOffers offers = {},
              QWidget *parent = nullptr);
    // Opens the menu of filters; it stands where the page puts it.
    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] const QList<ActiveFilter> &filters() const { return m_filters; }
    // By the program: nothing is announced.
    void setFilters(const QList<ActiveFilter> &filters);
    void add(const QList<ActiveFilter> &filters);

Q_SIGNALS:
    // By the person.
    void changed();

private:
    void fillMenu();
    void addChoices(QMenu *menu, const QByteArray &name, const FieldInfo &field);
    [[nodiscard]] QString chipText(const ActiveFilter &filter) const;
    void write(const QByteArray &name);
    void endDraft();
    void buildChips();
    void nameReferences();

    const RecordType &m_type;
    Lookup m_lookup;
    QList<QByteArray> m_hidden;
    FilterOffers m_offers;
    QList<ActiveFilter> m_filters;
    QPushButton *m_button, *m_clear;
    FlowLayout *m_flow;
    QWidget *m_end, *m_draft = nullptr;
    PendingCall m_names;
};

} // namespace ulpan
