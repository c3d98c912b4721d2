#include "app/console/screenshots.h"

#include "ui/pages/provisioning_page.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QDir>

namespace ulpan {

namespace {

// Long enough for a page of rows to come and be painted.
constexpr std::chrono::milliseconds shotPatience{500};

struct ShotPlace
{
    const char *name, *link;
};

// Beside the views as they open.
constexpr ShotPlace shotPlaces[] = {
    {"learner", "ulpan:learners/1"},
    {"new_learner", "ulpan:learners/new"},
};

} // namespace

Screenshots::Screenshots(ViewContext &context, MainWindow &window, QString folder, QObject *parent)
    : QObject(parent), m_context(context), m_window(window), m_folder(std::move(folder))
{
}

void Screenshots::take()
{
    for (const Language language : {Language::Hebrew, Language::French, Language::English}) {
        for (const bool dark : {false, true}) {
            for (const ViewRow &view : views())
                m_waiting << Shot{QString::fromLatin1(view.key), linkTo({int(&view - views().data())}),
                                  language, dark};
            for (const ShotPlace &place : shotPlaces)
                m_waiting << Shot{QString::fromLatin1(place.name), QString::fromLatin1(place.link), language,
                                  dark};
            for (const QString &step : ProvisioningPage::screenshotStates())
                m_waiting << Shot{QStringLiteral("provisioning_") + step,
                                  QStringLiteral("ulpan:provisioning"), language, dark, step};
        }
    }
    m_allSaved = QDir().mkpath(m_folder);
    m_window.resize(1280, 800);
    next();
}

void Screenshots::next()
{
    if (m_waiting.isEmpty()) {
        Q_EMIT done(m_allSaved);
        return;
    }
    const Shot shot = m_waiting.takeFirst();
    m_context.language.choose(shot.language);
    m_context.theme.choose(shot.dark ? SchemeChoice::Dark : SchemeChoice::Light);
    m_window.open(shot.link);
    if (auto *wizard = m_window.findChild<ProvisioningPage *>(); wizard && !shot.step.isEmpty())
        wizard->showState(shot.step);
    m_context.clock.after(shotPatience, this, [this, shot] {
        save(shot);
        next();
    });
}

void Screenshots::save(const Shot &shot)
{
    const QString file = QStringLiteral("%1/%2-%3-%4.png")
                             .arg(m_folder, shot.name, QString::fromLatin1(nameOf(shot.language)),
                                  shot.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    m_allSaved = m_window.grab().save(file) && m_allSaved;
}

} // namespace ulpan
