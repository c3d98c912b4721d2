#pragma once

#include "models/bulk/bulk_editor.h"
#include "tests/support/test_backend.h"

#include <QJsonArray>
#include <QTest>

namespace ulpan::tests {

// Changes to many members of the first institution, as a client asks for them.

inline const QByteArray bulkHome = "/api/institutions/alpha";

inline Answer bulkEdit(TestBackend &backend, const HttpHeaders &caller, const QByteArray &body)
{
    return backend.send("POST " + bulkHome + "/members/bulk-edit", caller, body);
}

inline QByteArray textIn(const Answer &answer, const char *key)
{
    return answer.json()[QLatin1StringView(key)].toString().toLatin1();
}

// Takes back what was answered with `edited`.
inline Answer bulkUndo(TestBackend &backend, const HttpHeaders &caller, const Answer &edited)
{
    return backend.send("POST " + bulkHome + "/undo/" + textIn(edited, "undo"), caller);
}

// matched, changed, unchanged, refused; -1 for what is not there.
inline QList<int> bulkCounts(const Answer &answer)
{
    QList<int> result;
    for (const char *key : {"matched", "changed", "unchanged", "refused"})
        result << answer.json()[QLatin1StringView(key)].toInt(-1);
    return result;
}

// "reason count" of each refusal or skip, sorted.
inline QStringList bulkReasons(const Answer &answer, const char *list = "refusals")
{
    QStringList result;
    for (const QJsonValue &row : answer.json()[QLatin1StringView(list)].toArray())
        result << QStringLiteral("%1 %2")
                      .arg(row[QLatin1StringView("reason")].toString())
                      .arg(row[QLatin1StringView("count")].toInt());
    result.sort();
    return result;
}

// Of the reason in that list: its message, then the members that it names.
inline QString bulkReasonText(const Answer &answer, const char *reason, const char *list = "refusals")
{
    for (const QJsonValue &row : answer.json()[QLatin1StringView(list)].toArray()) {
        if (row[QLatin1StringView("reason")].toString() != QLatin1StringView(reason))
            continue;
        QString text = row[QLatin1StringView("message")].toString();
        for (const QJsonValue &member : row[QLatin1StringView("members")].toArray())
            text += QStringLiteral(" %1").arg(member.toInteger());
        return text;
    }
    return {};
}

// Learners of Haifa without anything but a number and the tag A, beside Dana.
inline void addLearners(TestBackend &backend, int many)
{
    QByteArray csv = "login,lastname,firstname,entity,filter\r\n";
    for (int i = 0; i < many; ++i)
        csv += "l" + QByteArray::number(i) + "@alpha.example.org,Last,First,Haifa,A\r\n";
    const Answer job =
        backend.send("POST " + bulkHome + "/members/bulk",
                     backend.as(Persona::Owner) + HttpHeaders{{"Content-Type", "text/csv"}}, csv);
    QCOMPARE(job.status, 202);
    const std::atomic<bool> stopping = false;
    while (
        workOnJob(backend.store(), backend.live().imports(), QStringLiteral("test"), stopping).value_or(false)) {
    }
}

// Says after so many looks that the work is to stop, as a server that is ended does.
class StoppingClock : public Clock
{
public:
    explicit StoppingClock(int looks) : m_looks(looks) {}
    [[nodiscard]] Instant now() const override
    {
        if (--m_looks == 0)
            stopping = true;
        return {1'772'352'000'000};
    }
    void after(std::chrono::milliseconds, QObject *, std::function<void()>) override {}
    mutable std::atomic<bool> stopping = false;

private:
    mutable int m_looks;
};

} // namespace ulpan::tests
