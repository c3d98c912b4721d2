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
    // Counts the learners of an entity; `done` is not called where that fails.
    static PendingCall count(ViewContext &context, const QString &entity, QObject *receiver,
                             std::function<void(qint64)> done);
    [[nodiscard]] static QString linkTo(const QString &entity);

private:
    void dress();

    ViewContext &m_context;
    QString m_entity;
    qint64 m_count = -1; // not known yet
    TextLabel *m_title, *m_text;
    QPushButton *m_show;
    PendingCall m_call;
};

} // namespace ulpan
