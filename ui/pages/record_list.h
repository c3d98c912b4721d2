#pragma once

#include "models/tables/record_model.h"
#include "ui/forms/filter_bar.h"
#include "ui/pages/rows_copy.h"
#include "ui/shell/page.h"
#include "ui/shell/views.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace ulpan {

class ChosenBar;
class ProgressStrip;
class RecordTable;
class SearchField;
struct RowsFormat;
struct SavedFilter;

// Which records are meant: those found by the list's filters, or these.
struct RecordSelection
{
    bool all = false;     // all that match
    QList<int> rows = {}; // otherwise
    qint64 count = 0;
};

// What a list is made of; all texts are asked for again when the language changes.
struct RecordListSetup
{
    const RecordType &type;
    QByteArray key;                       // under which columns, widths and filters are remembered
    QByteArray path = {};                 // empty: where the client has records of the type
    QList<ListQuery::Filter> always = {}; // filters nobody sees
    QList<QByteArray> columns = {};       // those shown at first; empty: those that the rows put in tables
    QByteArray sortedBy = {};             // "-" before it: the last first
    bool searches = true;
    FilterOffers offers = {};
    std::function<QString()> name, searchPrompt;
    std::function<QString()> emptySentence, emptyHint = {}, emptyAction = {};
    ListOffer emptyOffer = {};
    std::function<QString()> nothingFound;
};

// A list with all that narrows it: search, filters as chips, filters that were given a name, the choice of
// columns; and what can be done with chosen rows.
class RecordList : public QWidget
{
    Q_OBJECT

public:
    RecordList(ViewContext &context, RecordListSetup setup, QWidget *parent = nullptr);
    [[nodiscard]] RecordModel &model() { return m_model; }
    [[nodiscard]] RecordTable &table() const { return *m_table; }
    // Offers changing the chosen rows; its text is asked for with their number.
    // `action` is what it is called while nobody knows how many.
    void offerChange(std::function<QString(qint64)> text, std::function<QString()> action);
    // All that can be done with the list, and why not now.
    [[nodiscard]] QList<PageAction> listActions();
    void find();
    void refresh();
    // As a link has it.
    [[nodiscard]] QString narrowing() const;
    void setNarrowing(const QString &text);
    [[nodiscard]] RecordSelection selection() const;
    // What the server calls the selection's filter: the search and every filter, by name.
    [[nodiscard]] QJsonObject filterObject() const;
    // Where more are chosen than the clipboard is given at once, that is said first.
    void copyChosen(RowsCopy::As as);
    // Asks for a file and writes all that the filters find into it, whatever is chosen; as it is done, above
    // the table.
    void saveAs(const RowsFormat &format);
    // Why there is nothing to save; empty: there is, or nobody knows yet.
    [[nodiscard]] QString whyNotSaved() const;
    // The columns that are shown, as a file that this program takes back.
    [[nodiscard]] RowsFormat shownColumns() const;
    // The chosen records, also those that are not there yet; up to RowsReader::most. Shows how far it is where
    // that takes long; nothing comes of it where it was cancelled.
    void bringChosen(const RowsReader::Done &done);
    // What is done with so many rows, shown above the table once it takes long. Cancelled, the work is deleted;
    // whoever does it says when it has ended.
    [[nodiscard]] RowsReader::Progress workProgress(qint64 rows);
    void showWork(QObject *work);
    void endWork();
    // What is wanted now counts, not what was under way.
    void stopWork();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void narrowingChanged();
    void changeWanted();
    void emptyActionTriggered();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareRoom();
    void build();
    void connectParts();
    void apply();
    void fillSavedMenu();
    void askName();
    void clear();
    void dress();
    void followChosen();
    // What the empty list offers, shown above the table until it has ended.
    void takeOffer();
    void endOffer();
    [[nodiscard]] bool isNarrowed() const;
    void copyRows(RowsCopy::As as);
    void saveIn(const QString &fileName, const RowsFormat &format);
    [[nodiscard]] QList<int> chosenRows() const;
    void showNarrowing(const QString &text);
    // Filters name records of one institution and environment.
    [[nodiscard]] QString narrowingPart() const;

    ViewContext &m_context;
    RecordListSetup m_setup;
    RecordModel m_model;
    RecordTable *m_table = nullptr;
    SearchField *m_search;
    FilterBar *m_filters;
    QPushButton *m_saved, *m_columns;
    ChosenBar *m_chosen;
    ProgressStrip *m_workStrip, *m_offerStrip;
    QPointer<QObject> m_work;    // null: nothing is brought
    QPointer<QObject> m_offered; // what does what the empty list offered
    std::function<QString()> m_changeAction;
    QBoxLayout *m_tools = nullptr, *m_buttons = nullptr; // in one line or two
    bool m_started = false, m_goesToRows = false;
};

} // namespace ulpan
