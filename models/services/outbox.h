#pragma once

#include "models/base/catalogue.h"
#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/records/institution.h"
#include "models/records/learner.h"
#include "models/records/mail.h"
#include "models/services/context.h"

namespace ulpan {

// What a mail is made of: to whom, about what, and the link or password it carries, if any.
struct Letter
{
    MailTemplate about = MailTemplate::Invitation;
    const Learner &member;
    QByteArray link = {};
    QString password = {};
};

// A mail as its reader sees it.
struct MailText
{
    QString subject, body;
};

// The text in the member's language. `house` is what the institution calls itself, empty for operators.
[[nodiscard]] MailText mailText(const Catalogue &catalogue, const Letter &letter, const QString &house);

// The mails of an environment. They are written in the transaction of what they tell of; in the test
// environment none leaves.
class Outbox
{
public:
    Outbox(const InstallationKey &key, const Catalogue &catalogue, bool test);

    // The mail's id. A member without a language of their own is written to in the institution's.
    [[nodiscard]] Result<Id> post(Context &context, const Letter &letter) const;
    // The newest first, with their text. NotFound "route.not_found" in the live environment; Forbidden
    // "auth.role_too_low" for all but owners and operators who have signed in.
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;

    // What is to be sent, opened. Unavailable "installation.key_mismatch".
    [[nodiscard]] Result<QString> textOf(const Mail &mail) const;

private:
    QByteArray m_sealingKey;
    const Catalogue &m_catalogue;
    bool m_test;
};

} // namespace ulpan
