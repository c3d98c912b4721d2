#pragma once

#include "models/base/caller.h"
#include "models/base/instant.h"

#include <optional>

namespace ulpan {

enum class EnvironmentKind : quint8
{
    Live,
    Test
};

// As whom, where and in which language the console asks; kept in memory only.
struct ClientSession
{
    QByteArray token = {}; // empty: not signed in
    QString institution =
        {}; // id or slug; needed by all calls but those about oneself and about institutions
    EnvironmentKind environment = EnvironmentKind::Live;
    Language language = Language::English;
};

// Who is signed in.
struct Profile
{
    Id member = 0; // 0: a token, a client or the console's own backend
    QString name = {};
    Role role = Role::Learner;
    Id institution = 0; // 0: none, which only operators are of
    Language language = Language::English;
    AbilitySet abilities = {};
    // What has to be done before anything else is open: the reason why calls are refused; empty for nothing.
    QByteArray pending = {};
    // How many recovery codes are left of the second factor; null: there is none.
    std::optional<int> recoveryCodes = {};
};

// Either a token, or a challenge that is to be met with a code.
struct SignIn
{
    QByteArray token = {};
    QByteArray challenge = {};
    Instant expiresAt = {};
    Profile profile = {};
};

} // namespace ulpan
