#include "models/services/access_links.h"

#include "models/store/record_query.h"

namespace ulpan {

namespace {

constexpr qint64 keptSeconds = 30 * 86400; // for which a lapsed link still says that it has lapsed

} // namespace

std::span<const Choice> choices(LinkPurpose)
{
    static constexpr Choice linkPurposeChoices[] = {
        {"invitation", ""}, {"password_reset", ""}, {"challenge", ""}};
    return linkPurposeChoices;
}

Result<QByteArray> AccessLinks::make(Context &context, LinkPurpose purpose, Id member, qint64 seconds) const
{
    Result<Cursor> cleaned =
        context.database.run(QStringLiteral("delete from access_link where expires_at < ?"),
                             {QString::fromLatin1(context.now.plusSeconds(-keptSeconds).text())});
    if (!cleaned)
        return cleaned.error();
    const QByteArray secret = randomName(40);
    Result<Cursor> made =
        context.database.run(QStringLiteral("insert into access_link (purpose, member_id, secret_hash, "
                                            "expires_at, created_at) values (?, ?, ?, ?, ?)"),
                             {QString::fromLatin1(nameOf(purpose)),
                              member ? QVariant(member) : QVariant(QMetaType::fromType<qint64>()),
                              hashOf(secret), QString::fromLatin1(context.now.plusSeconds(seconds).text()),
                              QString::fromLatin1(context.now.text())});
    if (!made)
        return made.error();
    return secret;
}

Result<AccessLink> AccessLinks::find(Connection &database, Instant now, LinkPurpose purpose,
                                     const QByteArray &secret) const
{
    Result<Cursor> found =
        database.run(QStringLiteral("select id, coalesce(member_id, 0), attempts, expires_at, used_at from "
                                    "access_link where secret_hash = ? and purpose = ?"),
                     {hashOf(secret), QString::fromLatin1(nameOf(purpose))});
    if (!found)
        return found.error();
    if (!found->next() || !found->id(1))
        return notFound("link.unknown");
    if (!found->text(4).isEmpty() || Instant::fromText(found->text(3).toLatin1()) <= now)
        return Error{ErrorKind::Gone, "link.lapsed"};
    return AccessLink{found->id(0), found->id(1), found->id(2)};
}

Result<void> AccessLinks::use(Context &context, Id link) const
{
    Result<Cursor> used = context.database.run(
        QStringLiteral("update access_link set used_at = ? where id = ? and used_at is null"),
        {QString::fromLatin1(context.now.text()), link});
    if (!used)
        return used.error();
    if (used->rowsAffected() != 1)
        return Error{ErrorKind::Gone, "link.lapsed"};
    return {};
}

Result<void> AccessLinks::endAllButInvitations(Context &context, const QStringList &members)
{
    Condition condition;
    condition.addOneOf(context.database.engine(), QStringLiteral("member_id"), true, members);
    return context.database.perform(
        QStringLiteral("update access_link set used_at = ? where used_at is null and purpose <> ? and ") +
            condition.parts.first(),
        QVariantList{QString::fromLatin1(context.now.text()),
                     QString::fromLatin1(nameOf(LinkPurpose::Invitation))}
            << condition.values);
}

Result<void> AccessLinks::endAll(Context &context, Id member)
{
    return context.database.perform(
        QStringLiteral("update access_link set used_at = ? where member_id = ? and used_at is null"),
        {QString::fromLatin1(context.now.text()), member});
}

} // namespace ulpan
