#include "ui/shell/palette_entry.h"

#include "models/base/text.h"
#include "ui/shell/every_language.h"

#include <QCoreApplication>

#include <array>

namespace ulpan {

namespace {

struct PaletteAlias
{
    const char *key, *words;
};

// What else people call it.
constexpr std::array paletteAliases = {
    PaletteAlias{"learners", QT_TRANSLATE_NOOP("PaletteWords", "students pupils people members")},
    PaletteAlias{"provisioning", QT_TRANSLATE_NOOP("PaletteWords", "import upload CSV file list")},
    PaletteAlias{"settings",
                 QT_TRANSLATE_NOOP("PaletteWords", "language appearance theme dark options servers")},
    PaletteAlias{"sessions", QT_TRANSLATE_NOOP("PaletteWords", "classes groups calendar")},
    PaletteAlias{"entities", QT_TRANSLATE_NOOP("PaletteWords", "branches departments sites")},
    PaletteAlias{"audit", QT_TRANSLATE_NOOP("PaletteWords", "log history who changed")},
    PaletteAlias{"scheme:dark", QT_TRANSLATE_NOOP("PaletteWords", "theme colours appearance")},
    PaletteAlias{"scheme:light", QT_TRANSLATE_NOOP("PaletteWords", "theme colours appearance")},
    PaletteAlias{"scheme:system", QT_TRANSLATE_NOOP("PaletteWords", "theme colours appearance")},
    PaletteAlias{"learners:Anonymise…",
                 QT_TRANSLATE_NOOP("PaletteWords", "delete erase forget a person GDPR")},
    PaletteAlias{"members:Anonymise…",
                 QT_TRANSLATE_NOOP("PaletteWords", "delete erase forget a person GDPR")},
    PaletteAlias{"members:Invite somebody", QT_TRANSLATE_NOOP("PaletteWords", "add new trainer colleague")},
    PaletteAlias{"entities:Merge into another entity…",
                 QT_TRANSLATE_NOOP("PaletteWords", "join unite duplicates")},
    PaletteAlias{"tokens:Revoke…", QT_TRANSLATE_NOOP("PaletteWords", "delete end withdraw token")},
    PaletteAlias{"tokens:New API token", QT_TRANSLATE_NOOP("PaletteWords", "add create key")},
    PaletteAlias{"provisioning:Start another import",
                 QT_TRANSLATE_NOOP("PaletteWords", "new import upload CSV file list")},
};

} // namespace

QString PaletteEntry::title() const
{
    return source ? QCoreApplication::translate(context, source).remove(QLatin1Char('&')) : name;
}

QStringList paletteWords(const QString &typed)
{
    QString text = folded(typed);
    for (QChar &letter : text) {
        if (!letter.isLetterOrNumber())
            letter = QLatin1Char(' ');
    }
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

PaletteWords::PaletteWords(const PaletteEntry &entry)
{
    QStringList texts = entry.source ? inEveryLanguage(entry.context, entry.source) : QStringList{entry.name};
    for (const PaletteAlias &alias : paletteAliases) {
        if (entry.key == QLatin1StringView(alias.key))
            texts << inEveryLanguage("PaletteWords", alias.words);
    }
    for (const QString &text : texts)
        m_words << paletteWords(text);
}

int PaletteWords::fit(const QStringList &typed) const
{
    int worst = 0;
    for (const QString &word : typed) {
        int best = -1;
        for (const QString &own : m_words) {
            const int fits = own == word ? 0 : own.startsWith(word) ? 1 : own.contains(word) ? 2 : -1;
            if (fits >= 0 && (best < 0 || fits < best))
                best = fits;
        }
        if (best < 0)
            return -1;
        worst = qMax(worst, best);
    }
    return worst;
}

} // namespace ulpan
