#pragma once

#include "net/client/client.h"

namespace ulpan {

// Why some of the members were left as they are, in the reader's language.
struct BulkRefusal
{
    QString message;
    qint64 count = 0;
};

// What a bulk edit, its trial or its undo came to.
struct BulkOutcome
{
    QString undo = {};  // names it for its undo; empty of a trial
    bool ended = false; // otherwise it is still being done
    bool isStopped = false; // by a person, before its end; an undo can be gone on with
    qint64 matched = 0, changed = 0, unchanged = 0, refused = 0;
    qint64 restored = 0, skipped = 0; // by the undo
    QList<BulkRefusal> refusals = {}, skips = {};
    // Of an undo that found nobody to give anything back to, and that can be asked for again: the server's
    // words.
    QString leftUndone = {};
};

// What a merge of entities came to.
struct MergeOutcome
{
    bool ended = false;
    qint64 moved = 0;
};

// What it would come to.
struct MergePreview
{
    qint64 learners = 0, others = 0; // who would move
    qint64 assignments = 0;          // of theirs, which would stay
};

// One change to many members, as the console calls it. A selection is {"ids": […]} or {"filter": {…}}.
class ManyMembersCalls
{
public:
    explicit ManyMembersCalls(Client &client) : m_client(client) {}
    // Changes nothing and counts.
    [[nodiscard]] QFuture<Result<BulkOutcome>> tryOut(const QJsonObject &selection,
                                                      const QJsonObject &change);
    [[nodiscard]] QFuture<Result<BulkOutcome>> edit(const QJsonObject &selection, const QJsonObject &change);
    // How far an edit or its undo is.
    [[nodiscard]] QFuture<Result<BulkOutcome>> status(const QString &undo);
    [[nodiscard]] QFuture<Result<BulkOutcome>> undo(const QString &undo);
    // Ends an edit or its undo where it stands.
    [[nodiscard]] QFuture<Result<BulkOutcome>> cancel(const QString &undo);
    // Changes nothing and counts; refused as the merge itself would be.
    [[nodiscard]] QFuture<Result<MergePreview>> planMerge(const QString &entity, const QString &into);
    // Moves all members of an entity into another one and deletes it.
    [[nodiscard]] QFuture<Result<MergeOutcome>> merge(const QString &entity, const QString &into);

private:
    [[nodiscard]] QFuture<Result<BulkOutcome>> send(HttpMethod method, const QByteArray &rest,
                                                    const QJsonObject &body = {});
    Client &m_client;
};

} // namespace ulpan
