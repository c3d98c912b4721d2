#pragma once

#include "models/base/result.h"
#include "models/csv/encoding.h"

#include <QIODevice>

namespace ulpan {

enum class Delimiter : quint8
{
    Comma,
    Semicolon,
    Tab,
    Pipe
};
[[nodiscard]] std::span<const Choice> choices(Delimiter);
[[nodiscard]] char characterOf(Delimiter delimiter);
// By its name or by the character itself; null for anything else.
[[nodiscard]] std::optional<Delimiter> delimiterFromText(QStringView text);

// How a CSV file is written.
struct CsvDialect
{
    Encoding encoding = Encoding::Utf8;
    Delimiter delimiter = Delimiter::Comma;
    bool hasBom = false;
    bool hasSepLine =
        false; // the first line is sep= and a character, as spreadsheets write it; it is no record
    bool hasTitle = false; // the first row that is not blank is a title above the header; it is no record
    bool encodingDoubtful = false;      // a person should look before anything is written
    bool delimiterDoubtful = false;     // nothing or more than one thing fits
    std::optional<Encoding> rival = {}; // when doubtful: the other encoding it may be in

    bool operator==(const CsvDialect &) const = default;
};

// What a person chose instead of what is detected; null: detect. `language` is that of those who use the
// file, which helps to detect.
struct CsvOverride
{
    std::optional<Encoding> encoding = {};
    std::optional<Delimiter> delimiter = {};
    std::optional<Language> language = {};
};

// What stands before the first record of a text.
struct CsvOpening
{
    int bomBytes = 0;
    int sepLineBytes = 0; // with its line break
    std::optional<Delimiter> sep =
        {}; // null also where the sep line names a character that is no delimiter of ours
    [[nodiscard]] int bytes() const { return bomBytes + sepLineBytes; }
};
[[nodiscard]] CsvOpening csvOpening(QByteArrayView text);

inline constexpr qsizetype csvSampleBytes = 256 * 1024;

// Finds out from the beginning of a file how it is written: the first csvSampleBytes bytes, or all where
// there are fewer. A delimiter is the better the more header cells are known, rows have as many cells as the
// header, and columns there are. Invalid "csv.empty", "csv.not_text" or one of "csv.is_…", which say what the
// file is instead.
[[nodiscard]] Result<CsvDialect> detectDialect(QByteArrayView sample, const CsvOverride &chosen = {});
// The same from a device, of which all is read where only that tells the encoding; its position stays where
// it is.
[[nodiscard]] Result<CsvDialect> detectDialect(QIODevice &device, const CsvOverride &chosen = {});

// Refuses what cannot be CSV by its first bytes, with the reasons above; text in UTF-16 where the encoding is
// not known to be that.
[[nodiscard]] Result<void> checkIsCsv(QByteArrayView start, std::optional<Encoding> encoding = {});

} // namespace ulpan
