#include "ui/forms/field_row.h"

#include "ui/forms/choice_editor.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ulpan {

namespace {

// A frame laid over an input that lets everything through to it.
class BadOutline : public QWidget
{
public:
    explicit BadOutline(QWidget *around) : QWidget(around)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        around->installEventFilter(this);
        hide();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded)
            setGeometry(static_cast<QWidget *>(watched)->rect()), raise();
        return false;
    }
    void showEvent(QShowEvent *) override
    {
        setGeometry(parentWidget()->rect());
        raise();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRounded(&painter, rect(), scaled(6), Qt::transparent, colour(Colour::Bad), 2);
    }
};

QWidget *fieldNoteLine(Icon name, Colour ink, TextLabel *text, QWidget *more = nullptr)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(4));
    layout->addWidget(new IconLabel(name, ink, 16), 0, more ? Qt::AlignVCenter : Qt::AlignTop);
    layout->addWidget(text, 1);
    if (more)
        layout->addWidget(more);
    text->setWordWrap(true);
    line->hide();
    return line;
}

} // namespace

FieldRow::FieldRow(FieldEditor *editor)
    : m_label(new TextLabel(TextStyle::Secondary, Colour::Secondary)), m_editor(editor),
      m_outline(new BadOutline(editor)), m_problem(new TextLabel(TextStyle::Secondary, Colour::Bad)),
      m_theirs(new TextLabel(TextStyle::Secondary, Colour::Warn)), m_take(new QPushButton)
{
    m_problemLine = fieldNoteLine(Icon::Bad, Colour::Bad, m_problem);
    m_theirsLine = fieldNoteLine(Icon::Warning, Colour::Warn, m_theirs, m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_problemLine);
    column->addWidget(m_theirsLine);
    column->addStretch();
    m_label->setBuddy(m_editor->input());
    m_label->setVisible(m_editor->field().type != FieldType::Flag);
    connect(m_take, &QPushButton::clicked, this, &FieldRow::theirsTaken);
    retranslate(this, [this] { m_take->setText(tr("Take this")); });
}

void FieldRow::setLabel(const QString &label, bool required)
{
    m_label->setText(required ? label + QChar(0xA0) + QLatin1Char('*') : label);
    m_editor->setInputName(label);
    if (auto *flag = qobject_cast<FlagEditor *>(m_editor))
        flag->setText(label);
    m_editor->retranslate();
}

void FieldRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problemLine->setVisible(!text.isEmpty());
    m_outline->setVisible(!text.isEmpty());
    describeInput();
}

bool FieldRow::hasProblem() const
{
    return !m_problem->text().isEmpty();
}

void FieldRow::setTheirs(const QString &text)
{
    m_theirs->setText(text);
    m_theirsLine->setVisible(!text.isEmpty());
    describeInput();
}

void FieldRow::describeInput()
{
    m_editor->input()->setAccessibleDescription(
        (m_problem->text() + QLatin1Char(' ') + m_theirs->text()).trimmed());
}

} // namespace ulpan
