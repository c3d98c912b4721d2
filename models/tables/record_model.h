#pragma once

#include "models/base/clock.h"
#include "models/base/list_query.h"
#include "models/base/when_done.h"
#include "models/records/record_page.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QLocale>
#include <QSet>

namespace ulpan {

// A list of records of any type and length: it has as many rows as the list, and fetches the pages that are
// looked at. Rows that are not there yet are placeholders. Rows are remembered by id, never by number.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Answers one page; pages are of `pageSize` rows. Usually [&client](const ListQuery &query) { return
    // client.list(type, query); }
    using Loader = std::function<QFuture<Result<RecordPage>>(const ListQuery &)>;
    enum class State : quint8
    {
        Idle,
        Loading,
        Ready,
        Empty,
        Failed
    };
    enum Role
    {
        RecordRole = Qt::UserRole + 1, // AnyRecord; null while a placeholder
        IdRole,                        // QString; empty while a placeholder
        LoadedRole,                    // bool: no placeholder
        TechnicalRole,                 // bool: always left to right, of fixed width
        ListRole,                      // QStringList of a list field; invalid for others
        InstantRole,                   // QDateTime in UTC of an instant field; invalid for others or null
        ChoiceRole, // QByteArray: name on the wire of a choice or flag field, for badges; invalid for others
    };

    static constexpr int pageSize = 100;                      // rows
    static constexpr int pagesKept = 50;                      // pages
    static constexpr int margin = 25; // rows fetched beyond the visible ones, after them
    static constexpr std::chrono::milliseconds stillness{50}; // without scrolling: a rest, and its pages are fetched
    static constexpr std::chrono::milliseconds onTheWay{250}; // how often pages are fetched while scrolling goes on

    RecordModel(const RecordType &type, Loader loader, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const RecordType &type() const { return m_type; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; } // while Failed
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] const ListQuery &query() const { return m_query; }

    // Asks anew, also when the query is the same; the rows stay until the new ones are there. Page and size
    // are ignored.
    void setQuery(ListQuery query);
    void setSearch(const QString &search);
    void setFilters(const QList<ListQuery::Filter> &filters);
    // By a sortable column; -1 gives the list's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] bool isSortable(int column) const { return fieldAt(column).is(Sortable); }

    // The rows that a view shows; tell it after every scroll, resize and reset. Others are not fetched, and
    // no longer waited for.
    void setVisibleRows(int first, int last);
    // The same query after a change elsewhere: rows stay in place and are renewed as they come.
    void refresh();
    // What is shown is of something else by now: without rows, and Idle, until the next query.
    void clear();
    // After Failed: asks again for what is missing.
    void retry();
    // Puts a newer version of a record where an older one is shown; false where none is.
    bool replace(const AnyRecord &record);

    // Which fields are columns, by wire name; at first those with InTable. Unknown names are passed over.
    void setColumns(const QList<QByteArray> &wires);
    [[nodiscard]] const FieldInfo &fieldAt(int column) const { return *m_columns.at(column); }
    // -1 where the field is no column.
    [[nodiscard]] int columnOf(QByteArrayView wire) const;

    // A page of the list beside what is shown; `page` from 0.
    [[nodiscard]] QFuture<Result<RecordPage>> load(ListQuery query, int page) const;
    // Null while a placeholder.
    [[nodiscard]] AnyRecord recordAt(int row) const;
    [[nodiscard]] QString idAt(int row) const;
    // -1 where it is not among the fetched rows.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] static QString idOf(const AnyRecord &record);

    // Says all texts again, after the translators were exchanged; numbers and moments as `locale` writes
    // them.
    void retranslate(const QLocale &locale);
    // The header of any field, column or not, in the window's language.
    [[nodiscard]] QString label(const FieldInfo &field) const;
    // Says a field in words of its own, which must follow the window's language.
    void setWords(const QByteArray &wire, std::function<QString(const AnyRecord &)> words);
    // What a cell shows.
    [[nodiscard]] QString text(const FieldInfo &field, const AnyRecord &record) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    // Of the rows that are there: a search through all of them is the server's.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits = 1,
                          Qt::MatchFlags flags = Qt::MatchStartsWith | Qt::MatchWrap) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();
    void totalChanged(qint64 total);
    // Rows that were placeholders, or old, are there.
    void pageArrived(int firstRow, int lastRow);

private:
    struct Page
    {
        QList<AnyRecord> rows = {};
        bool isStale = false;
    };
    [[nodiscard]] QVariant cell(const FieldInfo &field, const AnyRecord &record, int role) const;
    void want(int page) const;
    void follow();
    void fetchOnTheWay(quint64 way);
    void scheduleFetch();
    void fetchVisible();
    void requestMissing(const QList<int> &pages);
    void request(int page);
    void takeFirst(const Result<RecordPage> &result);
    void takePage(int page, const Result<RecordPage> &result);
    void cancelPending();
    void setTotal(qint64 total);
    void setState(State state, Error error = {});
    [[nodiscard]] ListQuery queryOf(int page) const;
    // With so many rows before and after them.
    [[nodiscard]] QList<int> visiblePages(int beyond) const;

    const RecordType &m_type;
    Loader m_loader;
    Clock &m_clock;
    QLocale m_locale = QLocale::c();
    QList<const FieldInfo *> m_columns;
    QHash<QByteArray, std::function<QString(const AnyRecord &)>> m_words;
    ListQuery m_query = {};
    State m_state = State::Idle;
    Error m_error = {};
    qint64 m_total = 0;
    int m_rows = 0;
    int m_firstVisible = -1, m_lastVisible = -1;
    bool m_renewing = false; // a new query's first page is under way
    bool m_outdated = false; // and something changed meanwhile
    quint64 m_movement = 0;  // counts what restarts the stillness
    quint64 m_way = 0;       // counts what began with a rest
    bool m_isStill = true;
    PendingCall m_first;
    QHash<int, PendingCall> m_pending;
    QSet<int> m_failed;
    mutable QList<int> m_wanted; // pages that data() missed
    mutable QCache<int, Page> m_pages{pagesKept};
};

} // namespace ulpan
