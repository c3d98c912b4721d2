#include "ui/forms/reference_editor.h"

#include "models/base/list_query.h"
#include "models/base/text.h"
#include "ui/forms/choice_editor.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace ulpan {

ReferenceEditor::ReferenceEditor(const FieldInfo &field, Lookup lookup)
    : FieldEditor(field), m_lookup(std::move(lookup)), m_box(new QComboBox)
{
    fill(m_box);
    setInput(m_box);
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    scrollPast(m_box);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_complete)
            look(m_box->currentText());
    });
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        follow(text);
        m_pause.start();
    });
    connect(m_box, &QComboBox::activated, this, [this](int) { follow(m_box->currentText()); });
    connect(m_box->completer(), qOverload<const QString &>(&QCompleter::activated), this,
            &ReferenceEditor::follow);
    ReferenceEditor::retranslate();
}

ReferenceEditor::~ReferenceEditor()
{
    // A list that is open chooses something as it is closed, when there is nobody left to tell.
    m_box->blockSignals(true);
    m_box->completer()->blockSignals(true);
}

void ReferenceEditor::retranslate()
{
    m_box->lineEdit()->setPlaceholderText(tr("Choose or type a name"));
}

QString ReferenceEditor::nameOf(const AnyRecord &record) const
{
    const FieldInfo *name = record.type->nameField ? record.type->find(record.type->nameField) : nullptr;
    return textOf(name ? *name : record.type->key(), record.data.get());
}

void ReferenceEditor::show(const void *record)
{
    m_chosen = m_shown = valueOf<Reference>(field(), record);
    if (m_box->currentText() != m_chosen.name)
        m_box->setEditText(m_chosen.name);
    if (m_box->count() == 0)
        look({});
}

bool ReferenceEditor::read(void *record) const
{
    if (m_chosen.id == 0 && !m_box->currentText().trimmed().isEmpty())
        return false;
    valueOf<Reference>(field(), record) = m_chosen;
    return true;
}

Problem ReferenceEditor::fault() const
{
    return {QLatin1StringView(field().wire), "field.reference_unknown"};
}

void ReferenceEditor::look(const QString &text)
{
    ListQuery query;
    query.perPage = 100;
    query.search = text;
    if (const FieldInfo *name = field().target().find(field().target().nameField); name && name->is(Sortable))
        query.sort = {{name->wire}};
    m_call.cancel();
    m_call = whenDone(m_lookup(field().target(), query), this,
                      [this, all = text.isEmpty()](const Result<RecordPage> &page) {
                          if (!page)
                              return;
                          m_complete = all && page->total <= page->rows.size();
                          offer(*page);
                      });
}

void ReferenceEditor::offer(const RecordPage &page)
{
    const QString typed = m_box->currentText();
    const int cursor = m_box->lineEdit()->cursorPosition();
    m_box->clear();
    for (const AnyRecord &record : page.rows)
        m_box->addItem(nameOf(record), valueOf<Id>(record.type->key(), record.data.get()));
    const int chosen = m_box->findData(m_chosen.id);
    m_box->setCurrentIndex(chosen);
    m_box->setEditText(typed);
    m_box->lineEdit()->setCursorPosition(cursor);
    if (m_chosen.id != 0 || typed.isEmpty())
        return;
    follow(typed);
    // What was typed before there was anything to choose from.
    if (m_chosen.id == 0 && m_box->lineEdit()->hasFocus()) {
        m_box->completer()->setCompletionPrefix(typed);
        m_box->completer()->complete();
    }
}

void ReferenceEditor::follow(const QString &text)
{
    const QString key = folded(text.trimmed());
    Reference found;
    for (int i = 0; i < m_box->count() && found.id == 0; ++i) {
        if (!key.isEmpty() && folded(m_box->itemText(i)) == key)
            found = {m_box->itemData(i).toLongLong(), m_box->itemText(i)};
    }
    // Typing the same name again means the same one, also where it is not on offer.
    if (found.id == 0 && !key.isEmpty() && folded(m_shown.name) == key)
        found = m_shown;
    m_chosen = found;
    Q_EMIT edited();
}

void ReferenceEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

} // namespace ulpan
