#pragma once

#include "ui/forms/field_editor.h"
#include "ui/forms/filter_text.h"

class QPushButton;
class QToolButton;

namespace ulpan {

class TextLabel;

// A filter that is being written: the editor of its field beside its name. Enter takes it, Esc drops it.
class FilterDraft : public QWidget
{
    Q_OBJECT

public:
    FilterDraft(const RecordType &type, const QByteArray &name, const Lookup &lookup,
                QWidget *parent = nullptr);
    void focus();

Q_SIGNALS:
    void taken(const QList<ulpan::ActiveFilter> &filters);
    void dropped();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    [[nodiscard]] QList<ActiveFilter> read() const;

    const RecordType &m_type;
    QByteArray m_name;
    AnyRecord m_scratch;
    FieldEditor *m_editor;
    TextLabel *m_label;
    QPushButton *m_add;
    QToolButton *m_drop;
};

} // namespace ulpan
