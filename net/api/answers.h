#pragma once

#include "models/records/record.h"

namespace ulpan {

// What the answers that are no records look like, for the documents. Required is what is never null; what is
// not always there is Optional. A test holds them to what is answered.
[[nodiscard]] const RecordType &profileAnswer();
[[nodiscard]] const RecordType &signedInAnswer();
[[nodiscard]] const RecordType &secondFactorSecretAnswer();
[[nodiscard]] const RecordType &recoveryCodesAnswer();
[[nodiscard]] const RecordType &apiTokenAnswer();
[[nodiscard]] const RecordType &issuedTokenAnswer();
[[nodiscard]] const RecordType &tokenUsageAnswer();
[[nodiscard]] const RecordType &credentialAnswer();
[[nodiscard]] const RecordType &issuedCredentialAnswer();
[[nodiscard]] const RecordType &keptMailAnswer();
[[nodiscard]] const RecordType &bulkTrialAnswer();
[[nodiscard]] const RecordType &mergeAnswer();
[[nodiscard]] const RecordType &placementsAnswer();
[[nodiscard]] const RecordType &matchingAnswer();
[[nodiscard]] const RecordType &importSampleAnswer();
[[nodiscard]] const RecordType &healthAnswer();
// Of the provisioning dialect.
[[nodiscard]] const RecordType &clientTokenAnswer();
[[nodiscard]] const RecordType &successAnswer();
[[nodiscard]] const RecordType &insertedAnswer();

} // namespace ulpan
