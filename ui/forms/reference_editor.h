#pragma once

#include "ui/forms/field_editor.h"

#include <QTimer>

class QComboBox;

namespace ulpan {

// Another record, found by typing a part of its name.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceEditor(const FieldInfo &field, Lookup lookup);
    ~ReferenceEditor() override;
    void show(const void *record) override;
    [[nodiscard]] bool read(void *record) const override;
    [[nodiscard]] Problem fault() const override;
    void setReadOnly(bool readOnly) override;
    void retranslate() override;

private:
    void look(const QString &text);
    void offer(const RecordPage &page);
    void follow(const QString &text);
    [[nodiscard]] QString nameOf(const AnyRecord &record) const;

    Lookup m_lookup;
    QComboBox *m_box;
    QTimer m_pause;
    PendingCall m_call;
    Reference m_chosen, m_shown;
    bool m_complete = false; // all there are is on offer
};

} // namespace ulpan
