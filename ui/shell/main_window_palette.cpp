#include "models/base/clock.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/commands.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/palette_actions.h"
#include "ui/shell/settings.h"
#include "ui/shell/workplace.h"

#include <algorithm>

// What the palette offers: views, what the program can do, what each view can.

namespace ulpan {

namespace {

// What a page knows of who is looking comes a moment after it was made.
constexpr std::chrono::milliseconds pagePatience{400};

QString withoutDots(QString text)
{
    return text.remove(QChar(0x2026));
}

// Whether it asks first may depend on what it is done to: then the one that can be done now.
std::optional<PageAction> actionOf(Page *page, const PaletteActionRow &row)
{
    const QString text = withoutDots(QCoreApplication::translate(row.context, row.source));
    std::optional<PageAction> found;
    for (const PageAction &action : page->pageActions()) {
        if (withoutDots(action.text) == text && (!found || !found->whyNot.isEmpty()))
            found = action;
    }
    return found;
}

// Empty where nothing is known to stand in its way; before the page is there it is known of few.
QString whyNotYet(const PaletteActionRow &row, const ViewContext &context)
{
    const bool hasAccount = context.workplace && !context.workplace->state().server.isEmpty();
    if (row.isOfAccount && !hasAccount)
        return Palette::tr("Nobody signs in on this computer.");
    return row.ofRecord ? Palette::tr("Open one in the list first.") : QString();
}

PaletteEntry languageEntry(ViewContext &context, Language language, const char *source)
{
    return {.key = QStringLiteral("language:") + QString::fromLatin1(nameOf(language)),
            .icon = Icon::Language,
            .context = "Palette",
            .source = source,
            .run = [&context, language] { chooseLanguage(context.settings, context.language, language); },
            .whyNot =
                [&context, language] {
                    return context.language.language() == language ? Palette::tr("It is so already.")
                                                                   : QString();
                }};
}

} // namespace

void MainWindow::fillPalette()
{
    QList<PaletteEntry> entries;
    for (int view = 0; view < int(views().size()); ++view) {
        const ViewRow &row = views()[size_t(view)];
        entries << PaletteEntry{.key = QString::fromLatin1(row.key),
                                .icon = row.icon,
                                .context = "Views",
                                .source = row.title,
                                .run = [this, view] { showView(view); },
                                .isThere = [this, &row] { return isOpenTo(row, m_context); }};
    }
    for (const CommandText &text : m_commands->texts()) {
        QAction *action = m_commands->action(text.command);
        if (text.command == Command::Palette || text.command == Command::Search)
            continue;
        entries << PaletteEntry{
            .key = QString::fromLatin1(text.source),
            .icon = text.icon.value_or(Icon::Tool),
            .context = "Commands",
            .source = text.source,
            .keys = action->shortcut(),
            .run = [action] { action->trigger(); },
            .whyNot = [this, action,
                       command = text.command] { return action->isEnabled() ? QString() : whyNot(command); }};
    }
    entries << languageEntry(m_context, Language::Hebrew, QT_TRANSLATE_NOOP("Palette", "Language: Hebrew"))
            << languageEntry(m_context, Language::French, QT_TRANSLATE_NOOP("Palette", "Language: French"))
            << languageEntry(m_context, Language::English, QT_TRANSLATE_NOOP("Palette", "Language: English"));
    for (const SchemeOption &option : schemeOptions())
        entries << PaletteEntry{
            .key = QStringLiteral("scheme:") + QString::fromLatin1(option.name),
            .icon = option.icon,
            .context = "Appearance",
            .source = option.text,
            .run = [this, &option] { chooseScheme(m_context.settings, m_context.theme, option.choice); },
            .whyNot =
                [this, &option] {
                    return m_context.theme.choice() == option.choice ? Palette::tr("It is so already.")
                                                                     : QString();
                }};
    for (const PaletteActionRow &row : paletteActions())
        entries << viewAction(row);
    m_palette->setEntries(std::move(entries));
}

QString MainWindow::whyNot(Command command) const
{
    switch (command) {
    case Command::Undo:
        return Palette::tr("Nothing was changed in this window yet.");
    case Command::Back:
        return Palette::tr("There is nowhere to go back to.");
    case Command::Forward:
        return Palette::tr("There is nowhere to go on to.");
    case Command::SignOut:
        return Palette::tr("Nobody signs in on this computer.");
    default:
        return m_context.client ? Palette::tr("Not possible here.")
                                : Palette::tr("Nothing is connected yet.");
    }
}

PaletteEntry MainWindow::viewAction(const PaletteActionRow &row)
{
    const int view = placeOf(QStringLiteral("ulpan:") + QLatin1StringView(row.view)).row;
    const ViewRow &of = views()[size_t(view)];
    return {.key = QStringLiteral("%1:%2").arg(QLatin1StringView(row.view), QString::fromUtf8(row.source)),
            .icon = row.icon,
            .context = row.context,
            .source = row.source,
            .where = [&of] { return viewTitle(of); },
            .run = [this, view, &row] { runAction(view, row); },
            .isThere =
                [this, &of, view, &row] {
                    return m_context.client && isOpenTo(of, m_context) && (!row.isOfList || view == m_view);
                },
            .whyNot =
                [this, view, &row] {
                    Page *made = m_made.value(view);
                    const std::optional<PageAction> action = made ? actionOf(made, row) : std::nullopt;
                    return action ? action->whyNot : whyNotYet(row, m_context);
                },
            .leads = true};
}

// Where it cannot be done yet the view is opened all the same, so that it can be.
void MainWindow::runAction(int view, const PaletteActionRow &row)
{
    const bool isNew = !m_made.contains(view);
    showView(view);
    const auto act = [this, page = currentPage(), &row](bool isLast) {
        const std::optional<PageAction> action = actionOf(page, row);
        if (action && action->whyNot.isEmpty()) {
            action->run();
            return true;
        }
        const QString why = action ? action->whyNot : whyNotYet(row, m_context);
        if (isLast)
            m_toast->say({why.isEmpty() ? Palette::tr("Not possible here.") : why, Tone::Warning});
        return isLast;
    };
    if (!act(!isNew))
        m_context.clock.after(pagePatience, currentPage(), [act] { act(true); });
}

} // namespace ulpan
