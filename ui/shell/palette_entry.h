#pragma once

#include "ui/widgets/icon.h"

#include <QKeySequence>
#include <QStringList>

#include <functional>

namespace ulpan {

// Something the palette can go to or do. Either it has a text of the catalogue, which is found by its words
// in every language, or the name of a record.
struct PaletteEntry
{
    QString key; // stable: what was chosen lately is known by it
    Icon icon = Icon::Next;
    const char *context = nullptr, *source = nullptr; // of the catalogue; null for a record
    QString name = {}, detail = {};                   // of a record; technical text
    std::function<QString()> where = {};              // the view it belongs to; null: none
    QKeySequence keys = {};
    std::function<void()> run = {};
    std::function<bool()> isThere = {};   // null: always; otherwise it is not shown
    std::function<QString()> whyNot = {}; // a sentence where it cannot be done now; null: it always can
    bool leads = false;                   // run() leads to where it can be done

    // In the language that is shown.
    [[nodiscard]] QString title() const;
};

// How well what was typed fits: 0 best, -1 not at all. Each word typed must begin or stand within a word of
// the entry, in whichever language.
class PaletteWords
{
public:
    explicit PaletteWords(const PaletteEntry &entry);
    [[nodiscard]] int fit(const QStringList &typed) const;

private:
    QStringList m_words; // folded
};
// Folded words of what was typed.
[[nodiscard]] QStringList paletteWords(const QString &typed);

} // namespace ulpan
