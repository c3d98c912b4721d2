#include "models/records/access.h"

namespace ulpan {

std::span<const Choice> choices(TokenKind)
{
    static constexpr Choice tokenKindChoices[] = {
        {"sign-in", QT_TRANSLATE_NOOP("Choice", "Sign-in")},
        {"api", QT_TRANSLATE_NOOP("Choice", "API token")},
    };
    return tokenKindChoices;
}

const RecordType &recordTypeOf(const AccessToken *)
{
    static constexpr Erasure accessTokenErasures[] = {
        {"*", ErasureKind::ByRule, "endAccess()"},
    };
    static constexpr RecordType accessTokenType{
        .name = "access_token",
        .table = "access_token",
        .context = "AccessToken",
        .title = QT_TRANSLATE_NOOP("AccessToken", "API tokens"),
        .fields = accessTokenFields,
        .tenant = "institution_id",
        .nameField = "name",
        .make = &makeRecord<AccessToken>,
        .erasures = accessTokenErasures,
    };
    return accessTokenType;
}

const RecordType &recordTypeOf(const ClientCredential *)
{
    static constexpr Erasure clientCredentialErasures[] = {
        {"name", ErasureKind::Wording, "created_by = :member"},
        {"client_id abilities secret_hash lti_secret", ErasureKind::Harmless, "it is the institution's"},
    };
    static constexpr RecordType clientCredentialType{
        .name = "client_credential",
        .table = "client_credential",
        .context = "ClientCredential",
        .title = QT_TRANSLATE_NOOP("ClientCredential", "Client credentials"),
        .fields = clientCredentialFields,
        .tenant = "institution_id",
        .nameField = "client_id",
        .make = &makeRecord<ClientCredential>,
        .erasures = clientCredentialErasures,
    };
    return clientCredentialType;
}

const RecordType &recordTypeOf(const SigningKey *)
{
    static constexpr Erasure signingKeyErasures[] = {
        {"*", ErasureKind::Harmless, "the program's own"},
    };
    static constexpr RecordType signingKeyType{
        .name = "signing_key",
        .table = "signing_key",
        .context = "SigningKey",
        .title = QT_TRANSLATE_NOOP("SigningKey", "Signing keys"),
        .fields = signingKeyFields,
        .tenant = "id",
        .make = &makeRecord<SigningKey>,
        .erasures = signingKeyErasures,
    };
    return signingKeyType;
}

} // namespace ulpan
