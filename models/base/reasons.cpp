#include "models/base/error.h"

#include <QCoreApplication>

namespace ulpan {

namespace {

struct ReasonRow
{
    const char *reason;
    const char *text;
};

constexpr ReasonRow reasonRows[] = {
    {"assignment.already", QT_TRANSLATE_NOOP("Reason", "The learner is in the session %1 already.")},
    {"assignment.not_found", QT_TRANSLATE_NOOP("Reason", "The learner is not in this session.")},
    {"assignment.removed_before", QT_TRANSLATE_NOOP("Reason", "The learner was taken out of the session %1 before and was not put back; send its filter or location again to do that.")},
    {"assignment.suspended", QT_TRANSLATE_NOOP("Reason", "A suspended learner cannot be put into a session.")},
    {"assignment.waiting_already", QT_TRANSLATE_NOOP("Reason", "The learner is on the waiting list of the session %1 already.")},
    {"assignment.waits", QT_TRANSLATE_NOOP("Reason", "The session %1 is full; the learner is on its waiting list, in place %2.")},
    {"auth.credentials_wrong", QT_TRANSLATE_NOOP("Reason", "The login or the password is wrong.")},
    {"auth.client_wrong", QT_TRANSLATE_NOOP("Reason", "The client id or the client secret is wrong.")},
    {"auth.grant_unsupported", QT_TRANSLATE_NOOP("Reason", "This grant type is not supported; send client_credentials.")},
    {"auth.required", QT_TRANSLATE_NOOP("Reason", "Sign in, or send a token: there is no credential in the request, or it is wrong, expired or revoked.")},
    {"auth.ability_missing", QT_TRANSLATE_NOOP("Reason", "This credential lacks the ability %1.")},
    {"auth.role_too_low", QT_TRANSLATE_NOOP("Reason", "Your role does not allow this.")},
    {"backup.damaged", QT_TRANSLATE_NOOP("Reason", "The backup %1 is damaged: %2")},
    {"backup.other_engine", QT_TRANSLATE_NOOP("Reason", "This backup is of an installation on %1; restore it into one like it.")},
    {"backup.passphrase_needed", QT_TRANSLATE_NOOP("Reason", "The key is in this backup under a passphrase: give it with --passphrase-stdin, or leave the key with --without-key.")},
    {"backup.passphrase_wrong", QT_TRANSLATE_NOOP("Reason", "This passphrase does not open the key in the backup.")},
    {"backup.unreadable", QT_TRANSLATE_NOOP("Reason", "%1 is no backup, or it is cut short.")},
    {"connection.answer_unreadable", QT_TRANSLATE_NOOP("Reason", "The answer cannot be understood. Check that the address is that of an Ulpan server.")},
    {"connection.certificate_untrusted", QT_TRANSLATE_NOOP("Reason", "The certificate of this server is not trusted; its fingerprint is %1.")},
    {"connection.cut", QT_TRANSLATE_NOOP("Reason", "The connection to the server was lost before the answer was complete; try again.")},
    {"connection.timed_out", QT_TRANSLATE_NOOP("Reason", "The server did not answer in time; try again in a moment.")},
    {"connection.unreachable", QT_TRANSLATE_NOOP("Reason", "The server at %1 cannot be reached. Check the address and the network.")},
    {"csv.empty", QT_TRANSLATE_NOOP("Reason", "The file is empty.")},
    {"csv.encoding", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: there are bytes here that are no %3. Choose the encoding in which the file was written, or save it again as CSV UTF-8.")},
    {"csv.header_only", QT_TRANSLATE_NOOP("Reason", "The file has a header but no rows.")},
    {"csv.is_archive", QT_TRANSLATE_NOOP("Reason", "This is a compressed file, not a CSV file. Unpack it first.")},
    {"csv.is_document", QT_TRANSLATE_NOOP("Reason", "This is a document, not a CSV file. Copy the table into a spreadsheet program and save it there as CSV UTF-8.")},
    {"csv.is_image", QT_TRANSLATE_NOOP("Reason", "This is an image, not a CSV file.")},
    {"csv.is_markup", QT_TRANSLATE_NOOP("Reason", "This is a web page or XML, not a CSV file. Open it in a spreadsheet program and save it there as CSV UTF-8.")},
    {"csv.is_spreadsheet", QT_TRANSLATE_NOOP("Reason", "This is a spreadsheet or a zip file, not a CSV file. Open it in its program and save it there as CSV UTF-8.")},
    {"csv.is_utf16", QT_TRANSLATE_NOOP("Reason", "This file is written in UTF-16. Save it as CSV UTF-8.")},
    {"csv.not_text", QT_TRANSLATE_NOOP("Reason", "This is not a CSV file: there is no readable text in it.")},
    {"csv.nul", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: there is a NUL character, so the file is damaged or no text. Save it again as CSV UTF-8.")},
    {"csv.quote_unclosed", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: a quotation mark opens here and is never closed.")},
    {"csv.record_too_long", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: this row is longer than %3 bytes. Look for a missing line break or quotation mark.")},
    {"csv.too_many_cells", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: this row has more cells than the header, which has %3.")},
    {"csv.too_many_columns", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: the header has more than %3 columns.")},
    {"csv.unreadable", QT_TRANSLATE_NOOP("Reason", "The file cannot be read any further.")},
    {"csv.unwritable", QT_TRANSLATE_NOOP("Reason", "The file cannot be written; the disk may be full.")},
    {"entity.name_taken", QT_TRANSLATE_NOOP("Reason", "There is already an entity with this name.")},
    {"entity.not_found", QT_TRANSLATE_NOOP("Reason", "There is no such entity.")},
    {"entity.required", QT_TRANSLATE_NOOP("Reason", "Say which entity the learner belongs to.")},
    {"field.choice", QT_TRANSLATE_NOOP("Reason", "This is none of the possible values: %1.")},
    {"field.code", QT_TRANSLATE_NOOP("Reason", "Only letters and digits are possible here.")},
    {"field.colour", QT_TRANSLATE_NOOP("Reason", "Write the colour as # and six hexadecimal digits.")},
    {"field.day", QT_TRANSLATE_NOOP("Reason", "Write the day as 2026-01-31.")},
    {"field.email", QT_TRANSLATE_NOOP("Reason", "This is not an e-mail address.")},
    {"field.flag", QT_TRANSLATE_NOOP("Reason", "Write 1 or 0 here.")},
    {"field.immutable", QT_TRANSLATE_NOOP("Reason", "This cannot be changed any more.")},
    {"field.integer", QT_TRANSLATE_NOOP("Reason", "Only a whole number is possible here.")},
    {"field.invisible", QT_TRANSLATE_NOOP("Reason", "There are invisible characters in this value; remove them.")},
    {"field.required", QT_TRANSLATE_NOOP("Reason", "This is needed.")},
    {"field.reference", QT_TRANSLATE_NOOP("Reason", "Write the number of an existing record here.")},
    {"field.reference_unknown", QT_TRANSLATE_NOOP("Reason", "There is nothing with this name; choose one from the list.")},
    {"field.slug", QT_TRANSLATE_NOOP("Reason", "Only small letters, digits and hyphens are possible here.")},
    {"field.text", QT_TRANSLATE_NOOP("Reason", "Only one text is possible here.")},
    {"field.time", QT_TRANSLATE_NOOP("Reason", "Write the moment as 2026-01-31T13:45:00Z.")},
    {"field.too_long", QT_TRANSLATE_NOOP("Reason", "This is too long: at most %1 characters.")},
    {"field.too_many", QT_TRANSLATE_NOOP("Reason", "These are too many values: at most %1.")},
    {"field.url", QT_TRANSLATE_NOOP("Reason", "Write an address that begins with https:// or http://.")},
    {"file.unreadable", QT_TRANSLATE_NOOP("Reason", "The file %1 cannot be read.")},
    {"file.unwritable", QT_TRANSLATE_NOOP("Reason", "The file %1 cannot be written; the disk may be full.")},
    {"identifier.required", QT_TRANSLATE_NOOP("Reason", "Say which learner is meant: an identifier is needed.")},
    {"identifier.type_unknown", QT_TRANSLATE_NOOP("Reason", "The identifier type is email, learnerId or externalId.")},
    {"import.blank_rows", QT_TRANSLATE_NOOP("Reason", "Empty rows were left out: %1")},
    {"import.changed_since_plan", QT_TRANSLATE_NOOP("Reason", "Somebody changed this learner after the plan was made; plan the import again.")},
    {"import.column_missing", QT_TRANSLATE_NOOP("Reason", "Line %1: the header has no column for %2. Name the column so, or choose it in the mapping.")},
    {"import.column_twice", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: another column is imported into %3 already. Leave one of them out.")},
    {"import.column_unknown", QT_TRANSLATE_NOOP("Reason", "The file has no column %1.")},
    {"import.columns_ignored", QT_TRANSLATE_NOOP("Reason", "These columns are not known and were left out: %1")},
    {"import.columns_unnamed", QT_TRANSLATE_NOOP("Reason", "Columns without a name at the end of the header were left out: %1")},
    {"import.duplicate", QT_TRANSLATE_NOOP("Reason", "Line %1 of the file has the same value.")},
    {"import.field_unknown", QT_TRANSLATE_NOOP("Reason", "Nothing can be imported into %1.")},
    {"import.file_gone", QT_TRANSLATE_NOOP("Reason", "The file of this import is not kept any more; upload it again.")},
    {"import.gate", QT_TRANSLATE_NOOP("Reason", "This import has to be confirmed first: %1")},
    {"import.lost_number", QT_TRANSLATE_NOOP("Reason", "A spreadsheet program has cut this number short; write it out in full.")},
    {"import.mapping_length", QT_TRANSLATE_NOOP("Reason", "Write one field for each of the %1 columns.")},
    {"import.not_a_learner", QT_TRANSLATE_NOOP("Reason", "This is a member who is no learner; an import changes only learners.")},
    {"import.not_found", QT_TRANSLATE_NOOP("Reason", "There is no such import.")},
    {"import.password_ignored", QT_TRANSLATE_NOOP("Reason", "Passwords are not imported yet; the column was left out and is not kept.")},
    {"import.role_not_learner", QT_TRANSLATE_NOOP("Reason", "An import makes only learners.")},
    {"import.spreadsheet_error", QT_TRANSLATE_NOOP("Reason", "This is an error message of a spreadsheet program, not a value.")},
    {"import.state", QT_TRANSLATE_NOOP("Reason", "This is not possible with an import in the state %1.")},
    {"import.too_many_entities", QT_TRANSLATE_NOOP("Reason", "Line %1, column %2: the file names more than %3 entities that do not exist, so the column may hold something else.")},
    {"installation.busy", QT_TRANSLATE_NOOP("Reason", "Another program uses this data folder: %1")},
    {"installation.exists", QT_TRANSLATE_NOOP("Reason", "There is an installation in %1 already, with an operator; nothing was changed.")},
    {"installation.key_mismatch", QT_TRANSLATE_NOOP("Reason", "A stored secret cannot be read with this installation's key.")},
    {"installation.key_other", QT_TRANSLATE_NOOP("Reason", "The key in %1 is not the one this database was made with. Put the right key file there; without it no stored secret can be read.")},
    {"installation.key_unreadable", QT_TRANSLATE_NOOP("Reason", "The key file cannot be read or made: %1")},
    {"installation.missing", QT_TRANSLATE_NOOP("Reason", "There is no installation in %1; run ulpan-server init first, and name the database if it is not in this folder.")},
    {"installation.not_empty", QT_TRANSLATE_NOOP("Reason", "There is an installation in %1 already; with --force it is put aside.")},
    {"installation.restoring", QT_TRANSLATE_NOOP("Reason", "A restore into %1 was broken off; run ulpan-server restore again.")},
    {"institution.needed", QT_TRANSLATE_NOOP("Reason", "Say which institution is meant, with X-Institution or ?institution=.")},
    {"institution.not_found", QT_TRANSLATE_NOOP("Reason", "There is no such institution.")},
    {"institution.slug_taken", QT_TRANSLATE_NOOP("Reason", "Another institution has this short name.")},
    {"job.lease_lost", QT_TRANSLATE_NOOP("Reason", "Another process goes on with this job.")},
    {"learner.active_already", QT_TRANSLATE_NOOP("Reason", "This member has an active account already.")},
    {"learner.external_id_taken", QT_TRANSLATE_NOOP("Reason", "Another learner has this external ID.")},
    {"learner.login_ignored", QT_TRANSLATE_NOOP("Reason", "A login never changes; the one that was sent was ignored.")},
    {"learner.login_taken", QT_TRANSLATE_NOOP("Reason", "This login is already in use.")},
    {"learner.not_found", QT_TRANSLATE_NOOP("Reason", "There is no such learner.")},
    {"learner.not_invitable", QT_TRANSLATE_NOOP("Reason", "Somebody who is suspended or anonymised cannot be invited.")},
    {"link.lapsed", QT_TRANSLATE_NOOP("Reason", "This link has been used already or is too old; ask for a new one.")},
    {"link.unknown", QT_TRANSLATE_NOOP("Reason", "This link is not known. Check that it was copied in full.")},
    {"list.cursor", QT_TRANSLATE_NOOP("Reason", "This cursor does not belong to this list; begin again with an empty one.")},
    {"list.filter_many", QT_TRANSLATE_NOOP("Reason", "No more than 100 values are possible in one filter.")},
    {"list.filter_unknown", QT_TRANSLATE_NOOP("Reason", "This list has no filter with this name.")},
    {"list.page", QT_TRANSLATE_NOOP("Reason", "Write a page number from 1 on.")},
    {"list.per_page", QT_TRANSLATE_NOOP("Reason", "Between 1 and 100 rows a page are possible.")},
    {"list.sort_unknown", QT_TRANSLATE_NOOP("Reason", "This list cannot be sorted by this.")},
    {"password.short", QT_TRANSLATE_NOOP("Reason", "A password needs 8 or more characters.")},
    {"record.stale", QT_TRANSLATE_NOOP("Reason", "Somebody else changed this in the meantime.")},
    {"request.body_form", QT_TRANSLATE_NOOP("Reason", "The body cannot be read as a form.")},
    {"request.body_json", QT_TRANSLATE_NOOP("Reason", "The body cannot be read as JSON: position %1.")},
    {"request.body_type", QT_TRANSLATE_NOOP("Reason", "Send JSON, a form or multipart form data.")},
    {"request.coding_unknown", QT_TRANSLATE_NOOP("Reason", "This transfer coding is not supported; send the body's length, or chunks.")},
    {"request.header_malformed", QT_TRANSLATE_NOOP("Reason", "The head of the request cannot be read.")},
    {"request.headers_too_large", QT_TRANSLATE_NOOP("Reason", "The head of the request is too large.")},
    {"request.host_unknown", QT_TRANSLATE_NOOP("Reason", "This server does not answer under this name.")},
    {"request.invalid", QT_TRANSLATE_NOOP("Reason", "Some of the values are not possible.")},
    {"request.length_missing", QT_TRANSLATE_NOOP("Reason", "The length of the body is missing or contradicts itself.")},
    {"request.method_not_allowed", QT_TRANSLATE_NOOP("Reason", "This address does not know this method.")},
    {"request.timed_out", QT_TRANSLATE_NOOP("Reason", "The request did not arrive in time.")},
    {"request.tls_needed", QT_TRANSLATE_NOOP("Reason", "This port is encrypted: use an address that begins with https.")},
    {"request.too_large", QT_TRANSLATE_NOOP("Reason", "The body is too large: at most %1 bytes.")},
    {"request.uri_too_long", QT_TRANSLATE_NOOP("Reason", "The address is too long.")},
    {"route.not_found", QT_TRANSLATE_NOOP("Reason", "There is nothing at this address.")},
    {"server.cannot_listen", QT_TRANSLATE_NOOP("Reason", "The server cannot listen at %1.")},
    {"server.certificate_unusable", QT_TRANSLATE_NOOP("Reason", "The certificate or its key cannot be used: %1")},
    {"server.full", QT_TRANSLATE_NOOP("Reason", "The server has too many connections; try again later.")},
    {"server.full_for_address", QT_TRANSLATE_NOOP("Reason", "Your address has too many connections; close some or try again later.")},
    {"server.internal", QT_TRANSLATE_NOOP("Reason", "Something went wrong on our side; nothing was changed.")},
    {"server.said", QT_TRANSLATE_NOOP("Reason", "%1")},
    {"session.capacity", QT_TRANSLATE_NOOP("Reason", "A session has one place or more; leave this empty for no limit.")},
    {"session.closed", QT_TRANSLATE_NOOP("Reason", "This session takes nobody in: open it first.")},
    {"session.days", QT_TRANSLATE_NOOP("Reason", "The last day is before the first.")},
    {"session.full", QT_TRANSLATE_NOOP("Reason", "The session %1 has no free place.")},
    {"session.in_use", QT_TRANSLATE_NOOP("Reason", "There are people in this session or on its waiting list; take them out first, or cancel the session.")},
    {"session.not_found", QT_TRANSLATE_NOOP("Reason", "There is no such session.")},
    {"session.pair_taken", QT_TRANSLATE_NOOP("Reason", "There is already a session with this tag and this location.")},
    {"session.trainer_unknown", QT_TRANSLATE_NOOP("Reason", "A trainer is a member of the institution who is no learner; one of these is not.")},
    {"store.full", QT_TRANSLATE_NOOP("Reason", "The disk is full; nothing was changed.")},
    {"store.newer", QT_TRANSLATE_NOOP("Reason", "The database was made by a newer version of this program.")},
    {"store.unavailable", QT_TRANSLATE_NOOP("Reason", "The database cannot be reached; try again in a moment.")},
    {"store.unsuitable", QT_TRANSLATE_NOOP("Reason", "The database cannot be used: %1")},
    {"tool.failed", QT_TRANSLATE_NOOP("Reason", "The program %1 failed: %2")},
    {"tool.missing", QT_TRANSLATE_NOOP("Reason", "The program %1 is needed; install PostgreSQL's client programs (postgresql-client).")},
    {"token.ability_unknown", QT_TRANSLATE_NOOP("Reason", "There is no ability with this name: %1")},
};

} // namespace

const char *reasonText(QByteArrayView reason)
{
    for (const ReasonRow &row : reasonRows) {
        if (reason == row.reason)
            return row.text;
    }
    return nullptr;
}

QList<QByteArray> allReasons()
{
    QList<QByteArray> result;
    for (const ReasonRow &row : reasonRows)
        result << row.reason;
    return result;
}

} // namespace ulpan
