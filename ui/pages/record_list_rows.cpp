#include "models/base/clock.h"
#include "ui/pages/record_list.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/toast.h"

#include <QApplication>

#include <numeric>

// What takes long and is shown above the table: bringing and copying the rows that are chosen, and what an
// empty list offers.

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds workIsLong{400};

} // namespace

QList<int> RecordList::chosenRows() const
{
    const RecordSelection chosen = selection();
    if (!chosen.all)
        return chosen.rows;
    QList<int> rows(std::min(m_model.rowCount(), RowsReader::most));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void RecordList::copyChosen(RowsCopy::As as)
{
    const qint64 count = selection().count;
    if (count <= RowsReader::most) {
        copyRows(as);
        return;
    }
    auto *ask =
        new AskDialog(tr("Copy the first %Ln row(s)?", nullptr, RowsReader::most),
                      tr("%Ln row(s) are chosen, more than the clipboard is given at once. All rows that the "
                         "filters find can be saved as a CSV file instead, by “More actions” above the list.",
                         nullptr, int(count)),
                      tr("Copy %Ln row(s)", nullptr, RowsReader::most), window());
    connect(ask, &AskDialog::agreed, this, [this, ask, as] {
        ask->accept();
        copyRows(as);
    });
    ask->open();
}

void RecordList::copyRows(RowsCopy::As as)
{
    stopWork();
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    const auto tell = [this, as](const Result<qsizetype> &copied) {
        endWork();
        if (!copied)
            m_context.toast({errorText(copied.error()), Tone::Bad});
        else if (as == RowsCopy::As::Csv)
            m_context.toast({tr("%Ln row(s) copied as CSV.", nullptr, int(*copied)), Tone::Good});
        else
            m_context.toast({tr("%Ln row(s) copied.", nullptr, int(*copied)), Tone::Good});
    };
    showWork(RowsCopy::begin(m_model, m_context.clock,
                             {rows, m_table->shownFields(), as, workProgress(rows.size())}, this, tell));
}

void RecordList::bringChosen(const RowsReader::Done &done)
{
    stopWork();
    const QList<int> rows = chosenRows();
    showWork(RowsReader::read(m_model, rows, this, workProgress(rows.size()),
                              [this, done](const Result<QList<AnyRecord>> &records) {
                                  endWork();
                                  done(records);
                              }));
}

RowsReader::Progress RecordList::workProgress(qint64 rows)
{
    return [this, rows](qint64 done) {
        m_workStrip->setProgress(done, rows);
        m_workStrip->setText(tr("%1 of %2 rows").arg(numberText(done), numberText(rows)));
    };
}

void RecordList::showWork(QObject *work)
{
    m_work = work;
    m_context.clock.after(workIsLong, work, [this, work] { m_workStrip->setVisible(m_work == work); });
}

void RecordList::endWork()
{
    m_work = nullptr;
    m_workStrip->hide();
}

void RecordList::stopWork()
{
    delete m_work;
    endWork();
}

void RecordList::takeOffer()
{
    if (m_offered)
        return;
    // What was pressed makes way.
    const bool hadFocus = m_table->isAncestorOf(QApplication::focusWidget());
    m_offerStrip->show();
    const auto progress = [this](const QString &text, qint64 done, qint64 total) {
        m_offerStrip->setProgress(done, total);
        m_offerStrip->setText(text);
    };
    m_offered = m_setup.emptyOffer.take({progress, [this] { endOffer(); }});
    m_offered->setParent(this);
    dress();
    if (hadFocus)
        m_offerStrip->setFocus(Qt::OtherFocusReason);
}

void RecordList::endOffer()
{
    const bool hadFocus = m_offerStrip->isAncestorOf(QApplication::focusWidget());
    m_offered = nullptr;
    m_offerStrip->hide();
    dress();
    if (hadFocus)
        m_table->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace ulpan
