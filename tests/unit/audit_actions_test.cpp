#include "models/records/audit_actions.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace ulpan;

// The table of what may stand in the audit knows all that is written there.
class AuditActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsInTheTable()
    {
        QSet<QString> known, kinds;
        for (const ulpan::AuditAction &row : auditActions()) {
            const QString action = row.name();
            QVERIFY2(!known.contains(action), qPrintable(action));
            known << action;
            kinds << QLatin1StringView(row.kind);
        }
        // Events that have no entry of their own.
        const QSet<QString> onlyEvents = {QStringLiteral("import.finished"),
                                          QStringLiteral("member.deleted")};
        static const QRegularExpression literal(
            QStringLiteral("QStringLiteral\\(\"([a-z_]+)\\.([a-z_]+)\"\\)"));
        static const QRegularExpression credential(QStringLiteral("noteCredential\\(context, \"([a-z_]+)\""));
        int found = 0;
        const QString home = QStringLiteral(ULPAN_SOURCE_DIR "/models");
        for (QDirIterator files(home, {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = literal.globalMatch(text); match.hasNext();) {
                const QRegularExpressionMatch each = match.next();
                const QString action = each.captured(1) + u'.' + each.captured(2);
                if (!kinds.contains(each.captured(1)) || onlyEvents.contains(action))
                    continue;
                QVERIFY2(known.contains(action), qPrintable(file.fileName() + u' ' + action));
                ++found;
            }
            for (auto match = credential.globalMatch(text); match.hasNext();) {
                const QString action = QStringLiteral("client_credential.") + match.next().captured(1);
                QVERIFY2(known.contains(action), qPrintable(action));
                ++found;
            }
        }
        QVERIFY2(found > 20, qPrintable(QString::number(found)));
    }
};

ULPAN_TEST(AuditActionsTest)
#include "audit_actions_test.moc"
