#include "models/base/error.h"
#include "tests/layers/sources.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QSet>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct ReasonUse
{
    QString reason;
    QString where;
};

// SQLite's names of columns look like reasons.
const QStringList &columnNames()
{
    static const QStringList names = {QStringLiteral("entity.name_key"), QStringLiteral("institution.slug"),
                                      QStringLiteral("session.location_key")};
    return names;
}

// Dotted literals; sure ones stand where only a reason can, the others share their first word with one of the
// table and are neither a QString (events and audit actions) nor the name of an operation.
QList<ReasonUse> reasonUses(const Source &source, const QSet<QString> &firstWords)
{
    static const QRegularExpression sure(
        QStringLiteral("(?:ErrorKind::\\w+\\s*,|\\bnotFound\\(|\\bProblem\\s*\\{[^,{}]*,)\\s*(?:"
                       "QByteArrayLiteral\\(|QByteArray\\()?\"([^\"]*)\""));
    static const QRegularExpression dotted(
        QStringLiteral("(?<!QStringLiteral\\()(?<!\\{)\"(([a-z]+)\\.[a-z]+(?:_[a-z0-9]+)*)\""));
    static const QRegularExpression fileName(
        QStringLiteral("\\.(h|cpp|db|csv|json|svg|qm|sql|log|key|zip|html|txt)$"));
    QList<ReasonUse> result;
    const QString code = source.code.join(QLatin1Char('\n'));
    const auto add = [&](const QRegularExpressionMatch &match) {
        const qsizetype line = QStringView(code).left(match.capturedStart(1)).count(QLatin1Char('\n')) + 1;
        result << ReasonUse{match.captured(1), QStringLiteral("%1:%2").arg(source.path).arg(line)};
    };
    for (auto matches = sure.globalMatch(code); matches.hasNext();)
        add(matches.next());
    for (auto matches = dotted.globalMatch(code); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (firstWords.contains(match.captured(2)) && !match.captured(1).contains(fileName) &&
            !columnNames().contains(match.captured(1)))
            add(match);
    }
    return result;
}

QSet<QString> reasonNames()
{
    QSet<QString> result;
    for (const QByteArray &reason : allReasons())
        result << QString::fromUtf8(reason);
    return result;
}

QSet<QString> firstWordsOf(const QSet<QString> &reasons)
{
    QSet<QString> result;
    for (const QString &reason : reasons)
        result << reason.section(QLatin1Char('.'), 0, 0);
    return result;
}

} // namespace

// The table of reasons is complete and holds nothing that nobody says.
class ReasonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesEveryWayToGiveOne()
    {
        const auto found = [](const char *code) {
            QStringList result;
            for (const ReasonUse &use :
                 reasonUses(sourceFromText(QStringLiteral("a.cpp"), QString::fromUtf8(code)),
                            {QStringLiteral("learner")}))
                result << use.reason;
            result.removeDuplicates();
            return result.join(QLatin1Char(' '));
        };
        QCOMPARE(found("return Error{ErrorKind::Gone,\n  \"odd.one\"};"), QStringLiteral("odd.one"));
        QCOMPARE(found("return notFound(QByteArrayLiteral(\"odd.one\"));"), QStringLiteral("odd.one"));
        QCOMPARE(found("problems << Problem{name, \"odd.one\", {}};"), QStringLiteral("odd.one"));
        QCOMPARE(found("{field.wire, \"learner.login_taken\"}"), QStringLiteral("learner.login_taken"));
        QCOMPARE(found("QStringLiteral(\"learner.created\"); op<&A::b>({\"learner.list\", 1});"), QString());
        QCOMPARE(found("open(\"learner.csv\"); op(\"learners.list\"); // \"learner.comment\""), QString());
    }

    void coversTheSources()
    {
        const QSet<QString> reasons = reasonNames();
        const QSet<QString> firstWords = firstWordsOf(reasons);
        QSet<QString> unused = reasons;
        QStringList findings;
        for (const Source &source : readSources()) {
            if (source.path == QLatin1StringView("models/base/reasons.cpp") ||
                source.path.startsWith(QLatin1StringView("tests/")))
                continue;
            for (const ReasonUse &use : reasonUses(source, firstWords)) {
                unused.remove(use.reason);
                if (!reasons.contains(use.reason))
                    findings << QStringLiteral("%1 says \"%2\", which models/base/reasons.cpp does not know")
                                    .arg(use.where, use.reason);
            }
        }
        findings.removeDuplicates();
        for (const QString &reason : std::as_const(unused))
            findings << QStringLiteral("models/base/reasons.cpp knows \"%1\", which nobody says").arg(reason);
        findings.sort();
        expectNone(findings);
    }

    void areUniqueAndSentences()
    {
        const QList<QByteArray> reasons = allReasons();
        QCOMPARE(reasonNames().size(), reasons.size());
        for (const QByteArray &reason : reasons) {
            const QByteArray text = reasonText(reason);
            // What a server said is a sentence already.
            const bool isSentence = !text.isEmpty() && QChar::fromLatin1(text[0]).isUpper();
            QVERIFY2(isSentence || text == "%1", reason.constData());
        }
    }
};

ULPAN_TEST(ReasonsTest)
#include "reasons_test.moc"
