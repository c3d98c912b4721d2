#include "ui/shell/palette.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/settings.h"
#include "ui/shell/style_paint.h"
#include "ui/shell/views.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds typingPause{150};
constexpr int longestList = 12, mostRecent = 8;

} // namespace

Palette::Palette(ViewContext &context, QWidget *window)
    : QFrame(window), m_context(context), m_input(new QLineEdit), m_list(new QListWidget),
      m_note(new TextLabel(TextStyle::Body, Colour::Secondary))
{
    hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_input);
    column->addWidget(m_list);
    column->addWidget(m_note);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFixedHeight(0);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4));
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &Palette::ask);
    connect(m_input, &QLineEdit::textChanged, this, [this] {
        m_pause.start();
        showFound(false);
    });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_shown.size() && m_list->count() == m_shown.size())
            sayNote();
    });
    connect(m_list, &QListWidget::itemEntered, m_list,
            [this](QListWidgetItem *item) { m_list->setCurrentItem(item); });
    m_input->installEventFilter(this);
    window->installEventFilter(this);
    m_recentKeys = context.settings.text(Setting::RecentChoices).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    retranslate(this, [this] { dress(); });
    followTextSize(this, [this] {
        if (isVisible())
            place();
    });
}

void Palette::setEntries(QList<PaletteEntry> entries)
{
    m_known.clear();
    for (PaletteEntry &entry : entries) {
        const PaletteWords words(entry);
        m_known << Known{std::move(entry), words};
    }
}

void Palette::open(Scope scope)
{
    m_scope = scope;
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_records.clear();
    m_failed.clear();
    m_input->clear();
    dress();
    place();
    show();
    raise();
    m_input->setFocus();
    showFound(false);
    ask();
}

QList<PaletteEntry> Palette::found() const
{
    const QStringList typed = paletteWords(m_input->text());
    QList<PaletteEntry> entries;
    if (typed.isEmpty() && m_scope != Scope::Institutions)
        entries = m_recent;
    if (m_scope == Scope::Everything) {
        QList<std::pair<int, const PaletteEntry *>> fitting;
        for (const Known &known : m_known) {
            if (known.entry.isThere && !known.entry.isThere())
                continue;
            const int fits = typed.isEmpty() ? 3 : known.words.fit(typed);
            if (fits < 0)
                continue;
            const bool isPossible = !known.entry.whyNot || known.entry.whyNot().isEmpty();
            // What cannot be done now is found by its words alone.
            if (typed.isEmpty() && !isPossible)
                continue;
            // Lately chosen ones come first among those that fit as well, and what can be done before what
            // cannot.
            const qsizetype recent = m_recentKeys.indexOf(known.entry.key);
            fitting.append(
                {fits * 200 + (isPossible ? 0 : 100) + int(recent < 0 ? 50 : recent), &known.entry});
        }
        std::stable_sort(fitting.begin(), fitting.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[rank, entry] : fitting)
            entries << *entry;
    }
    for (size_t source = 0; source < 3; ++source)
        entries << m_records.value(source);
    return entries.mid(0, 30);
}

void Palette::showFound(bool keepRow)
{
    const QString chosen =
        keepRow && m_list->currentRow() > 0 ? m_shown.value(m_list->currentRow()).key : QString();
    m_shown = found();
    m_list->clear();
    std::optional<int> kept, possible;
    for (const PaletteEntry &entry : std::as_const(m_shown)) {
        auto *item = new QListWidgetItem(entry.title(), m_list);
        item->setIcon(icon(entry.icon, Colour::Secondary));
        const QString whyNot = entry.whyNot ? entry.whyNot() : QString();
        QStringList details;
        if (entry.where)
            details << entry.where();
        if (!entry.detail.isEmpty())
            details << leftToRight(entry.detail);
        if (!whyNot.isEmpty())
            details << whyNot;
        item->setData(PaletteDelegate::DetailRole, details.join(QStringLiteral(" – ")));
        item->setData(PaletteDelegate::QuietRole, !whyNot.isEmpty());
        // What a screen reader says of the row.
        item->setData(Qt::AccessibleDescriptionRole, details.join(QStringLiteral(" – ")));
        item->setData(PaletteDelegate::KeysRole, entry.keys.toString(QKeySequence::NativeText));
        const int row = m_list->count() - 1;
        if (!chosen.isEmpty() && entry.key == chosen)
            kept = row;
        if (!possible && whyNot.isEmpty())
            possible = row;
    }
    // Enter does the best of what can be done; where nothing can, the first says why.
    m_list->setCurrentRow(kept.value_or(possible.value_or(0)));
    m_list->setVisible(!m_shown.isEmpty());
    sayNote();
}

