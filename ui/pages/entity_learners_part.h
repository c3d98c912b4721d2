#pragma once

#include "ui/forms/record_pane.h"
#include "ui/shell/views.h"

class QPushButton;

namespace ulpan {

class TextLabel;

// How many learners an entity has, and the way to them.
class EntityLearnersPart : public PanePart
{
    Q_OBJECT

public:
    explicit EntityLearnersPart(ViewContext &context);
    void showRecord(const AnyRecord &record) override;

private:
    void dress();

    ViewContext &m_context;
    QString m_entity;
    qint64 m_count = -1; // not known yet
    QString m_fault;     // why it is not known; empty: it is, or will be
    TextLabel *m_title, *m_text;
    QPushButton *m_show;
    PendingCall m_call;
};

} // namespace ulpan
