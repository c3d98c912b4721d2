#pragma once

#include "ui/forms/record_pane.h"
#include "ui/pages/record_list.h"
#include "ui/shell/page.h"

class QAction;

namespace ulpan {

class PageHeader;
class PaneSplitter;
class SidePane;

// What a page of one kind of record is made of; all texts are asked for again when the language changes.
struct RecordsPageSetup
{
    RecordListSetup list;
    RecordWords words;
    QList<PaneTab> tabs = {};
    QList<PaneAction> actions = {};
    std::function<QString()> title;
    std::function<QString(qint64)> total;
    std::function<QString()> newAction = {}; // null: none is made here
    // Where the action of the empty list leads; empty: to a new one.
    QString emptyLink = {};
    bool savesRows = false; // there can be so many that they are wanted as a file
    bool deletes = false; // the server deletes them without a trace, so that making one can be undone
};

// A list of records with one of them beside it: search, filter, sort, open, make, change, and take back.
class RecordsPage : public Page
{
    Q_OBJECT

public:
    RecordsPage(ViewContext &context, RecordsPageSetup setup);
    void refresh() override;
    void find() override;
    void createNew() override;
    [[nodiscard]] bool hasUnsaved() const override;
    // "17?q=levi&status=active&sort=-login&tab=history": what is open, what narrows the list, its order where
    // it is another than usual, the pane's tab.
    [[nodiscard]] QList<PageAction> pageActions() override;
    [[nodiscard]] QString place() const override;
    [[nodiscard]] QString wholePlace() const override;
    void openPlace(const QString &place) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] RecordList &list() const { return *m_list; }
    [[nodiscard]] RecordPane &pane() const { return *m_pane; }
    [[nodiscard]] PageHeader &header() const { return *m_header; }
    [[nodiscard]] ViewContext &context() const { return m_context; }
    // Among "More actions": saves what the list finds as a file, where it finds anything.
    void offerFile(QAction *action);
    // Whether the caller may make a new one.
    void offerNew(bool offered);
    // Stands where the pane does, until it is taken away; one at a time. What stood there goes as it is.
    void showBeside(SidePane *other);
    // Shows what a link names in place of a record's id; false where it is nothing of this page.
    virtual bool openBeside(const QString &place)
    {
        Q_UNUSED(place)
        return false;
    }
    [[nodiscard]] SidePane *beside() const { return m_beside; }
    // Takes it away and goes on: at once where nothing would be lost, otherwise by the person's own word.
    void leaveBeside(std::function<void()> next = {});
    // Shows a record as it is now, in the list and where it is open.
    void showNewer(const AnyRecord &record);
    // Many were changed: what is shown is loaded again.
    void showRenewed();
    // What was open is gone from the list.
    void takeAway();
    // By a toast, and that there is no way back.
    void sayDeleted(const QString &name);

private:
    void build();
    void connectParts();
    void enterOpen();
    void tellPlace();
    [[nodiscard]] QString placeText(bool whole) const;
    void dress();
    void followFiles();
    void openId(const QString &id);
    void renewOpen();
    void fetchAndOpen(const QString &id);
    void followOpen();
    void shareRoom();
    void followSaved(const AnyRecord &record, const AnyRecord &before);
    void undoCreation(const AnyRecord &record, const std::function<QString()> &what);

    ViewContext &m_context;
    RecordsPageSetup m_setup;
    PageHeader *m_header;
    RecordList *m_list;
    RecordPane *m_pane;
    PaneSplitter *m_splitter;
    QWidget *m_start = nullptr;
    SidePane *m_beside = nullptr;
    QAction *m_new, *m_saveRows;
    QList<QAction *> m_files;          // what saves the list's rows
    bool m_isGoing = false;            // to a place, of which only the end is one
    bool m_wasOpen = false;            // the row that Enter was pressed on
    PendingCall m_opening, m_renewing; // of another, of what is open
};

} // namespace ulpan
