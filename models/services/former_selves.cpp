#include "models/services/former_selves.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace ulpan {

namespace {

struct TellingRows
{
    const char *sql;
    bool ofInstitution;
};

// Rejected rows of a file may mean somebody else, who shares a key.
constexpr TellingRows tellingRows[] = {
    {"select before_values, after_values from audit_entry where record = 'learner' and record_id = ?", false},
    {"select payload, null from event where record_id = ? and institution_id = ? and type like 'member.%'",
     true},
    {"select before_values, after_values from import_row where member_id = ? and outcome <> 'rejected'",
     false},
    {"select restored_values, kept_values from import_row where member_id = ? and outcome <> 'rejected'",
     false},
    {"select before_values, after_values from bulk_edit_row where member_id = ?", false},
};

constexpr std::pair<const char *, QString Learner::*> tellingFields[] = {
    {"login", &Learner::login}, {"lastname", &Learner::lastname}, {"firstname", &Learner::firstname},
    {"code", &Learner::code},   {"phone", &Learner::phone},
};

void tell(Learner &self, QLatin1StringView name, const QJsonValue &value)
{
    for (const auto &[field, member] : tellingFields) {
        if (name == QLatin1StringView(field))
            self.*member = value.toString();
    }
    if (name != QLatin1StringView("contact_email"))
        return;
    for (const QJsonValue &address : value.toArray())
        self.contactEmail << address.toString();
}

// Fields by name, an event with them, or a list of what was not taken back.
Learner selfIn(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QJsonObject object = document.object();
    if (object.value(QLatin1StringView("data")).isObject())
        object = object.value(QLatin1StringView("data")).toObject();
    Learner self;
    const auto tellBoth = [&](const QString &name, const QJsonValue &value) {
        const QByteArray latin = name.toLatin1();
        tell(self, QLatin1StringView(latin), value);
    };
    for (auto field = object.begin(); field != object.end(); ++field)
        tellBoth(field.key(), *field);
    for (const QJsonValue &entry : document.array())
        tellBoth(entry[QLatin1StringView("field")].toString(), entry[QLatin1StringView("value")]);
    return self;
}

QStringList wordsOf(const Learner &self)
{
    return QStringList{self.login, self.lastname, self.firstname, self.code, self.phone} + self.contactEmail;
}

} // namespace

Result<std::vector<Learner>> formerSelves(Context &context, Id member)
{
    std::vector<Learner> selves;
    QSet<QStringList> known{wordsOf({})};
    for (const TellingRows &rows : tellingRows) {
        const QVariantList values =
            rows.ofInstitution ? QVariantList{member, context.institution} : QVariantList{member};
        Result<Cursor> found = context.database.run(QString::fromLatin1(rows.sql), values);
        if (!found)
            return found.error();
        while (found->next()) {
            for (const int column : {0, 1}) {
                Learner self = selfIn(found->bytes(column));
                const QStringList words = wordsOf(self);
                if (known.contains(words))
                    continue;
                known.insert(words);
                selves.push_back(std::move(self));
            }
        }
    }
    return selves;
}

} // namespace ulpan
