#include "models/base/choice.h"

#include <QCoreApplication>

namespace ulpan {

std::optional<quint8> choiceByName(std::span<const Choice> list, QStringView name)
{
    for (size_t i = 0; i < list.size(); ++i) {
        if (name.compare(QLatin1StringView(list[i].name), Qt::CaseInsensitive) == 0)
            return quint8(i);
    }
    return std::nullopt;
}

std::span<const Choice> choices(Language)
{
    static constexpr Choice languageChoices[] = {
        {"en", QT_TRANSLATE_NOOP("Choice", "English")},
        {"fr", QT_TRANSLATE_NOOP("Choice", "French")},
        {"he", QT_TRANSLATE_NOOP("Choice", "Hebrew")},
    };
    return languageChoices;
}

Language acceptedLanguage(QByteArrayView header, Language otherwise)
{
    double best = 0;
    Language found = otherwise;
    for (const QByteArray &part : header.toByteArray().split(',')) {
        const QList<QByteArray> pieces = part.split(';');
        double quality = 1;
        for (const QByteArray &piece : pieces.mid(1)) {
            if (piece.trimmed().startsWith("q="))
                quality = piece.trimmed().mid(2).toDouble();
        }
        QByteArray tag = pieces.first().trimmed().toLower();
        tag = tag.left(tag.indexOf('-') < 0 ? tag.size() : tag.indexOf('-'));
        if (tag == "iw")
            tag = "he";
        const auto language = byName<Language>(QString::fromLatin1(tag));
        if (language && quality > best) {
            best = quality;
            found = *language;
        }
    }
    return found;
}

} // namespace ulpan
