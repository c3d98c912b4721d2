#pragma once

#include "models/base/mailbox.h"

#include <QThread>

namespace ulpan {

// Reads answers on a thread of its own, one after another: a page of a list takes longer to read than a window that
// is being scrolled should look away for.
class AnswerReader
{
public:
    AnswerReader();
    ~AnswerReader(); // what is being read is waited for, the rest dropped
    // `read` runs on the other thread, and what it gives on this one.
    void run(std::function<Mailbox::Letter()> read);

private:
    QThread m_thread;
    Mailbox m_orders, m_answers;
};

} // namespace ulpan
