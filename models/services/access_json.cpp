#include "models/services/access_json.h"

namespace ulpan {

namespace {

void writeMoment(JsonWriter &json, const char *key, Instant moment)
{
    json.key(key);
    moment.isNull() ? json.null() : json.text(moment.text());
}

void writeAbilities(JsonWriter &json, const QString &abilities)
{
    json.key("abilities").texts(abilities.split(u' ', Qt::SkipEmptyParts));
}

void writeMaker(JsonWriter &json, Id member)
{
    json.key("created_by");
    member ? json.integer(member) : json.null();
}

} // namespace

void writeToken(JsonWriter &json, const AccessToken &token)
{
    json.beginObject().key("id").text(token.publicId).key("name").text(token.name);
    writeAbilities(json, token.abilities);
    writeMaker(json, token.memberId);
    writeMoment(json, "last_used_at", token.lastUsedAt);
    writeMoment(json, "expires_at", token.expiresAt);
    writeMoment(json, "created_at", token.createdAt);
}

void writeCredential(JsonWriter &json, const ClientCredential &credential)
{
    json.beginObject().key("id").integer(credential.id).key("client_id").text(credential.clientId).key("name");
    credential.name.isEmpty() ? json.null() : json.text(credential.name);
    writeAbilities(json, credential.abilities);
    writeMaker(json, credential.createdBy);
    writeMoment(json, "last_used_at", credential.lastUsedAt);
    writeMoment(json, "created_at", credential.createdAt);
}

} // namespace ulpan
