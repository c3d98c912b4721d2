#include "models/base/catalogue.h"

#include "models/base/text.h"
#include "models/base/unsaid.h"

namespace ulpan {

namespace {

QString filledIn(Language language, QString sentence, const QStringList &arguments)
{
    for (qsizetype i = arguments.size(); i > 0; --i) {
        const QString &argument = arguments.at(i - 1);
        // Isolates only matter, and are only wanted, where the sentence runs the other way.
        sentence.replace(QLatin1Char('%') + QString::number(i), language == Language::Hebrew ? isolated(argument) : argument);
    }
    return sentence;
}

} // namespace

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
    const QString found = m_translators[size_t(language)]->translate(context, source);
    return filledIn(language, found.isEmpty() ? QString::fromUtf8(source) : found, arguments);
}

QString Catalogue::fault(Language language, const QString &field, const QString &sentence) const
{
    return text(language, "Fault", QT_TRANSLATE_NOOP("Fault", "%1:"), {field}) + u' ' + sentence;
}

QString Catalogue::reason(Language language, QByteArrayView reason, const QStringList &arguments) const
{
    const char *source = reasonText(reason);
    const QStringList words = m_spoken ? m_spoken(*this, language, reason, arguments) : arguments;
    const QString sentence = text(language, "Reason", source ? source : reasonText("server.internal"));
    return filledIn(language, withoutUnsaid(sentence, words.size()), words);
}

} // namespace ulpan
