#pragma once

#include "models/base/work_pool.h"
#include "net/server/journey.h"
#include "net/server/password_lane.h"


namespace ulpan {

// From a request to its answer, by the stages in stages.h. Safe to call from several threads.
class Router
{
public:
    using Config = RouterConfig;
    Router(Config config, const Catalogue &catalogue, const Clock &clock);
    ~Router(); // waits for what runs

    // `reply` is called once, here or on a thread of the pool.
    void dispatch(HttpRequest request, Reply reply);
    // What keeps the sender of this head from uploading a file there, so that nobody else fills the disk; TooLarge
    // where nothing takes a file.
    [[nodiscard]] Result<void> mayUpload(const HttpRequest &head) const;
    // What the guard refuses, in the words of this server; `head` is what could be made out of the request, null
    // where there was none.
    [[nodiscard]] HttpResponse refusal(const Error &error, const HttpRequest *head = nullptr) const;

private:
    const RouterParts m_parts;
    WorkPool m_pool;
    PasswordLane m_passwords;
};

} // namespace ulpan
