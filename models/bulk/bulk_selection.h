#pragma once

#include "models/base/list_query.h"
#include "models/records/learner.h"
#include "models/services/context.h"

#include <QJsonObject>

namespace ulpan {

// Which members are meant: {"ids": […]}, or {"filter": {…}} with the filters of the list of members and q.
class BulkSelection
{
public:
    static constexpr qsizetype mostIds = 100'000;

    // Invalid when it is neither or both, or names what is no filter of the list.
    [[nodiscard]] static Result<BulkSelection> fromJson(const QJsonObject &input);
    [[nodiscard]] QByteArray json() const;
    // Of such JSON what is kept once the change is done: without the words that were searched for, which may be somebody's name.
    [[nodiscard]] static QByteArray withoutSearch(const QByteArray &json);

    // Whether each member was named, not only found.
    [[nodiscard]] bool byIds() const { return m_byIds; }

    // The highest id that can be meant at this moment.
    [[nodiscard]] Result<Id> upperId(Context &context) const;
    // How many of those above `after` and up to `until` are meant.
    [[nodiscard]] Result<qint64> count(Context &context, Id after, Id until) const;

    struct Batch
    {
        std::vector<Learner> members; // in order of id
        QList<Id> missing;            // ids that name nobody
        Id last = 0;                  // the highest id that was looked at; 0: there are no more
    };
    // Of the members above `after` and up to `until` the first `limit`. In a transaction that writes they are
    // `held` until its end.
    [[nodiscard]] Result<Batch> next(Context &context, Id after, Id until, int limit, bool held) const;

private:
    [[nodiscard]] Result<std::vector<Learner>> find(Context &context, const QString &more,
                                                    const QVariantList &values, int limit, bool held) const;

    QList<Id> m_ids; // in order; empty for a filter
    bool m_byIds = false;
    ListQuery m_query;
    QJsonObject m_filter;
};

} // namespace ulpan
