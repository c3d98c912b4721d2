#pragma once

#include "net/client/many_members_calls.h"
#include "ui/shell/views.h"

namespace ulpan {

// A bulk edit under way: it asks how far it is until it has ended, says by a toast what came of it, and
// undoes it when that is wanted. It ends itself, or with its parent.
class BulkRun : public QObject
{
    Q_OBJECT

public:
    using Ended = std::function<void(const Result<BulkOutcome> &)>;
    static void edit(ViewContext &context, const QJsonObject &selection, const QJsonObject &change,
                     QObject *parent, Ended ended);

private:
    BulkRun(ViewContext &context, QObject *parent, Ended ended)
        : QObject(parent), m_context(context), m_calls(*context.client), m_ended(std::move(ended))
    {
    }
    void follow(const QFuture<Result<BulkOutcome>> &call);
    void end(const Result<BulkOutcome> &outcome);
    void tellEdited(const BulkOutcome &outcome);
    void tellUndone(const BulkOutcome &outcome);

    ViewContext &m_context;
    ManyMembersCalls m_calls;
    Ended m_ended;
    bool m_undoes = false;
};

} // namespace ulpan
