#include "models/base/catalogue.h"

#include "models/base/text.h"

namespace ulpan {

constexpr qsizetype mostArguments = 3; // of a reason

Catalogue::Catalogue(SpokenArguments spoken) : m_spoken(spoken)
{
    for (size_t i = 0; i < m_translators.size(); ++i) {
        m_translators[i] = std::make_unique<QTranslator>();
        const bool loaded = m_translators[i]->load(QStringLiteral(":/i18n/ulpan_%1.qm").arg(QLatin1StringView(nameOf(Language(i)))));
        Q_ASSERT(loaded);
        Q_UNUSED(loaded)
    }
}

QString Catalogue::text(Language language, const char *context, const char *source, const QStringList &arguments) const
{
    QString result = m_translators[size_t(language)]->translate(context, source);
    if (result.isEmpty())
        result = QString::fromUtf8(source);
    for (qsizetype i = arguments.size(); i > 0; --i) {
        const QString &argument = arguments.at(i - 1);
        // Isolates only matter, and are only wanted, where the sentence runs the other way.
        result.replace(QLatin1Char('%') + QString::number(i), language == Language::Hebrew ? isolated(argument) : argument);
    }
    return result;
}

QString Catalogue::fault(Language language, const QString &field, const QString &sentence) const
{
    return text(language, "Fault", QT_TRANSLATE_NOOP("Fault", "%1:"), {field}) + u' ' + sentence;
}

QString Catalogue::reason(Language language, QByteArrayView reason, const QStringList &arguments) const
{
    const char *source = reasonText(reason);
    QStringList words = m_spoken ? m_spoken(*this, language, reason, arguments) : arguments;
    // What an earlier version has kept may have fewer arguments than its sentence by now.
    while (words.size() < mostArguments)
        words << QStringLiteral("…");
    return text(language, "Reason", source ? source : reasonText("server.internal"), words);
}

} // namespace ulpan
