#include "app/server/commands.h"
#include "app/server/serve_options.h"

namespace ulpan {

namespace {

constexpr CommandOption initOptions[] = {
    {"operator", "EMAIL", "the first operator's login", true},
    {"password-stdin", nullptr, "read the password from standard input instead of making one"},
};
constexpr CommandOption institutionOptions[] = {
    {"name", "NAME", "its name", true},
    {"slug", "SLUG", "its short name: small letters, digits and hyphens", true},
    {"language", "he|fr|en", "its language"},
    environmentOption,
};
constexpr CommandOption credentialOptions[] = {
    {"institution", "SLUG", "for which institution", true},
    {"name", "NAME", "what the credentials are for"},
    environmentOption,
};
constexpr CommandOption rotateOptions[] = {
    {"institution", "SLUG", "of which institution", true},
    {"what", "SECRET", "client_secret or lti_shared_secret; client_secret unless said otherwise"},
    environmentOption,
};
constexpr CommandOption tokenOptions[] = {
    {"institution", "SLUG", "for which institution; none for metrics:read, which is of the whole server"},
    {"name", "NAME", "what the token is for", true},
    {"abilities", "A,B", "what it may do", true},
    environmentOption,
};
constexpr CommandOption ownTokenOptions[] = {
    {"institution", "SLUG", "of which institution; of all unless said otherwise"},
    environmentOption,
};
constexpr CommandOption importOptions[] = {
    {"institution", "SLUG", "into which institution", true},
    {"dry-run", nullptr, "stop after the plan"},
    {"mode", "MODE", "upsert, create, update or synchronise; upsert unless said otherwise"},
    {"match", "FIELD", "which column says who a row means: login, externalID or learnerID"},
    {"lists", "HOW", "add to tags, locations and other lists, or replace them"},
    {"empty", "HOW", "leave what a cell says nothing about, or clear it"},
    {"entity", "ENTITY", "id or name of the entity of rows that name none"},
    {"create-entities", nullptr, "create entities that the file names and that do not exist"},
    {"scope-entities", "ENTITIES", "ids or names, with commas between: whose learners synchronise deactivates when the file lacks them"},
    {"safety-share", "PERCENT", "how many of a hundred of them it may without being confirmed; 10 unless said otherwise"},
    {"edited", "HOW", "overwrite what people edited since the last import, or keep it"},
    {"test-user", nullptr, "new learners are test users"},
    {"assignation", nullptr, "put learners into the sessions that match them"},
    {"send-connection-emails", nullptr, "write mails to the learners made on how to sign in, a portion at a time while a server runs; they are kept, not sent"},
    {"events", "HOW", "one event for each learner, or a summary"},
    {"map", "COLUMN=FIELD,…", "what columns are imported into, where the header does not say it"},
    {"mapping", "NAME", "a mapping that the institution keeps by this name"},
    {"encoding", "NAME", "instead of what is detected"},
    {"delimiter", "NAME", "comma, semicolon, tab or pipe instead of what is detected"},
    {"confirm", nullptr, "confirm whatever the plan wants confirmed"},
    {"rejected", "FILE", "write the rejected rows there, with what is wrong in each, to be corrected and imported"},
    {"force", nullptr, "write over the file of --rejected that is there"},
    environmentOption,
};
constexpr CommandOption placeOptions[] = {
    environmentOption,
};
constexpr CommandOption checkOptions[] = {
    {"environment", "live|test", "only that one; both unless said otherwise"},
};
constexpr CommandOption sampleOptions[] = {
    {"learners", "NUMBER", "how many people; 250 unless said otherwise"},
    {"seed", "NUMBER", "another makes others; 1 unless said otherwise"},
    environmentOption,
};
constexpr CommandOption backupOptions[] = {
    {"force", nullptr, "write over a file that is there"},
    {"with-key", nullptr, "put the key in it, too, under a passphrase"},
    {"passphrase-stdin", nullptr, "read that passphrase from standard input"},
};
constexpr CommandOption restoreOptions[] = {
    {"passphrase-stdin", nullptr, "read the passphrase of the key in the backup from standard input"},
    {"without-key", nullptr, "leave the key in the backup alone; secrets have to be entered anew"},
    {"force", nullptr, "put aside the installation that is there"},
};
constexpr CommandOption emptyTestOptions[] = {
    {"yes", nullptr, "it is meant: all but the operators goes"},
};
constexpr CommandOption doctorOptions[] = {
    {"tls-cert", "FILE", "the certificate that the server uses"},
    {"tls-key", "FILE", "its key"},
};
constexpr CommandOption openApiOptions[] = {
    {"yaml", nullptr, "as YAML"},
    {"no-data", nullptr, nullptr} /* needs no data folder */,
};

const Command commandRows[] = {
    {"init", "Creates the databases and the first operator", initOptions, &runInit},
    {"serve", "Serves both environments until it is told to stop", serveOptions(), &runServe},
    {"migrate", "Brings both databases to this version's schema", {}, &runMigrate},
    {"institution create", "Creates an institution", institutionOptions, &runInstitutionCreate},
    {"credentials create", "Makes client credentials; the secrets are shown this once", credentialOptions, &runCredentialsCreate},
    {"credentials rotate", "Gives client credentials a new secret, shown this once; a new client secret ends their JWTs", rotateOptions, &runCredentialsRotate, "CLIENT_ID"},
    {"token create", "Makes an API token; it is shown this once", tokenOptions, &runTokenCreate},
    {"token list", "Lists an institution's API tokens, never with their secrets", ownTokenOptions, &runTokenList},
    {"token revoke", "Ends an API token at once", ownTokenOptions, &runTokenRevoke, "ID"},
    {"member reset-second-factor", "Takes away the second factor of a member or an operator who has lost it", placeOptions, &runResetSecondFactor, "LOGIN"},
    {"sample-data", "Makes an institution named demo with believable people in three languages", sampleOptions, &runSampleData},
    {"import", "Imports a CSV file of learners", importOptions, &runImport, "FILE"},
    {"import undo", "Takes an import back within 30 days, but for what was changed since", placeOptions, &runImportUndo, "ID"},
    {"backup", "Writes both environments to one file, while a server runs or not", backupOptions, &runBackup, "FILE"},
    {"restore", "Brings a backup back into an empty data folder and, with PostgreSQL, empty databases", restoreOptions, &runRestore, "FILE"},
    {"check", "Looks for damage in both environments; with rebuild makes computed figures anew first", checkOptions, &runCheck, "[rebuild]"},
    {"doctor", "Says what is wrong with this installation, and what to do", doctorOptions, &runDoctor},
    {"empty-test", "Empties the test environment; no server may be running", emptyTestOptions, &runEmptyTest},
    {"key rotate", "Seals all stored secrets anew under a new key; no server may be running", {}, &runKeyRotate},
    {"openapi", "Prints the OpenAPI document", openApiOptions, &runOpenApi},
};

} // namespace

std::span<const Command> serverCommands()
{
    return commandRows;
}

} // namespace ulpan
