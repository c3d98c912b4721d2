#include "ui/shell/every_language.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTranslator>

namespace ulpan {

namespace {

// Catalogues that are only read, never installed; they end with the application.
class ReadCatalogues : public QObject
{
public:
    static const ReadCatalogues &instance()
    {
        static QPointer<ReadCatalogues> only;
        if (!only)
            only = new ReadCatalogues;
        return *only;
    }
    QList<const QTranslator *> all;

private:
    ReadCatalogues() : QObject(QCoreApplication::instance())
    {
        for (const char *language : {"he", "fr"}) {
            auto *translator = new QTranslator(this);
            if (translator->load(QStringLiteral(":/i18n/ulpan_%1.qm").arg(QLatin1StringView(language))))
                all << translator;
        }
    }
};

} // namespace

QStringList inEveryLanguage(const char *context, const char *source)
{
    QStringList texts{QString::fromUtf8(source)};
    for (const QTranslator *translator : ReadCatalogues::instance().all)
        texts << translator->translate(context, source);
    for (QString &text : texts)
        text.remove(QLatin1Char('&'));
    return texts;
}

} // namespace ulpan
