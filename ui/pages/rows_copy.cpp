#include "ui/pages/rows_copy.h"

#include "models/base/text.h"
#include "ui/widgets/csv_text.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ulpan {

namespace {

constexpr qsizetype rowsAtOnce = 100; // about a millisecond

} // namespace

QObject *RowsCopy::begin(RecordModel &model, Clock &clock, Wish wish, QObject *parent, Done done)
{
    auto *copy = new RowsCopy(model, clock, std::move(wish), parent, std::move(done));
    RowsReader::read(model, copy->m_wish.rows, copy, copy->m_wish.progress,
                     [copy](const Result<QList<AnyRecord>> &records) {
                         if (!records) {
                             copy->m_done(records.error());
                             copy->deleteLater();
                             return;
                         }
                         copy->m_records = *records;
                         copy->write(0);
                     });
    return copy;
}

RowsCopy::RowsCopy(RecordModel &model, Clock &clock, Wish wish, QObject *parent, Done done)
    : QObject(parent), m_model(model), m_clock(clock), m_wish(std::move(wish)), m_done(std::move(done))
{
    if (m_wish.as == As::Columns)
        return;
    QStringList labels;
    for (const FieldInfo *field : m_wish.fields)
        labels << m_model.label(*field);
    m_text = csvText(labels, {}, {});
}

void RowsCopy::write(qsizetype from)
{
    const QList<AnyRecord> records = m_records.mid(from, rowsAtOnce);
    m_text += m_wish.as == As::Columns ? columns(records) : csvRows(m_wish.fields, records);
    if (from + rowsAtOnce < m_records.size()) {
        m_clock.after(std::chrono::milliseconds(0), this, [this, from] { write(from + rowsAtOnce); });
        return;
    }
    if (m_wish.as == As::Columns)
        m_text.chop(1); // no line begins behind the last one
    QGuiApplication::clipboard()->setText(m_text);
    m_done(m_records.size());
    deleteLater();
}

QString RowsCopy::columns(const QList<AnyRecord> &records) const
{
    QString lines;
    for (const AnyRecord &record : records) {
        QStringList cells;
        for (const FieldInfo *field : m_wish.fields)
            cells << withoutIsolates(m_model.text(*field, record)).replace(u'\t', u' ').replace(u'\n', u' ');
        lines += cells.join(u'\t') + u'\n';
    }
    return lines;
}

} // namespace ulpan
