#pragma once

#include "models/tables/record_model.h"
#include "tests/support/gui_console.h"
#include "ui/forms/record_pane.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace ulpan::tests {

// A page of records with a pane beside them, and four learners.
struct PageOnScreen
{
    GuiConsole console;
    explicit PageOnScreen(const QString &link)
    {
        console.addLearners(4);
        console.show(link);
        QTRY_VERIFY(rows() > 0);
    }
    [[nodiscard]] QWidget *page() { return console.window().findChild<QStackedWidget *>()->currentWidget(); }
    template<class T> [[nodiscard]] T *find() { return page()->findChild<T *>(); }
    [[nodiscard]] HairlineTable *table() { return find<HairlineTable>(); }
    [[nodiscard]] RecordModel &model() { return *static_cast<RecordModel *>(table()->model()); }
    [[nodiscard]] int rows() { return model().rowCount(); }
    [[nodiscard]] QPushButton *button(const QString &words)
    {
        for (QWidget *each : QApplication::allWidgets()) {
            auto *found = qobject_cast<QPushButton *>(each);
            if (found && found->isVisible() &&
                found->text().remove(QChar(0x2068)).remove(QChar(0x2069)) == words)
                return found;
        }
        return nullptr;
    }
    void press(const char *words)
    {
        QTRY_VERIFY2(button(QString::fromUtf8(words)), words);
        QVERIFY2(button(QString::fromUtf8(words))->isEnabled(), words);
        clickOn(button(QString::fromUtf8(words)));
    }
    void runAction(const char *words)
    {
        for (QToolButton *each : find<RecordPane>()->findChildren<QToolButton *>()) {
            for (QAction *action : each->menu() ? each->menu()->actions() : QList<QAction *>()) {
                if (action->text() == QString::fromUtf8(words)) {
                    action->trigger();
                    return;
                }
            }
        }
        QFAIL(words);
    }
    [[nodiscard]] QLineEdit *line(QWidget *within, const char *wire)
    {
        return qobject_cast<QLineEdit *>(within->findChild<FieldEditor *>(QLatin1StringView(wire))->input());
    }
    [[nodiscard]] QString toast()
    {
        return console.window().findChild<Toast *>()->text().remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    // Beside the list.
    void openPerson(const QString &login)
    {
        QVERIFY(console.window().open(console.window().link().section(QLatin1Char('/'), 0, 0) +
                                      QLatin1Char('/') + console.kept("id", login)));
        QTRY_VERIFY(isSeen(find<RecordPane>()));
    }
    [[nodiscard]] QString shownStatus()
    {
        return find<RecordPane>()->findChild<StatusPill *>()->status().word;
    }
    [[nodiscard]] AskDialog *question() { return console.window().findChild<AskDialog *>(); }
    [[nodiscard]] bool says(QWidget *within, const QString &words)
    {
        for (const QLabel *label : within->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] int tagged()
    {
        return console.backend()
            .query(QStringLiteral("select count(*) from member_tag where tag = 'filter:autumn'"))
            .value(0)
            .toInt();
    }
};

inline QString loginOf(int number)
{
    return QStringLiteral("name0%1@example.org").arg(number);
}

} // namespace ulpan::tests
