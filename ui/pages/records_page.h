#pragma once

#include "models/tables/record_model.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/page.h"
#include "ui/shell/views.h"

class QAction;
class QBoxLayout;
class QSplitter;

namespace ulpan {

class PageHeader;
class RecordTable;
class SearchField;

// What a page of one kind of record is made of; all texts are asked for again when the language changes.
struct RecordsPageSetup
{
    const RecordType &type;
    QByteArray key;                       // the view's, under which columns and widths are remembered
    QList<ListQuery::Filter> always = {}; // filters nobody sees
    QList<QByteArray> columns = {};       // empty: those that the rows put in tables
    QByteArray sortedBy = {};
    RecordWords words;
    QList<FormSection> sections = {};
    std::function<QString()> title;
    std::function<QString(qint64)> total;
    std::function<QString()> newAction, searchPrompt;
    std::function<QString()> emptySentence, emptyHint, emptyAction;
    std::function<QString()> nothingFound;
    // Where the action of the empty list leads.
    QString emptyLink = {};
};

// A list of records with one of them beside it: search, sort, open, make, change.
class RecordsPage : public Page
{
    Q_OBJECT

public:
    RecordsPage(ViewContext &context, RecordsPageSetup setup);
    void refresh() override;
    void find() override;
    void createNew() override;
    [[nodiscard]] bool hasUnsaved() const override;
    [[nodiscard]] QString place() const override;
    void openPlace(const QString &place) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    // After the search field.
    void addFilter(QWidget *input);
    // Beside those that nobody sees and the search.
    void setFilters(const QList<ListQuery::Filter> &filters);
    [[nodiscard]] RecordTable &list() const { return *m_list; }
    [[nodiscard]] ViewContext &context() const { return m_context; }
    // Everything that narrows the list is gone.
    virtual void clearFilters();

private:
    void build();
    void connectParts();
    void dress();
    void dressEmpty();
    void openId(const QString &id);
    void followOpen();
    void followSaved(const AnyRecord &record, bool created);
    [[nodiscard]] bool isNarrowed() const;

    ViewContext &m_context;
    RecordsPageSetup m_setup;
    RecordModel m_model;
    PageHeader *m_header;
    SearchField *m_search;
    QBoxLayout *m_filters;
    RecordTable *m_list;
    RecordPane *m_pane;
    QSplitter *m_splitter;
    QAction *m_new;
    PendingCall m_opening;
    bool m_wasShown = false;
};

} // namespace ulpan
