#pragma once

#include "models/base/when_done.h"
#include "models/records/record_page.h"
#include "ui/shell/palette_entry.h"

#include <QFrame>
#include <QHash>
#include <QTimer>

class QLineEdit;
class QListWidget;

namespace ulpan {

class TextLabel;
struct ListQuery;
struct ViewContext;

// One field over the window that finds every view, action, institution, entity and learner by its words in
// any of the languages: arrows choose, Enter goes, Esc leaves. Before anything is typed it shows what was
// chosen lately.
class Palette : public QFrame
{
    Q_OBJECT

public:
    enum class Scope : quint8
    {
        Everything,
        Records,
        Institutions
    };
    Palette(ViewContext &context, QWidget *window);
    // Views and actions.
    void setEntries(QList<PaletteEntry> entries);
    void open(Scope scope);
    // What was found lately belongs to an institution that is left.
    void forgetFound();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Known
    {
        PaletteEntry entry;
        PaletteWords words;
    };
    // A kind of record that is asked for: learners, entities, institutions.
    struct Source;
    static const Source sources[];

    // An operator who works in no institution.
    [[nodiscard]] bool isNowhere() const;
    void ask();
    void askFor(size_t source, const ListQuery &query);
    void take(size_t source, const Result<RecordPage> &page);
    void drop(size_t source);
    // What stands below what was found: that it is still looked for, that it could not be, or that there is
    // nothing.
    [[nodiscard]] QString note() const;
    void sayNote();
    [[nodiscard]] bool isLooking() const;
    void showFound(bool keepRow);
    [[nodiscard]] QList<PaletteEntry> found() const;
    void choose(int row);
    void remember(const PaletteEntry &entry);
    void leave();
    void place();
    void dress();

    ViewContext &m_context;
    QLineEdit *m_input;
    QListWidget *m_list;
    TextLabel *m_note;
    QTimer m_pause;
    Scope m_scope = Scope::Everything;
    QList<Known> m_known;
    QStringList m_recentKeys;     // remembered between runs
    QList<PaletteEntry> m_recent; // records, for the running time: their names are nobody's settings
    QHash<size_t, QList<PaletteEntry>> m_records;
    QHash<size_t, PendingCall> m_calls; // under way
    QHash<size_t, Error> m_failed;
    QList<PaletteEntry> m_shown;
    int m_rows = 1; // of the list that are seen at once
    QPointer<QWidget> m_focusBefore;
};

} // namespace ulpan
