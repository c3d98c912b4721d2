#pragma once

#include "models/records/learner.h"
#include "models/tables/record_model.h"

#include <QCoreApplication>
#include <QPromise>

namespace ulpan::tests {

[[nodiscard]] inline Learner learnerAt(qint64 number)
{
    Learner learner;
    learner.id = number + 1;
    learner.login = QStringLiteral("person%1@example.org").arg(number);
    learner.lastname = QStringLiteral("Levi %1").arg(number);
    learner.filter = {QStringLiteral("A"), QStringLiteral("B")};
    learner.status = MemberStatus::Active;
    return learner;
}

// A list that answers when it is told to.
class FakeList
{
public:
    struct Asked
    {
        ListQuery query;
        std::shared_ptr<QPromise<Result<RecordPage>>> promise;
    };

    explicit FakeList(qint64 rows) : total(rows) {}

    [[nodiscard]] RecordModel::Loader loader()
    {
        return [this](const ListQuery &query) {
            auto promise = std::make_shared<QPromise<Result<RecordPage>>>();
            promise->start();
            asked << Asked{query, promise};
            pagesAsked << query.page;
            return promise->future();
        };
    }
    // Answers everything that still waits, the oldest first.
    void answerAll()
    {
        for (const Asked &one : std::exchange(asked, {}))
            answer(one);
        settle();
    }
    void answer(const Asked &one) const
    {
        RecordPage page{{}, total};
        const qint64 first = qint64(one.query.page - 1) * one.query.perPage;
        for (qint64 i = first; i < std::min(first + one.query.perPage, total); ++i)
            page.rows << AnyRecord::of(learnerAt(one.query.sort.isEmpty() ? i : total - 1 - i));
        one.promise->addResult(Result<RecordPage>(std::move(page)));
        one.promise->finish();
    }
    void failAll()
    {
        for (const Asked &one : std::exchange(asked, {})) {
            one.promise->addResult(Result<RecordPage>(Error{ErrorKind::Unavailable, "connection.cut"}));
            one.promise->finish();
        }
        settle();
    }
    // Futures tell their watchers by events.
    static void settle()
    {
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    qint64 total = 0;
    QList<Asked> asked; // not answered yet
    QList<int> pagesAsked;
};

} // namespace ulpan::tests
