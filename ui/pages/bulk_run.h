#pragma once

#include "net/client/many_members_calls.h"
#include "ui/shell/views.h"

namespace ulpan {

// A bulk edit under way, or its undo: it asks how far it is until it has ended, says by a toast what came of
// it, and undoes it when that is wanted. It ends itself, or with its parent.
class BulkRun : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void(const Result<BulkOutcome> &)>;
    static void edit(ViewContext &context, const QJsonObject &selection, const QJsonObject &change,
                     QObject *parent, Ended ended);
    // Takes back one that was made before, which changed so many.
    static void undo(ViewContext &context, const QString &undo, qint64 count, QObject *parent, Ended ended);

private:
    BulkRun(ViewContext &context, QObject *parent, Ended ended)
        : QObject(parent), m_context(context), m_calls(*context.client), m_ended(std::move(ended))
    {
    }
    void follow(const QFuture<Result<BulkOutcome>> &call);
    void end(const Result<BulkOutcome> &outcome);
    void tellEdited(const BulkOutcome &outcome);
    void tellUndone(const BulkOutcome &outcome);
    void tellNotUndone(const Error &error);
    // Adds that it ended early, where it did.
    static void addStopped(ToastMessage &message, const BulkOutcome &outcome);
    [[nodiscard]] std::function<void()> undoing() const;
    [[nodiscard]] std::function<QString()> what() const;

    ViewContext &m_context;
    ManyMembersCalls m_calls;
    Ended m_ended;
    bool m_undoes = false;
    QString m_undo;     // what names it for its undo
    qint64 m_count = 0; // how many were changed
};

} // namespace ulpan
