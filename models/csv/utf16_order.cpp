#include "models/csv/encoding_evidence.h"

#include <QtEndian>

namespace ulpan {

namespace {

constexpr qsizetype examinedBytes = 16 * 1024;

// What a file of people is written with.
bool isPlausibleUnit(char16_t unit)
{
    return unit == u'\t' || unit == u'\n' || unit == u'\r' || (unit >= 0x20 && unit < 0x7f) ||
           (unit >= 0xa0 && unit < 0x250) || (unit >= 0x5b0 && unit < 0x600) ||
           (unit >= 0x2010 && unit < 0x20c0);
}

struct OrderFit
{
    qsizetype units = 0, plausible = 0, breaks = 0, delimiters = 0;
    [[nodiscard]] bool isCertain() const
    {
        return units >= 4 && plausible * 50 >= units * 49 && breaks > 0 && delimiters > 0;
    }
};

OrderFit fitOfOrder(QByteArrayView sample, bool little)
{
    OrderFit fit;
    for (qsizetype i = 0; i + 1 < sample.size(); i += 2) {
        const char16_t unit = little ? qFromLittleEndian<char16_t>(sample.data() + i)
                                     : qFromBigEndian<char16_t>(sample.data() + i);
        ++fit.units;
        fit.plausible += isPlausibleUnit(unit);
        fit.breaks += unit == u'\n' || unit == u'\r';
        fit.delimiters += unit == u',' || unit == u';' || unit == u'\t' || unit == u'|';
    }
    return fit;
}

} // namespace

std::optional<Encoding> unmarkedUtf16(QByteArrayView sample)
{
    sample = sample.first(qMin(sample.size(), examinedBytes));
    if (!sample.contains('\0'))
        return std::nullopt;
    const bool little = fitOfOrder(sample, true).isCertain(), big = fitOfOrder(sample, false).isCertain();
    if (little == big)
        return std::nullopt;
    return little ? Encoding::Utf16Le : Encoding::Utf16Be;
}

} // namespace ulpan
