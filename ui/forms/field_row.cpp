#include "ui/forms/field_row.h"

#include "models/base/characters.h"
#include "models/base/text.h"
#include "ui/forms/choice_editor.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
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

const QString markSign = QStringLiteral("\u25af");

CharacterRule characterRuleOf(const FieldInfo &field)
{
    return field.form == TextForm::Email ? CharacterRule::Address : CharacterRule::Line;
}

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
      m_theirs(new TextLabel(TextStyle::Secondary, Colour::Warn)),
      m_marks(new TextLabel(TextStyle::Secondary, Colour::Warn)),
      m_note(new TextLabel(TextStyle::Secondary, Colour::Secondary)), m_take(new QPushButton),
      m_takeOut(new QPushButton)
{
    m_problemLine = fieldNoteLine(Icon::Bad, Colour::Bad, m_problem);
    m_theirsLine = fieldNoteLine(Icon::Warning, Colour::Warn, m_theirs, m_take);
    m_marksLine = fieldNoteLine(Icon::Warning, Colour::Warn, m_marks, m_takeOut);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_note);
    column->addWidget(m_marksLine);
    column->addWidget(m_problemLine);
    column->addWidget(m_theirsLine);
    column->addStretch();
    m_note->setWordWrap(true);
    m_note->hide();
    m_label->setBuddy(m_editor->input());
    m_label->setVisible(m_editor->field().type != FieldType::Flag);
    connect(m_take, &QPushButton::clicked, this, &FieldRow::theirsTaken);
    if (editor->field().type == FieldType::Text && !editor->field().is(Secret))
        m_line = qobject_cast<QLineEdit *>(editor->input());
    if (m_line)
        connect(m_line, &QLineEdit::textChanged, this, &FieldRow::followMarks);
    connect(m_takeOut, &QPushButton::clicked, this, &FieldRow::takeMarksOut);
    retranslate(this, [this] {
        m_take->setText(tr("Take this"));
        m_takeOut->setText(tr("Take them out"));
        followMarks();
    });
}

void FieldRow::followMarks()
{
    const CharacterRule rule = characterRuleOf(field());
    QString shown = m_line && !m_line->isReadOnly() ? m_line->text().trimmed() : QString();
    // What is left out by itself when it is saved is nobody's trouble.
    if (rule != CharacterRule::Address)
        shown = withoutSoftMarks(shown);
    int count = 0;
    while (const std::optional<Problem> hidden = hiddenProblem({}, shown, rule)) {
        const QList<uint> characters = shown.toUcs4();
        const int place = hidden->arguments.value(1).toInt();
        shown = QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), place - 1) +
                markSign +
                QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()) + place,
                                  characters.size() - place);
        ++count;
    }
    m_marksLine->setVisible(count > 0);
    m_marks->setText(
        count == 0 ? QString()
                   : tr("%Ln mark(s) that cannot be seen came with it, shown here as %1: %2", nullptr, count)
                         .arg(markSign, leftToRight(shown)));
    describeInput();
}

void FieldRow::takeMarksOut()
{
    const QString clean = withoutHidden(m_line->text(), characterRuleOf(field()));
    m_line->setFocus(Qt::OtherFocusReason);
    // As if it were typed, so that it can be undone.
    m_line->selectAll();
    m_line->insert(clean);
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

void FieldRow::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    describeInput();
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
        QStringList({m_note->text(), m_marks->text(), m_problem->text(), m_theirs->text()}).join(QLatin1Char(' ')).trimmed());
}

} // namespace ulpan
