#include "ui/forms/record_form.h"

#include "models/base/text.h"
#include "ui/forms/field_row.h"
#include "ui/forms/shown_value.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ulpan {

namespace {

AnyRecord recordCopy(const AnyRecord &record)
{
    AnyRecord copy{record.type, record.type->make()};
    copyValues(*record.type, ~FieldMask(), record.data.get(), copy.data.get());
    return copy;
}

// Once it is shown as the server has it, taking back what was typed is a change of the record, and no more
// one of the input.
void forgetTyping(const FieldEditor &editor)
{
    for (QLineEdit *line : editor.findChildren<QLineEdit *>()) {
        if (!line->isUndoAvailable())
            continue;
        const QSignalBlocker quiet(line);
        const int cursor = line->cursorPosition();
        line->setText(line->text());
        line->setCursorPosition(cursor);
    }
    for (const QPlainTextEdit *text : editor.findChildren<QPlainTextEdit *>())
        text->document()->clearUndoRedoStacks();
}

} // namespace

RecordForm::RecordForm(const RecordType &type, Lookup lookup, const QList<FormSection> &sections,
                       QWidget *parent)
    : QWidget(parent), m_type(type), m_base{&type, type.make()}, m_edited{&type, type.make()}
{
    build(sections, lookup);
    retranslate(this, [this] { dress(); });
}

void RecordForm::build(const QList<FormSection> &sections, const Lookup &lookup)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(scaled(12));
    for (const FormSection &section : sections) {
        auto *part = new QWidget;
        auto *column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(scaled(12));
        if (section.title) {
            auto *title = new TextLabel(TextStyle::Section);
            title->setContentsMargins(0, scaled(whole->count() ? 8 : 0), 0, 0);
            m_titles.append({title, section.title});
            column->addWidget(title);
        }
        for (const QList<QByteArray> &fields : section.lines) {
            auto *line = new QHBoxLayout;
            line->setSpacing(scaled(12));
            for (const QByteArray &wire : fields)
                line->addWidget(addRow(*m_type.find(wire), lookup), 1);
            column->addLayout(line);
        }
        m_sections.append({part, section.tab});
        whole->addWidget(part);
    }
    whole->addStretch();
}

void RecordForm::showTab(int tab)
{
    m_tab = tab;
    for (const auto &[part, of] : std::as_const(m_sections))
        part->setVisible(of == tab && hasShownRow(part));
}

bool RecordForm::hasShownRow(const QWidget *part) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [part](const FieldRow *row) {
        return part->isAncestorOf(row) && !row->isHidden();
    });
}

void RecordForm::setOthers(FieldMask fixed, FieldMask hidden)
{
    m_fixed = fixed;
    m_hidden = hidden;
    showRights();
}

void RecordForm::focusRow(FieldRow *row)
{
    for (const auto &[part, tab] : std::as_const(m_sections)) {
        if (part->isAncestorOf(row) && part->isHidden())
            Q_EMIT tabWanted(tab);
    }
    row->editor().input()->setFocus();
    Q_EMIT rowWanted(row);
}

void RecordForm::focusConflict()
{
    const auto first = std::find_if(m_rows.begin(), m_rows.end(),
                                    [this](const FieldRow *row) { return m_conflict.test(placeOf(row)); });
    if (first != m_rows.end())
        focusRow(*first);
}

FieldRow *RecordForm::addRow(const FieldInfo &field, const Lookup &lookup)
{
    auto *row = new FieldRow(makeEditor(field, lookup));
    m_rows << row;
    connect(&row->editor(), &FieldEditor::edited, this, [this, row] { takeEdit(row); });
    connect(row, &FieldRow::theirsTaken, this, [this, row] { takeTheirs(row); });
    // Until it is saved nothing else would tell: what is no colour or no address is only not shown.
    const auto *line = qobject_cast<QLineEdit *>(row->editor().input());
    if (line && (field.form == TextForm::Colour || field.form == TextForm::Url))
        connect(line, &QLineEdit::editingFinished, this, [this, row] {
            FieldMask left;
            left.set(placeOf(row));
            const AnyRecord tidy = recordCopy(m_edited);
            const QList<Problem> problems =
                normaliseAndCheck(m_type, left & changed(), tidy.data.get());
            if (problems.isEmpty() || row->hasProblem())
                return;
            m_problems << problems;
            sayProblems();
        });
    return row;
}

void RecordForm::setRecord(const AnyRecord &record)
{
    m_isNew = false;
    m_base = recordCopy(record);
    m_edited = recordCopy(record);
    showAll();
}

void RecordForm::setBlank()
{
    m_isNew = true;
    m_base = {&m_type, m_type.make()};
    m_edited = recordCopy(m_base);
    if (m_preset)
        copyValues(m_type, m_presetFields, m_preset.data.get(), m_edited.data.get());
    showAll();
    m_touched = m_presetFields;
}

void RecordForm::setPreset(const AnyRecord &preset, FieldMask fields)
{
    m_preset = preset;
    m_presetFields = fields;
}

void RecordForm::showAll()
{
    m_problems.clear();
    m_conflict.reset();
    m_unreadable.reset();
    m_touched.reset();
    for (FieldRow *row : std::as_const(m_rows)) {
        if (m_isNew && !m_presetFields.test(placeOf(row)))
            row->editor().showBlank(m_edited.data.get());
        else
            row->editor().show(m_edited.data.get());
        forgetTyping(row->editor());
    }
    showRights();
    sayProblems();
    sayTheirs();
}

