#include "app/console/screenshots.h"

#include "app/console/console.h"
#include "app/console/screenshot_states.h"
#include "app/console/start_window.h"
#include "models/base/clock.h"
#include "ui/pages/provisioning_page.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/theme.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QLineEdit>

namespace ulpan {

namespace {

constexpr QSize pictureSize(1280, 800);

struct ShotPlace
{
    const char *name, *link;
};

// Beside the views as they open.
constexpr ShotPlace shotPlaces[] = {
    {"learner", "ulpan:learners/1"},
    {"learners_filtered", "ulpan:learners/?status=invited&tag=B1&created_from=2020-01-01T00:00:00Z"},
    {"entity", "ulpan:entities/2"},
    {"institution", "ulpan:institutions/1"},
    {"audit_filtered", "ulpan:audit/?action=member.created"},
    {"audit_entry", "ulpan:audit/3"},
    {"new_member", "ulpan:members/new"},
    {"new_learner", "ulpan:learners/new"},
};

} // namespace

Screenshots::Screenshots(ViewContext &context, Console &console, QString folder)
    : QObject(&console), m_context(context), m_console(console), m_window(*console.window()),
      m_folder(std::move(folder)), m_quiet(*context.client, context.clock)
{
}

// What stands over the pages or before them.
void Screenshots::addBeside(Language language, bool dark)
{
    const auto add = [&](const char *name, std::function<QWidget *()> show) {
        m_waiting << Shot{
            QString::fromLatin1(name), QStringLiteral("ulpan:learners"), language, dark, {}, std::move(show)};
    };
    for (const auto &[name, typed] : {std::pair{"palette", ""}, std::pair{"palette_found", "co"},
                                      std::pair{"palette_actions", "merge"}}) {
        add(name, [this, text = QString::fromLatin1(typed)]() -> QWidget * {
            auto *palette = m_window.findChild<Palette *>();
            palette->open(Palette::Scope::Everything);
            palette->findChild<QLineEdit *>()->setText(text);
            return &m_window;
        });
    }
    add("lost", [this]() -> QWidget * {
        m_window.setNotice(
            {Console::tr("The server cannot be reached. What you typed is kept; it is tried again by "
                         "itself."),
             Tone::Warning, Console::tr("Try now")});
        m_window.setConnection({ConnectionState::Kind::Lost, QStringLiteral("school.example.org"), true});
        return &m_window;
    });
    StartWindow &start = m_console.startWindow();
    const KeptConnection school{QStringLiteral("-"), QStringLiteral("Collège Saint-Exupéry"),
                                QUrl(QStringLiteral("https://school.example.org:8443")), QString(),
                                QStringLiteral("dana@school.example.org")};
    const QString fingerprint = QString::fromLatin1(QByteArray(32, '\x5a').toHex(':').toUpper());
    const auto addStart = [&](const char *name, const std::function<void()> &prepare) {
        add(name, [this, &start, school, prepare]() -> QWidget * {
            m_window.setNotice({});
            m_window.setConnection({ConnectionState::Kind::Local});
            start.sayWaiting(school);
            prepare();
            start.show();
            return &start;
        });
    };
    addStart("start_waiting", [] {});
    addStart("start_failed", [&start] {
        start.sayFailed({ErrorKind::Unavailable,
                         "connection.unreachable",
                         {},
                         {},
                         {QStringLiteral("school.example.org:8443")}});
    });
    addStart("start_list", [&start] { start.offerConnections(); });
    addStart("start_add", [&start] { start.offerConnections(QStringLiteral("school.example.org")); });
    addStart("start_certificate", [&start, fingerprint] {
        start.askCertificate({fingerprint,
                              QStringLiteral("school.example.org"),
                              {},
                              QStringLiteral("2026-01-01T00:00:00.000Z"),
                              QStringLiteral("2027-01-01T00:00:00.000Z"),
                              QStringLiteral("192.0.2.7")});
    });
    addStart("start_sign_in", [this, &start] { start.askSignIn(*m_context.client, true, false); });
}

void Screenshots::addStates(Language language, bool dark)
{
    for (const ScreenshotState &state : screenshotStates(m_context, m_window)) {
        m_waiting << Shot{QString::fromLatin1(state.name),
                          QString::fromLatin1(state.link),
                          language,
                          dark,
                          QString::fromLatin1(state.importStep),
                          state.seen,
                          state.steps,
                          state.after};
    }
}

void Screenshots::take(const QList<Language> &languages, const QList<bool> &darkStyles)
{
    for (const Language language : languages) {
        for (const bool dark : darkStyles) {
            for (const ViewRow &view : views())
                m_waiting << Shot{QString::fromLatin1(view.key), linkTo({int(&view - views().data())}),
                                  language, dark};
            for (const ShotPlace &place : shotPlaces)
                m_waiting << Shot{QString::fromLatin1(place.name), QString::fromLatin1(place.link), language,
                                  dark};
            for (const QString &step : ProvisioningPage::screenshotStates())
                m_waiting << Shot{QStringLiteral("provisioning_") + step,
                                  QStringLiteral("ulpan:provisioning"), language, dark, step};
            addStates(language, dark);
            addBeside(language, dark);
        }
    }
    m_allSaved = QDir().mkpath(m_folder);
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
    // Large text makes it grow, and it stays so.
    m_window.resize(pictureSize);
    m_window.open(shot.link);
    if (auto *wizard = m_window.findChild<ProvisioningPage *>(); wizard && !shot.step.isEmpty())
        wizard->showState(shot.step);
    m_console.startWindow().hide();
    m_window.findChild<Palette *>()->hide();
    m_window.findChild<Toast *>()->hide();
    take(shot, 0);
}

// What a step asks for comes before the next one.
void Screenshots::take(const Shot &shot, size_t step)
{
    if (step < shot.steps.size()) {
        whenStill(shot, [this, shot, step] {
            shot.steps[step]();
            take(shot, step + 1);
        });
        return;
    }
    const auto finish = [this, shot](QWidget *seen) {
        save(shot, seen ? seen : &m_window);
        if (!shot.after) {
            next();
            return;
        }
        shot.after();
        whenStill(shot, [this] { next(); });
    };
    // Without steps it is shown at once and has the time to be painted.
    QWidget *seen = shot.show && shot.steps.empty() ? shot.show() : nullptr;
    whenStill(shot, [shot, seen, finish] { finish(shot.show && !shot.steps.empty() ? shot.show() : seen); });
}

void Screenshots::whenStill(const Shot &shot, std::function<void()> then)
{
    m_quiet.begin([name = shot.name, then = std::move(then)](bool isStill) {
        if (!isStill)
            qWarning("The picture %s shows something that is still waited for.", qPrintable(name));
        then();
    });
}

void Screenshots::save(const Shot &shot, QWidget *seen)
{
    const QString file = QStringLiteral("%1/%2-%3-%4.png")
                             .arg(m_folder, shot.name, QString::fromLatin1(nameOf(shot.language)),
                                  shot.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    m_allSaved = seen->grab().save(file) && m_allSaved;
}

} // namespace ulpan
