#pragma once

#include <QByteArray>

#include <functional>

namespace ulpan {

// Most lengths are given to what is laid out once, in pixels of the size that text had then: margins, gaps,
// and the bounds of widgets. Asked for before that size changes, this gives all of them the new one.
[[nodiscard]] std::function<void()> lengthsToRescale();
// What is hidden is not laid out and would go on needing what it needed at another size of text.
void measureAllAnew();

// What a widget says of its state, with lengths in it, and the size of text at which they were right.
struct KeptLengths
{
    QByteArray state;
    int percent;
};
[[nodiscard]] QByteArray withTextScale(const QByteArray &state);
[[nodiscard]] KeptLengths keptLengths(const QByteArray &kept);

} // namespace ulpan
