#include "net/client/answer_reader.h"

namespace ulpan {

AnswerReader::AnswerReader()
{
    m_orders.moveToThread(&m_thread);
}

AnswerReader::~AnswerReader()
{
    m_thread.quit();
    m_thread.wait();
}

void AnswerReader::run(std::function<Mailbox::Letter()> read)
{
    if (!m_thread.isRunning())
        m_thread.start();
    m_orders.post([this, read = std::move(read)] { m_answers.post(read()); });
}

} // namespace ulpan
