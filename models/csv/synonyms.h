#pragma once

#include <QHash>
#include <QString>

#include <span>

namespace ulpan {

// How clearly a header speaks of its field.
enum class HeaderClaim : quint8
{
    Named,    // the field's own name in some language
    Hinted,   // a word that offices use for it and for other things too
    Account,  // the login, in so many words
    Mail,     // an e-mail address, which is the login where there is no Account
    WorkMail, // an e-mail address that gives way to every other
    Name,     // a name that is the last or the first one, as its neighbours show
};

// One row of the table: words between vertical bars.
struct HeaderWords
{
    const char16_t *field;
    HeaderClaim claim;
    const char16_t *words;
};
[[nodiscard]] std::span<const HeaderWords> headerWords();

// What is compared: letters and digits without case, accents and niqqud.
[[nodiscard]] QString synonymKey(QStringView text);

} // namespace ulpan
