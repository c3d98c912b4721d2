#include "models/records/learner.h"
#include "models/store/list_cursor.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

OrderKeys keysBy(const char *sort)
{
    QList<Problem> problems;
    ListQuery query;
    query.sort = {{sort}};
    return orderKeysOf(recordType<Learner>(), query, problems);
}

} // namespace

// Whatever stands in a link, it is a place in this list or none: each key has its value, and written again it
// is the same place.
ULPAN_FUZZ_TARGET(15000, 2'300'000)
{
    static const QByteArray list = "learners of 7";
    static const OrderKeys orders[] = {keysBy("lastname"), keysBy("external_id")};
    const QByteArray bytes = input.toByteArray();
    for (const OrderKeys &keys : orders) {
        // As it comes, and with the mark of this list before it, which a stranger would have to guess.
        ListCursor forged{bytes.startsWith('b'), bytes.endsWith('i'), {}};
        // No value that is kept begins with a mark of byte order, which Qt takes away.
        for (const QByteArray &part : bytes.split('\n'))
            forged.values << (part.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                             : QVariant(QString::fromUtf8(part).remove(QChar(QChar::ByteOrderMark))));
        for (const QString &text : {QString::fromLatin1(bytes), QString::fromLatin1(forged.text(list))}) {
            const Result<ListCursor> cursor = ListCursor::fromText(text, list, keys);
            if (!cursor)
                continue;
            require(cursor->values.size() == keys.size());
            const Result<ListCursor> again =
                ListCursor::fromText(QString::fromLatin1(cursor->text(list)), list, keys);
            require(again && again->values == cursor->values && again->backwards == cursor->backwards &&
                    again->inclusive == cursor->inclusive);
            for (const bool rowValues : {false, true})
                require(!conditionsBehind(*cursor, keys, rowValues).isEmpty());
            require(!ListCursor::fromText(text, "learners of 8", keys));
        }
    }
}
