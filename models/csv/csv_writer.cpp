#include "models/csv/csv_writer.h"

#include <QFileDevice>

namespace ulpan {

namespace {

constexpr qsizetype writtenBlock = 64 * 1024;

// What programs, and people who tidy a table, take away from the beginning of a cell.
QStringView withoutLeadingBlanks(QStringView text)
{
    while (!text.isEmpty() && (text.front().isSpace() || QStringView(u"\u200b\u200e\u200f\u2060\ufeff").contains(text.front())))
        text = text.sliced(1);
    return text;
}

// The wide signs are formulas where people write with them.
bool startsFormula(QStringView text)
{
    if (text.startsWith(u'\t') || text.startsWith(u'\r'))
        return true;
    const QStringView word = withoutLeadingBlanks(text);
    return !word.isEmpty() && QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(word.front());
}

QStringView withoutApostrophes(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return text;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// An optional sign, a digit, then digits and what stands between them in numbers and phone numbers.
bool looksLikeNumber(QStringView text)
{
    if (text.startsWith(u'+') || text.startsWith(u'-'))
        text = text.sliced(1);
    return !text.isEmpty() && isAsciiDigit(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return isAsciiDigit(c) || QStringView(u" .()-").contains(c); });
}

bool needsGuard(QStringView cell)
{
    return startsFormula(withoutApostrophes(cell)) && !looksLikeNumber(withoutLeadingBlanks(cell));
}

} // namespace

QString guarded(const QString &cell)
{
    return needsGuard(cell) ? u'\'' + cell : cell;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && startsFormula(withoutApostrophes(cell)) ? cell.sliced(1) : cell;
}

CsvWriter::CsvWriter(QIODevice *device, const CsvFormat &format) : m_device(device), m_format(format)
{
    if (m_format.bom && !isSingleByte(m_format.encoding))
        append(u"\ufeff");
    if (m_format.sepLine)
        append(QStringLiteral("sep=") + QLatin1Char(characterOf(m_format.delimiter)) +
               QStringLiteral("\r\n"));
}

void CsvWriter::append(QStringView text)
{
    m_exact = appendEncoded(m_text, text, m_format.encoding) && m_exact;
}

Result<void> CsvWriter::write(const QStringList &cells)
{
    for (const QString &cell : cells)
        addCell(cell);
    return endRecord();
}

void CsvWriter::addCell(QStringView cell)
{
    const QChar delimiter = QLatin1Char(characterOf(m_format.delimiter));
    if (m_inRecord)
        append({&delimiter, 1});
    m_inRecord = true;
    const auto special = [delimiter](QChar c) {
        return c == u'"' || c == u'\r' || c == u'\n' || c == delimiter;
    };
    const bool quoted = std::any_of(cell.begin(), cell.end(), special);
    if (quoted)
        append(u"\"");
    if (m_format.guard && needsGuard(cell))
        append(u"'");
    if (quoted)
        append(cell.toString().replace(u'"', QStringLiteral("\"\"")) + u'"');
    else
        append(cell);
}

Result<void> CsvWriter::endRecord()
{
    append(u"\r\n");
    m_inRecord = false;
    return m_text.size() < writtenBlock ? Result<void>() : writeHeld();
}

Result<void> CsvWriter::writeHeld()
{
    const bool written = m_device->write(m_text) == m_text.size();
    m_text.resize(0);
    if (!written)
        return Error{ErrorKind::Unavailable, "csv.unwritable", m_device->errorString()};
    return {};
}

Result<void> CsvWriter::finish()
{
    if (Result<void> written = writeHeld(); !written)
        return written;
    // A full disk often shows only now.
    if (auto *file = qobject_cast<QFileDevice *>(m_device); file && !file->flush())
        return Error{ErrorKind::Unavailable, "csv.unwritable", m_device->errorString()};
    return {};
}

} // namespace ulpan