void RecordForm::showRights()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        row->editor().setReadOnly(isFixed(row->field()));
        const bool isSetOnce = row->field().is(WriteOnce) && isFixed(row->field());
        row->setNote(isSetOnce ? tr("This stays as it is: files and programs know the person by it.")
                               : QString());
        const bool says = !m_fixed.test(placeOf(row)) || !isBlank(row->field(), m_edited.data.get());
        row->setVisible(says && !m_hidden.test(placeOf(row)));
    }
    showTab(m_tab);
}

void RecordForm::setTheirs(const AnyRecord &record)
{
    const FieldMask mine = changed() | m_unreadable;
    const FieldMask theirs = differences(m_type, m_base.data.get(), record.data.get());
    m_base = recordCopy(record);
    copyValues(m_type, ~mine, m_base.data.get(), m_edited.data.get());
    m_conflict = mine & theirs & (differences(m_type, m_base.data.get(), m_edited.data.get()) | m_unreadable);
    for (FieldRow *row : std::as_const(m_rows)) {
        if (!mine.test(placeOf(row)))
            row->editor().show(m_edited.data.get());
    }
    sayTheirs();
}

void RecordForm::takeTheirs(FieldRow *row)
{
    copyValue(row->field(), m_base.data.get(), m_edited.data.get());
    m_unreadable.reset(placeOf(row));
    m_conflict.reset(placeOf(row));
    row->editor().show(m_edited.data.get());
    row->editor().input()->setFocus();
    sayTheirs();
    Q_EMIT changedByHand();
}

void RecordForm::takeEdit(FieldRow *row)
{
    m_unreadable.set(placeOf(row), !row->editor().read(m_edited.data.get()));
    m_touched.set(placeOf(row));
    // What is being mended is not called wrong meanwhile.
    m_problems.removeIf(
        [row](const Problem &problem) { return problem.field == QLatin1StringView(row->field().wire); });
    row->setProblem({});
    Q_EMIT changedByHand();
}

size_t RecordForm::placeOf(const FieldRow *row) const
{
    return m_type.indexOf(row->field().wire);
}

FieldMask RecordForm::shownMask() const
{
    FieldMask mask;
    for (const FieldRow *row : m_rows)
        mask.set(placeOf(row), !isFixed(row->field()));
    return mask;
}

bool RecordForm::isFixed(const FieldInfo &field) const
{
    return field.is(ReadOnly) || m_fixed.test(m_type.indexOf(field.wire)) || (field.is(WriteOnce) && !m_isNew && !isBlank(field, m_base.data.get()));
}

FieldMask RecordForm::changed() const
{
    FieldMask mask = differences(m_type, m_base.data.get(), m_edited.data.get()) & shownMask();
    // A choice that is the first one anyhow was still made.
    for (const FieldRow *row : m_rows) {
        if (m_isNew && row->field().type == FieldType::Choice && m_touched.test(placeOf(row)))
            mask.set(placeOf(row));
    }
    return mask;
}

bool RecordForm::isDirty() const
{
    FieldMask untouched;
    if (m_isNew && m_preset)
        untouched = m_presetFields & ~differences(m_type, m_preset.data.get(), m_edited.data.get());
    return ((changed() & ~untouched) | m_unreadable).any();
}

bool RecordForm::check()
{
    const FieldMask meant = m_isNew ? m_type.writable() & shownMask() : changed();
    const AnyRecord tidy = recordCopy(m_edited);
    QList<Problem> problems = normaliseAndCheck(m_type, meant, tidy.data.get());
    for (FieldRow *row : std::as_const(m_rows)) {
        if (!m_unreadable.test(placeOf(row)))
            continue;
        problems.removeIf(
            [row](const Problem &problem) { return problem.field == QLatin1StringView(row->field().wire); });
        problems << row->editor().fault();
    }
    showProblems(problems);
    return problems.isEmpty();
}

QList<Problem> RecordForm::showProblems(const QList<Problem> &problems)
{
    m_problems = problems;
    sayProblems();
    QList<Problem> homeless;
    for (const Problem &problem : problems) {
        const bool has = std::any_of(m_rows.begin(), m_rows.end(), [&](const FieldRow *row) {
            return problem.field == QLatin1StringView(row->field().wire);
        });
        if (!has)
            homeless << problem;
    }
    const auto first =
        std::find_if(m_rows.begin(), m_rows.end(), [](const FieldRow *row) { return row->hasProblem(); });
    if (first != m_rows.end())
        focusRow(*first);
    return homeless;
}

void RecordForm::focusFirst()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        if (!isFixed(row->field())) {
            focusRow(row);
            return;
        }
    }
}

void RecordForm::dress()
{
    for (const auto &[label, title] : std::as_const(m_titles))
        label->setText(title());
    for (FieldRow *row : std::as_const(m_rows))
        row->setLabel(QCoreApplication::translate(m_type.context, row->field().label),
                      row->field().is(Required));
    showRights();
    sayProblems();
    sayTheirs();
}

void RecordForm::sayProblems()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        QStringList texts;
        for (const Problem &problem : std::as_const(m_problems)) {
            if (problem.field == QLatin1StringView(row->field().wire))
                texts << problemText(problem);
        }
        row->setProblem(texts.join(QLatin1Char('\n')));
    }
}

void RecordForm::sayTheirs()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        const bool shown = m_conflict.test(placeOf(row));
        row->setTheirs(
            shown ? tr("The other version: %1").arg(isolated(shownValue(row->field(), m_base.data.get())))
                  : QString());
    }
}

} // namespace ulpan
