#include "ui/forms/date_editor.h"

#include "ui/forms/choice_editor.h"
#include "ui/widgets/icon.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace ulpan {

namespace {

// Before any moment a person means: stands for none.
const QDateTime &noMoment()
{
    static const QDateTime moment(QDate(1900, 1, 1), QTime(0, 0));
    return moment;
}

// Tab goes through the parts of a moment and then on. Where there is none, Qt's own never gets on: the cursor
// stays in the first part.
class DateInput : public QDateTimeEdit
{
protected:
    bool focusNextPrevChild(bool next) override
    {
        const bool hasParts = dateTime() > minimumDateTime();
        return hasParts ? QDateTimeEdit::focusNextPrevChild(next) : QWidget::focusNextPrevChild(next);
    }
};

void followLocale(QDateTimeEdit *edit)
{
    // In this order: the direction alone does not mend the format.
    edit->setLayoutDirection(Qt::LeftToRight);
    edit->setLocale(QLocale());
    edit->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    // At the side where texts begin.
    edit->setAlignment(QLocale().textDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    // It stands in a window of its own and hears of none of this.
    QCalendarWidget *calendar = edit->calendarWidget();
    calendar->setLocale(QLocale());
    calendar->setLayoutDirection(QLocale().textDirection());
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    // Weeks are numbered from Monday, whatever day they begin with here.
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
}

} // namespace

QDateTimeEdit *makeDateEdit()
{
    auto *edit = new DateInput;
    edit->setCalendarPopup(true);
    followLocale(edit);
    scrollPast(edit);
    return edit;
}

DateEditor::DateEditor(const FieldInfo &field)
    : FieldEditor(field), m_edit(makeDateEdit()), m_clear(new QToolButton)
{
    auto *content = new QWidget;
    auto *line = new QHBoxLayout(content);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_edit, 1);
    line->addWidget(m_clear);
    fill(content);
    setInput(m_edit);
    m_edit->setMinimumDateTime(noMoment());
    m_edit->setSpecialValueText(QStringLiteral("–"));
    m_clear->setIcon(icon(Icon::Clear));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &FieldEditor::edited);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_edit->setDateTime(noMoment()); });
    DateEditor::retranslate();
}

void DateEditor::retranslate()
{
    m_clear->setAccessibleName(tr("No date"));
    m_clear->setToolTip(tr("No date"));
    followLocale(m_edit);
}

bool DateEditor::isNone() const
{
    return m_edit->dateTime() == noMoment();
}

void DateEditor::show(const void *record)
{
    const Instant instant = valueOf<Instant>(field(), record);
    const QSignalBlocker quiet(m_edit);
    m_edit->setDateTime(instant.isNull() ? noMoment() : instant.toDateTime().toLocalTime());
}

bool DateEditor::read(void *record) const
{
    valueOf<Instant>(field(), record) =
        isNone() ? Instant() : Instant{m_edit->dateTime().toMSecsSinceEpoch()};
    return true;
}

void DateEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_clear->setVisible(!readOnly);
}

} // namespace ulpan
