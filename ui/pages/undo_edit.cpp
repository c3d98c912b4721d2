#include "ui/pages/undo_edit.h"

#include "models/base/text.h"
#include "models/tables/record_model.h"
#include "net/client/client.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

#include <QCoreApplication>

namespace ulpan {

namespace {

struct EditUndo
{
    ViewContext &context;
    QObject *receiver;
    AnyRecord before, after; // the edit's
    FieldMask mask;          // what it changed
    std::function<QString()> what;
    std::function<void(const AnyRecord &)> done;
};

void runUndo(const EditUndo &undo);

QString undoText(const char *text)
{
    return QCoreApplication::translate("Undo", text);
}

void tellUndone(const EditUndo &undo, const Result<AnyRecord> &answer)
{
    if (answer) {
        undo.done(*answer);
        undo.context.toast({undoText(QT_TRANSLATE_NOOP("Undo", "Undone.")), Tone::Good});
        return;
    }
    QString why = errorText(answer.error());
    for (const Problem &problem : answer.error().problems)
        why += QLatin1Char(' ') + problemText(problem);
    ToastMessage message{undoText(QT_TRANSLATE_NOOP("Undo", "Not undone: %1")).arg(why), Tone::Bad};
    if (mayPass(answer.error())) {
        message.undo = [undo] { runUndo(undo); };
        message.what = undo.what;
    }
    undo.context.toast(message);
}

QFuture<Result<AnyRecord>> sendUndo(const EditUndo &undo, const AnyRecord &now)
{
    const RecordType &type = *now.type;
    const AnyRecord back{&type, type.make()};
    copyValues(type, ~FieldMask(), now.data.get(), back.data.get());
    copyValues(type, undo.mask, undo.before.data.get(), back.data.get());
    return undo.context.client->update(back, undo.mask);
}

// Somebody was here since: what they changed beside our fields is no reason, what they made of ours is one.
void undoAgainst(const EditUndo &undo, const AnyRecord &now)
{
    const RecordType &type = *now.type;
    const FieldMask changed = undo.mask & differences(type, now.data.get(), undo.after.data.get());
    if (changed.none()) {
        whenDone(sendUndo(undo, now), undo.receiver,
                 [undo](const Result<AnyRecord> &answer) { tellUndone(undo, answer); });
        return;
    }
    QStringList labels;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (changed.test(i) && type.fields[i].label)
            labels << isolated(QCoreApplication::translate(type.context, type.fields[i].label));
    }
    undo.done(now);
    undo.context.toast({undoText(QT_TRANSLATE_NOOP("Undo", "Not undone: somebody changed %1 since."))
                            .arg(labels.join(QStringLiteral(", "))),
                        Tone::Warning});
}

void runUndo(const EditUndo &undo)
{
    whenDone(sendUndo(undo, undo.after), undo.receiver, [undo](const Result<AnyRecord> &answer) {
        if (answer || answer.error().kind != ErrorKind::Precondition) {
            tellUndone(undo, answer);
            return;
        }
        whenDone(undo.context.client->get(*undo.before.type, RecordModel::idOf(undo.before)), undo.receiver,
                 [undo](const Result<AnyRecord> &now) {
                     now ? undoAgainst(undo, *now) : tellUndone(undo, now);
                 });
    });
}

} // namespace

void undoEdit(ViewContext &context, QObject *receiver, const AnyRecord &before, const AnyRecord &after,
              std::function<QString()> what, std::function<void(const AnyRecord &)> done)
{
    const RecordType &type = *before.type;
    runUndo({context, receiver, before, after,
             differences(type, before.data.get(), after.data.get()) & type.writable(), std::move(what),
             std::move(done)});
}

} // namespace ulpan
