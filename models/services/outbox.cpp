#include "models/services/outbox.h"

#include "models/services/record_page.h"

namespace ulpan {

Outbox::Outbox(const InstallationKey &key, const Catalogue &catalogue, bool test)
    : m_sealingKey(key.forPurpose("secrets")), m_catalogue(catalogue), m_test(test)
{
}

Result<Id> Outbox::post(Context &context, const Letter &letter) const
{
    // Looked for even where there is none, so that a mail to nobody takes as long.
    Result<std::optional<Institution>> institution =
        findById<Institution>(context.database, Caller::system().scope(), letter.member.institutionId);
    if (!institution)
        return institution.error();
    const QString house = !*institution                         ? QString()
                          : (*institution)->brandName.isEmpty() ? (*institution)->name
                                                                : (*institution)->brandName;
    const MailText text = mailText(m_catalogue, letter, house);
    Mail mail;
    mail.institutionId = letter.member.institutionId;
    mail.memberId = letter.member.id;
    mail.publicId = QStringLiteral("mail_") + QString::fromLatin1(randomName(20));
    mail.recipient = letter.member.login;
    mail.language = letter.member.language;
    mail.mailTemplate = letter.about;
    mail.subject = text.subject;
    mail.state = m_test ? MailState::Kept : MailState::Waiting;
    Result<QByteArray> sealed = seal(m_sealingKey, text.body.toUtf8(), mail.publicId.toLatin1());
    if (!sealed)
        return sealed.error();
    mail.body = QString::fromLatin1(sealed->toBase64());
    Result<void> written = insert<Mail>(context.database, context.now, std::span(&mail, 1));
    return written ? Result<Id>(mail.id) : written.error();
}

Result<QString> Outbox::textOf(const Mail &mail) const
{
    Result<QByteArray> body =
        unseal(m_sealingKey, QByteArray::fromBase64(mail.body.toLatin1()), mail.publicId.toLatin1());
    if (!body)
        return body.error();
    return QString::fromUtf8(*body);
}

Result<JsonPage> Outbox::list(Context &context, const ListQuery &query) const
{
    if (!m_test)
        return notFound("route.not_found");
    // The links in these mails sign people in, so that no token is let near them, whatever its abilities.
    const bool trusted = context.caller.kind == Caller::Kind::Member && context.caller.role >= Role::Owner;
    if (!trusted)
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    return recordPage<
        Mail>(context, query, QString(), {}, [&](JsonWriter &json, const Mail &mail) -> Result<void> {
        Result<QString> body = textOf(mail);
        if (!body)
            return body.error();
        json.beginObject()
            .key("id")
            .text(mail.publicId)
            .key("to")
            .text(mail.recipient)
            .key("language")
            .text(nameOf(mail.language));
        json.key("template")
            .text(nameOf(mail.mailTemplate))
            .key("subject")
            .text(mail.subject)
            .key("text")
            .text(*body);
        json.key("member");
        mail.memberId ? json.integer(mail.memberId) : json.null();
        json.key("state").text(nameOf(mail.state)).key("created_at").text(mail.createdAt.text()).endObject();
        return {};
    });
}

} // namespace ulpan
