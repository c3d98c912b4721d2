#include "ui/pages/bulk_pane.h"

#include "models/base/text.h"
#include "ui/forms/record_form.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>

namespace ulpan {

namespace {

// With the names of its records.
QStringList wishedWithNames(const BulkWish &wish)
{
    const RecordType &type = recordType<BulkWish>();
    QStringList texts = wishedTexts(changeOf(wish));
    for (const auto &[wire, named] :
         {std::pair{"entity", &wish.entity}, std::pair{"joins", &wish.joins}, std::pair{"leaves", &wish.leaves}}) {
        const QString label = QCoreApplication::translate(type.context, type.find(wire)->label);
        if (!named->name.isEmpty())
            texts.replaceInStrings(label, label + QStringLiteral(": ") + isolated(named->name));
    }
    return texts;
}

} // namespace

BulkPane::BulkPane(ViewContext &context, QJsonObject selection, qint64 count, QWidget *parent)
    : SidePane(parent), m_context(context), m_selection(std::move(selection)), m_count(count),
      m_title(new TextLabel(TextStyle::Section)),
      m_hint(new TextLabel(TextStyle::Secondary, Colour::Secondary)), m_close(new QToolButton),
      m_form(nullptr), m_banner(new Banner(Tone::Bad)), m_plan(new QWidget),
      m_figures(new TextLabel(TextStyle::Body)),
      m_refusals(new TextLabel(TextStyle::Secondary, Colour::Warn)), m_preview(new QPushButton),
      m_change(new QPushButton)
{
    const QList<FormSection> sections = {
        {.title = [] { return tr("Tags and locations"); },
         .lines = {{"add_tags"}, {"remove_tags"}, {"add_locations"}, {"remove_locations"}}},
        {.title = [] { return tr("Place and status"); }, .lines = {{"entity"}, {"status"}}},
        {.title = [] { return tr("Sessions"); }, .lines = {{"joins"}, {"leaves"}}}};
    m_form = new RecordForm(
        recordType<BulkWish>(),
        [this](const RecordType &type, const ListQuery &query) {
            return m_context.client->list(type, query);
        },
        sections);
    m_form->setRecord(AnyRecord::of(BulkWish()));
    build();
    connect(m_form, &RecordForm::changedByHand, this, &BulkPane::forgetPlan);
    connect(m_form, &RecordForm::rowWanted, this, [](QWidget *row) { bringIntoView(row); });
    connect(m_close, &QToolButton::clicked, this, &BulkPane::closed);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (const auto discard = std::exchange(m_discard, {}))
            discard();
    });
    connect(m_preview, &QPushButton::clicked, this, &BulkPane::ask);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_isAgreed = true;
        m_form->setEnabled(false);
        m_change->setEnabled(false);
        Q_EMIT agreed(m_selection, changeOf(m_form->edited().as<BulkWish>()));
    });
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_Return}) {
        auto *does = new QShortcut(QKeyCombination(Qt::CTRL, key), this, nullptr, nullptr,
                                   Qt::WidgetWithChildrenShortcut);
        connect(does, &QShortcut::activated, this,
                [this] { (m_change->isVisible() ? m_change : m_preview)->click(); });
    }
    retranslate(this, [this] { dress(); });
}

void BulkPane::build()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(4));
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(scaled(16), 0, scaled(16), scaled(8));
    m_close->setIcon(icon(Icon::Clear));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_form->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(16));
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *plan = new QVBoxLayout(m_plan);
    plan->setContentsMargins(scaled(16), scaled(12), scaled(16), 0);
    plan->setSpacing(scaled(4));
    for (QWidget *part : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_figures),
                          static_cast<QWidget *>(m_refusals)})
        plan->addWidget(part);
    m_figures->setWordWrap(true);
    m_refusals->setWordWrap(true);
    m_banner->hide();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addStretch();
    foot->addWidget(m_preview);
    foot->addWidget(m_change);
    makePrimary(m_change);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_hint);
    column->addWidget(scroll, 1);
    column->addWidget(m_plan);
    column->addLayout(foot);
    followTextSize(this, [this] { setMinimumWidth(scaled(360)); });
}

void BulkPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_form->focusFirst();
}

void BulkPane::ask()
{
    if (!m_form->check())
        return;
    const QJsonObject change = changeOf(m_form->edited().as<BulkWish>());
    m_preview->setEnabled(false);
    m_call =
        whenDone(ManyMembersCalls(*m_context.client).tryOut(m_selection, change), this,
                 [this](const Result<BulkOutcome> &plan) { plan ? showPlan(*plan) : fail(plan.error()); });
}

bool BulkPane::hasUnsaved() const
{
    return !m_isAgreed && m_form->isDirty();
}

void BulkPane::warnOfLoss(std::function<void()> discard)
{
    m_discard = std::move(discard);
    m_banner->setTone(Tone::Warning);
    m_banner->show();
    dress();
}

void BulkPane::fail(const Error &error)
{
    m_isAgreed = false;
    m_discard = {};
    m_form->setEnabled(true);
    m_banner->setTone(Tone::Bad);
    QString why = errorText(error);
    for (const Problem &problem : error.problems)
        why += QLatin1Char('\n') + problemText(problem);
    m_banner->setText(why);
    m_banner->show();
    dress();
}

void BulkPane::showPlan(const BulkOutcome &plan)
{
    m_banner->hide();
    m_discard = {};
    m_planned = plan;
    dress();
    (plan.changed > 0 ? m_change : m_preview)->setFocus();
}

void BulkPane::forgetPlan()
{
    m_call.cancel();
    m_banner->hide();
    m_discard = {};
    m_planned.reset();
    dress();
}

void BulkPane::dress()
{
    m_title->setText(tr("Change %Ln learner(s)", nullptr, int(m_count)));
    m_hint->setText(
        tr("What is left empty stays as it is. Nothing is changed before you have seen what it would do."));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    if (m_discard)
        m_banner->setText(tr("This change was not made yet."));
    m_banner->setActionText(m_discard ? tr("Discard it") : QString());
    m_preview->setText(tr("Show what it would do"));
    m_preview->setEnabled(!changeOf(m_form->edited().as<BulkWish>()).isEmpty());
    m_preview->setVisible(!m_planned);
    m_change->setVisible(m_planned && m_planned->changed > 0);
    m_figures->setVisible(bool(m_planned));
    m_refusals->setVisible(m_planned && m_planned->refused > 0);
    if (!m_planned)
        return;
    m_change->setText(tr("Change %Ln learner(s)", nullptr, int(m_planned->changed)));
    m_change->setEnabled(true);
    QStringList lines{tr("%Ln would change.", nullptr, int(m_planned->changed))};
    if (m_planned->unchanged > 0)
        lines << tr("%Ln are so already.", nullptr, int(m_planned->unchanged));
    m_figures->setText(
        (QStringList{lines.join(QLatin1Char(' '))} + wishedWithNames(m_form->edited().as<BulkWish>()))
            .join(QLatin1Char('\n')));
    QStringList refused{
        tr("%Ln cannot be changed so and would stay as they are:", nullptr, int(m_planned->refused))};
    for (const BulkRefusal &refusal : m_planned->refusals)
        refused << tr("%1: %2").arg(numberText(refusal.count), refusal.message);
    m_refusals->setText(refused.join(QLatin1Char('\n')));
}

} // namespace ulpan
