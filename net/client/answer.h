#pragma once

#include "models/records/record_page.h"
#include "net/client/client_session.h"
#include "net/http/http_message.h"

#include <QJsonObject>

namespace ulpan {

// What a server's answer means. A refusal becomes an Error of the kind its status names. Its reason is the
// server's where this program has a sentence for it that needs no more words; otherwise it is "server.said",
// whose argument is the server's own sentence, and `detail` is the server's reason. Each problem is
// "server.said" too. Upstream "connection.answer_unreadable" for what no such server answers.
[[nodiscard]] Error errorOf(const HttpResponse &response);
[[nodiscard]] Result<QJsonObject> objectOf(const HttpResponse &response);
[[nodiscard]] Result<AnyRecord> recordOf(const RecordType &type, const HttpResponse &response);
[[nodiscard]] Result<RecordPage> pageOf(const RecordType &type, const HttpResponse &response);
[[nodiscard]] Result<void> nothingOf(const HttpResponse &response);
[[nodiscard]] Result<Profile> profileOf(const HttpResponse &response);
[[nodiscard]] Result<SignIn> signInOf(const HttpResponse &response);

template<Recorded T> [[nodiscard]] Result<T> valueIn(const HttpResponse &response)
{
    Result<AnyRecord> record = recordOf(recordType<T>(), response);
    if (!record)
        return record.error();
    return record->template as<T>();
}

// The server's reason, also where the sentence is the server's: what a page may decide by.
[[nodiscard]] QByteArray reasonOf(const Error &error);

} // namespace ulpan
