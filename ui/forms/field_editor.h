#pragma once

#include "models/base/when_done.h"
#include "models/records/record_page.h"

#include <QWidget>

namespace ulpan {

struct ListQuery;

// Where the records that a reference may point to are looked up.
using Lookup = std::function<QFuture<Result<RecordPage>>(const RecordType &, const ListQuery &)>;

// The input for one field of a record. What is typed stays in it until another record is shown, whatever
// happens around it.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(const FieldInfo &field);
    [[nodiscard]] const FieldInfo &field() const { return m_field; }
    // Shows the record's value; nothing is announced.
    virtual void show(const void *record) = 0;
    // The same for a record that is yet to be made: nothing is chosen for the person.
    virtual void showBlank(const void *record) { show(record); }
    // Puts what is shown into the record; false where it is no value of the field, and the record is as
    // before.
    [[nodiscard]] virtual bool read(void *record) const = 0;
    // Why it is none.
    [[nodiscard]] virtual Problem fault() const;
    // Shown, focusable and copyable, but not changed.
    virtual void setReadOnly(bool readOnly) = 0;
    // The words of its own in the language of now.
    virtual void retranslate() {}
    // What it is, for a screen reader.
    void setInputName(const QString &name);
    // What has the focus and the name.
    [[nodiscard]] QWidget *input() const { return m_input; }
    using QWidget::show;

Q_SIGNALS:
    void edited();

protected:
    // The whole of the editor, or its part with the focus inside a layout made elsewhere.
    void setInput(QWidget *input);
    void fill(QWidget *content);

private:
    const FieldInfo &m_field;
    QWidget *m_input = nullptr;
};

// The editor that the field's row asks for.
[[nodiscard]] FieldEditor *makeEditor(const FieldInfo &field, const Lookup &lookup);

} // namespace ulpan
