#pragma once

#include <QList>
#include <QStringList>

namespace ulpan {

// The fields a column can be imported into, spelled as in the provisioning dialect.
[[nodiscard]] QStringList importFields();
// Those whose cells hold lists.
[[nodiscard]] bool isListField(QStringView field);

// The field that a header names in English, French or Hebrew, or empty; one header alone, without what stands
// beside it. Case, accents, niqqud, spaces, punctuation and invisible marks do not matter, nor does what
// stands in brackets (First name [Required]) or a translation after a slash (Nom / Last name); a number after
// a list field's name is its place in the list (cohort1, filter[0]).
[[nodiscard]] QString matchHeader(QStringView header);

// Whether a header speaks of passwords in some language, as part of a longer one too (Passwort (neu)). It need
// not be one that a password is imported from.
[[nodiscard]] bool speaksOfPasswords(QStringView header);

// What each column of a file is imported into.
struct HeaderMapping
{
    QStringList fieldOfColumn = {}; // one a column; empty: left out
    QStringList unknown =
        {}; // the headers that are left out, as written; columns without a name are not listed
    QStringList duplicates = {}; // fields that more than one column names

    bool operator==(const HeaderMapping &) const = default;
};

// Proposes a mapping for a header row; `sample` holds a few rows below it and may be empty. What depends on
// the neighbours:
// - A column of e-mail addresses is the login, unless another column is called login, user name or the like:
// then it is the
//   contact e-mail. But a login has the form of an e-mail address: where the sample shows that only the
//   e-mail column has it, that one is the login and the user name is left out.
// - Words that only hint at a field (school for entity, class for filter, work phone) give way to a column
// that names it.
// - Name beside first name is the last name, beside last name the first name; alone it is left out, as is the
// full name.
// - Numbered columns of a list field (cohort1, cohort2) are imported together and are no duplicates.
[[nodiscard]] HeaderMapping proposeMapping(const QStringList &header, const QList<QStringList> &sample = {});

// The fields that more than one column is imported into, for a mapping that a person changed.
[[nodiscard]] QStringList duplicateFields(const QStringList &header, const QStringList &fieldOfColumn);

} // namespace ulpan
