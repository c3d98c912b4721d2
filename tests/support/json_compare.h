#pragma once

#include <QByteArray>

namespace ulpan::tests {

// The same JSON with a line a value, in the order it has.
[[nodiscard]] QByteArray prettyJson(QByteArrayView json);

// What differs, line by line with a little of what stands around it ("-" expected, "+" actual); empty when
// nothing does.
[[nodiscard]] QByteArray textDifference(const QByteArray &actual, const QByteArray &expected);

// The same for JSON of which the bytes matter, order and all.
[[nodiscard]] QByteArray jsonDifference(const QByteArray &actual, const QByteArray &expected);

} // namespace ulpan::tests

// Fails with the difference, however long it is.
#define COMPARE_TEXT(actual, expected)                                                                       \
    do {                                                                                                     \
        const QByteArray difference_ = ::ulpan::tests::textDifference(actual, expected);                     \
        if (!difference_.isEmpty())                                                                          \
            QFAIL(difference_.constData());                                                                  \
    } while (false)
#define COMPARE_JSON(actual, expected)                                                                       \
    do {                                                                                                     \
        const QByteArray difference_ = ::ulpan::tests::jsonDifference(actual, expected);                     \
        if (!difference_.isEmpty())                                                                          \
            QFAIL(difference_.constData());                                                                  \
    } while (false)
