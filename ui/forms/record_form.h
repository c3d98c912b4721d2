#pragma once

#include "ui/forms/field_editor.h"

namespace ulpan {

class FieldRow;
class TextLabel;

// A group of fields as a page wants them: each line holds one or two, by wire name.
struct FormSection
{
    std::function<QString()> title = {}; // null: none
    QList<QList<QByteArray>> lines = {};
    int tab = 0; // of the pane, where it has several
};

// A record as inputs, made of its field rows. It owns the editors, what was changed, what is wrong with it
// and the other version where somebody else was quicker; nothing that was typed goes before setRecord() or
// setBlank().
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(const RecordType &type, Lookup lookup, const QList<FormSection> &sections,
               QWidget *parent = nullptr);

    // What the caller may only read, which is there where it says something, and what they need not see.
    void setOthers(FieldMask fixed, FieldMask hidden);
    // Shows what the server has.
    void setRecord(const AnyRecord &record);
    // Shows an empty one, not yet made.
    void setBlank();
    // What a new one has before anybody types; set before it is shown.
    void setPreset(const AnyRecord &preset, FieldMask fields);
    // Another version of the same record came: fields nobody typed in follow it; where both changed one, both
    // are shown and one can be taken. What is typed is now a change of that version.
    void setTheirs(const AnyRecord &record);
    // Whether anything waits to be chosen between.
    [[nodiscard]] bool hasConflict() const { return bool(m_conflict.any()); }

    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool isDirty() const;
    // What is shown, and which of it differs from what the server has.
    [[nodiscard]] AnyRecord edited() const { return m_edited; }
    [[nodiscard]] FieldMask changed() const;
    template<class T> [[nodiscard]] Change<T> change() const { return {m_edited.as<T>(), changed()}; }

    // Shows what the rows find wrong; false where that is anything. The first of them gets the focus.
    bool check();
    // Returns those of fields that are not in the form.
    QList<Problem> showProblems(const QList<Problem> &problems);
    void focusFirst();
    // Goes to the first field of which there are two versions.
    void focusConflict();
    // Only the sections of this tab are seen; all belong to the record.
    void showTab(int tab);

Q_SIGNALS:
    // What is wrong stands in another tab.
    void tabWanted(int tab);
    // The focus went to this part of the form, which may be out of sight.
    void rowWanted(QWidget *row);
    // By the person.
    void changedByHand();

private:
    void build(const QList<FormSection> &sections, const Lookup &lookup);
    FieldRow *addRow(const FieldInfo &field, const Lookup &lookup);
    void showAll();
    void showRights();
    void takeEdit(FieldRow *row);
    void takeTheirs(FieldRow *row);
    void dress();
    void sayProblems();
    void sayTheirs();
    [[nodiscard]] size_t placeOf(const FieldRow *row) const;
    [[nodiscard]] FieldMask shownMask() const;
    [[nodiscard]] bool isFixed(const FieldInfo &field) const;
    [[nodiscard]] bool hasShownRow(const QWidget *part) const;
    void focusRow(FieldRow *row);

    const RecordType &m_type;
    QList<FieldRow *> m_rows;
    QList<std::pair<TextLabel *, std::function<QString()>>> m_titles;
    QList<std::pair<QWidget *, int>> m_sections; // each with its tab
    AnyRecord m_base, m_edited;                  // as the server has it, as it is shown
    FieldMask m_fixed, m_hidden; // by who is looking
    int m_tab = 0;
    FieldMask m_conflict, m_unreadable, m_touched;
    QList<Problem> m_problems;
    AnyRecord m_preset;
    FieldMask m_presetFields;
    bool m_isNew = true;
};

} // namespace ulpan
