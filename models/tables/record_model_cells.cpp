#include "models/tables/record_model.h"

#include <QCoreApplication>

#include <algorithm>

// What a cell shows, by the type of its field.

namespace ulpan {

namespace {

QString choiceLabel(const FieldInfo &field, const void *record)
{
    const Choice &choice = field.choices()[valueOf<quint8>(field, record)];
    return *choice.label ? QCoreApplication::translate("Choice", choice.label) : QString();
}

} // namespace

QString RecordModel::label(const FieldInfo &field) const
{
    return field.label ? QCoreApplication::translate(m_type.context, field.label)
                       : QString::fromLatin1(field.wire);
}

void RecordModel::setWords(const QByteArray &wire, std::function<QString(const AnyRecord &)> words)
{
    m_words.insert(wire, std::move(words));
}

QString RecordModel::text(const FieldInfo &field, const AnyRecord &record) const
{
    if (const auto words = m_words.constFind(field.wire); words != m_words.constEnd())
        return (*words)(record);
    const void *data = record.data.get();
    switch (field.type) {
    case FieldType::Integer:
        if (field.is(Technical) || isBlank(field, data))
            return textOf(field, data);
        return m_locale.toString(*valueOf<std::optional<qint64>>(field, data));
    case FieldType::List:
        return valueOf<QStringList>(field, data).join(QStringLiteral(", "));
    case FieldType::Flag:
        return valueOf<bool>(field, data) ? QCoreApplication::translate("Choice", "Yes")
                                          : QCoreApplication::translate("Choice", "No");
    case FieldType::Choice:
        return choiceLabel(field, data);
    case FieldType::Instant: {
        const Instant instant = valueOf<Instant>(field, data);
        return instant.isNull() ? QString()
                                : m_locale.toString(instant.toDateTime().toLocalTime(), QLocale::ShortFormat);
    }
    case FieldType::Identifier:
    case FieldType::Text:
    case FieldType::Reference:
    case FieldType::Json:
        return textOf(field, data);
    }
    Q_UNREACHABLE();
}

QVariant RecordModel::cell(const FieldInfo &field, const AnyRecord &record, int role) const
{
    const void *data = record.data.get();
    switch (role) {
    case Qt::DisplayRole:
        return text(field, record);
    case Qt::TextAlignmentRole:
        if (field.type == FieldType::Integer && !field.is(Technical))
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case RecordRole:
        return QVariant::fromValue(record);
    case IdRole:
        return idOf(record);
    case ListRole:
        if (field.type == FieldType::List)
            return valueOf<QStringList>(field, data);
        return {};
    case InstantRole:
        if (field.type == FieldType::Instant && !isBlank(field, data))
            return valueOf<Instant>(field, data).toDateTime();
        return {};
    case ChoiceRole:
        if (field.type == FieldType::Choice || field.type == FieldType::Flag)
            return textOf(field, data).toLatin1();
        return {};
    default:
        return {};
    }
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows || index.column() >= m_columns.size())
        return {};
    const FieldInfo &field = fieldAt(index.column());
    if (role == TechnicalRole)
        return !m_words.contains(field.wire) && (field.is(Technical) || field.type == FieldType::Json);
    const bool ofRecord = role == Qt::DisplayRole || role == Qt::TextAlignmentRole || role > Qt::UserRole;
    if (!ofRecord)
        return {};
    const AnyRecord record = recordAt(index.row());
    if (role == LoadedRole)
        return bool(record);
    if (record)
        return cell(field, record, role);
    return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
}

QModelIndexList RecordModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                   Qt::MatchFlags flags) const
{
    QList<int> rows;
    const QList<int> pages = m_pages.keys();
    for (const int page : pages) {
        const int first = page * pageSize, last = std::min(first + int(m_pages.object(page)->rows.size()), m_rows);
        for (int row = first; row < last; ++row) {
            if (row >= start.row() || flags.testFlag(Qt::MatchWrap))
                rows << row;
        }
    }
    // From the start on, then from the top.
    std::sort(rows.begin(), rows.end());
    std::rotate(rows.begin(), std::lower_bound(rows.begin(), rows.end(), start.row()), rows.end());
    const Qt::CaseSensitivity cases = flags.testFlag(Qt::MatchCaseSensitive) ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QModelIndexList found;
    for (const int row : rows) {
        const QModelIndex index = start.siblingAtRow(row);
        const QVariant held = data(index, role);
        const bool isMeant = flags.testFlag(Qt::MatchStartsWith) ? held.toString().startsWith(value.toString(), cases)
                                                                 : held == value;
        if (isMeant)
            found << index;
        if (hits >= 0 && found.size() >= hits)
            break;
    }
    return found;
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return label(fieldAt(section));
    // Above numbers, which stand at the trailing side.
    if (role == Qt::TextAlignmentRole && fieldAt(section).type == FieldType::Integer && !fieldAt(section).is(Technical))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == TechnicalRole ? QVariant(fieldAt(section).is(Technical)) : QVariant();
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

void RecordModel::retranslate(const QLocale &locale)
{
    m_locale = locale;
    if (m_columns.isEmpty())
        return;
    const int lastColumn = columnCount() - 1;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, lastColumn);
    const QList<int> pages = m_pages.keys();
    for (const int page : pages) {
        const int last = std::min((page + 1) * pageSize, m_rows) - 1;
        if (last >= page * pageSize)
            Q_EMIT dataChanged(index(page * pageSize, 0), index(last, lastColumn), {Qt::DisplayRole});
    }
}

} // namespace ulpan