void Palette::sayNote()
{
    const QString said = note();
    m_note->setText(said);
    m_note->setVisible(!said.isEmpty());
    m_list->setAccessibleDescription(said);
    place();
}

bool Palette::isLooking() const
{
    return !m_calls.isEmpty() ||
           (m_pause.isActive() && m_context.client && !m_input->text().trimmed().isEmpty());
}

QString Palette::note() const
{
    if (!m_failed.isEmpty())
        return tr("People and places could not be looked for: %1").arg(errorText(m_failed.begin().value())) +
               QLatin1Char(' ') + (m_shown.isEmpty() ? tr("Enter tries again.") : QString());
    if (const PaletteEntry chosen = m_shown.value(m_list->currentRow());
        chosen.whyNot && !chosen.whyNot().isEmpty())
        return chosen.whyNot();
    if (isLooking())
        return tr("Still looking…");
    if (!m_shown.isEmpty())
        return {};
    if (m_scope == Scope::Records && isNowhere())
        return tr("You do not work in an institution yet, so there is nobody to find.");
    if (m_scope == Scope::Records && m_input->text().isEmpty())
        return tr("Type a name, a login or a code.");
    return tr("Nothing found.");
}

void Palette::choose(int row)
{
    if (m_shown.isEmpty() && !m_failed.isEmpty()) {
        ask();
        return;
    }
    if (row < 0 || row >= m_shown.size())
        return;
    const PaletteEntry entry = m_shown[row];
    // Why not stands below the list.
    if (entry.whyNot && !entry.leads && !entry.whyNot().isEmpty())
        return;
    leave();
    remember(entry);
    entry.run();
}

void Palette::remember(const PaletteEntry &entry)
{
    if (!entry.source) {
        m_recent.removeIf([&](const PaletteEntry &other) { return other.key == entry.key; });
        m_recent.prepend(entry);
        m_recent = m_recent.mid(0, mostRecent);
        return;
    }
    m_recentKeys.removeAll(entry.key);
    m_recentKeys.prepend(entry.key);
    m_recentKeys = m_recentKeys.mid(0, mostRecent);
    m_context.settings.set(Setting::RecentChoices, m_recentKeys.join(QLatin1Char('\n')));
}

void Palette::forgetFound()
{
    m_recent.removeIf(
        [](const PaletteEntry &entry) { return entry.key.startsWith(QLatin1StringView("ulpan:")); });
}

void Palette::leave()
{
    m_pause.stop();
    for (PendingCall &call : m_calls)
        call.cancel();
    m_calls.clear();
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        m_focusBefore.clear();
        leave();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int row = m_list->currentRow(), last = m_list->count() - 1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        m_list->setCurrentRow(row > 0 ? row - 1 : last);
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(row < last ? row + 1 : 0);
        return true;
    case Qt::Key_PageUp:
        m_list->setCurrentRow(qMax(0, row - m_rows));
        return true;
    case Qt::Key_PageDown:
        m_list->setCurrentRow(qMin(last, row + m_rows));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

// With large text it begins higher up and shows fewer rows, so that it ends within the window.
void Palette::place()
{
    const QSize room = parentWidget()->size();
    const int width = qMin(scaled(620), room.width() - scaled(32));
    const int top = qMin(scaled(72), room.height() / 10), row = PaletteDelegate::rowHeight();
    setFixedWidth(width);
    const int whole = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                    : layout()->totalSizeHint().height();
    const int besides = whole - (m_list->isHidden() ? 0 : m_list->minimumHeight());
    const int fitting = (room.height() - top - scaled(16) - besides) / row;
    m_rows = qBound(1, qMin(fitting, int(m_shown.size())), longestList);
    m_list->setFixedHeight(m_rows * row + scaled(2));
    adjustSize();
    move((room.width() - width) / 2, top);
    if (QListWidgetItem *chosen = m_list->currentItem())
        m_list->scrollToItem(chosen);
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), scaled(10), colour(Colour::Surface), colour(Colour::Outline));
}

void Palette::dress()
{
    const QString prompt = m_scope == Scope::Everything ? tr("Go to, do or find anything")
                           : m_scope == Scope::Records  ? tr("Search learners, entities and institutions")
                                                        : tr("Work in another institution");
    m_input->setPlaceholderText(prompt);
    m_input->setAccessibleName(prompt);
    m_list->setAccessibleName(tr("What was found"));
    setAccessibleName(prompt);
    if (isVisible())
        showFound(true);
}

} // namespace ulpan
