#include "ui/shell/interface_language.h"

#include <QApplication>

#include <array>

namespace ulpan {

namespace {

struct LanguageRow
{
    const char *file, *nativeName;
    QLocale::Language language;
    QLocale::Country country;
};

// In the order of Language.
constexpr std::array interfaceLanguages = {
    LanguageRow{"en", "English", QLocale::English, QLocale::UnitedKingdom},
    LanguageRow{"fr", "Français", QLocale::French, QLocale::France},
    LanguageRow{"he", "עברית", QLocale::Hebrew, QLocale::Israel},
};

// What Qt's dialog for files says of a file's kind on one system or another, and its own translations lack.
[[maybe_unused]] constexpr const char *kindsOfFiles[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
};

const LanguageRow &languageRow(Language language)
{
    return interfaceLanguages[size_t(language)];
}

void loadTexts(QTranslator &translator, const char *catalogue, Language language)
{
    QCoreApplication::removeTranslator(&translator);
    const QString file =
        QStringLiteral(":/i18n/%1_%2.qm")
            .arg(QLatin1StringView(catalogue), QLatin1StringView(languageRow(language).file));
    if (translator.load(file))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

InterfaceLanguage::InterfaceLanguage(QObject *parent) : QObject(parent)
{
    choose(m_language);
}

InterfaceLanguage::~InterfaceLanguage()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

Language InterfaceLanguage::ofDesktop()
{
    const QLocale::Language wanted = QLocale::system().language();
    for (size_t i = 0; i < interfaceLanguages.size(); ++i) {
        if (interfaceLanguages[i].language == wanted)
            return Language(i);
    }
    return Language::English;
}

QString InterfaceLanguage::nativeName(Language language)
{
    return QString::fromUtf8(languageRow(language).nativeName);
}

QLocale InterfaceLanguage::locale(Language language)
{
    return QLocale(languageRow(language).language, languageRow(language).country);
}

void InterfaceLanguage::choose(Language language)
{
    m_language = language;
    // Before the translators: their LanguageChange makes every widget write its numbers and dates anew.
    QLocale::setDefault(locale(language));
    loadTexts(m_qtTexts, "qtbase", language);
    loadTexts(m_texts, "ulpan", language);
    QApplication::setLayoutDirection(locale(language).textDirection());
    Q_EMIT changed();
}

} // namespace ulpan
