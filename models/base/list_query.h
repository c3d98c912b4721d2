#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace ulpan {

// What a list is asked for; names are wire names and are checked against the field rows before any SQL is made.
struct ListQuery
{
    struct SortKey
    {
        QByteArray field;
        bool descending = false;
        bool operator==(const SortKey &) const = default;
    };
    struct Filter
    {
        QByteArray field;
        QString value;
        bool strict = true; // an unknown field is an error; otherwise it is passed over
        bool operator==(const Filter &) const = default;
    };

    // As far as JSON's numbers are exact everywhere; no list has so many.
    static constexpr qint64 lastPage = (qint64(1) << 53) - 1;

    qint64 page = 1;  // from 1 to lastPage
    int perPage = 25; // 1 to 100
    QList<SortKey> sort = {};
    QList<Filter> filters = {};
    QString search = {};
    // Of a run by cursor, which goes on where rows are added and removed meanwhile; empty: its start. The page then means nothing.
    std::optional<QString> cursor = {};

    bool operator==(const ListQuery &) const = default;
};

// A page of a list as the database wrote it.
struct JsonPage
{
    QByteArray rows; // a JSON array
    int count = 0;   // rows in it
    qint64 total = 0; // not of a run by cursor
    // Of a run by cursor: where the next page and the one before begin; empty at the ends.
    QByteArray next = {}, previous = {};
};

} // namespace ulpan
