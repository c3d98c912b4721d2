#include "models/csv/headers.h"

#include "models/base/text.h"
#include "models/csv/synonyms.h"

#include <QRegularExpression>

namespace ulpan {

namespace {

struct HeaderMatch
{
    QString field = {}; // empty: none
    HeaderClaim claim = HeaderClaim::Named;
    QString stem = {}; // of a numbered list column: its key without the number; otherwise null
};

const QHash<QString, HeaderMatch> &headerMatches()
{
    static const QHash<QString, HeaderMatch> matches = [] {
        QHash<QString, HeaderMatch> result;
        for (const HeaderWords &row : headerWords()) {
            const QString field = QString::fromUtf16(row.field);
            for (const QString &word : QString::fromUtf16(row.words).split(u'|')) {
                const QString key = synonymKey(word);
                Q_ASSERT_X(!result.contains(key) || result[key].field == field, "headerWords",
                           qPrintable(word));
                if (!result.contains(key))
                    result.insert(key, {field, row.claim});
            }
        }
        return result;
    }();
    return matches;
}

HeaderMatch matchKey(const QString &key)
{
    const auto found = headerMatches().constFind(key);
    if (found != headerMatches().cend())
        return *found;
    qsizetype stem = key.size();
    while (stem > 0 && key[stem - 1].isDigit())
        --stem;
    if (stem == key.size())
        return {};
    HeaderMatch numbered = headerMatches().value(key.left(stem));
    if (!isListField(numbered.field))
        return {};
    numbered.stem = key.left(stem);
    return numbered;
}

HeaderMatch matchOf(QStringView header)
{
    const HeaderMatch whole = matchKey(synonymKey(header));
    if (!whole.field.isEmpty())
        return whole;
    // entity[create] is another parameter than entity, so a bracket that clings to its word stays.
    static const QRegularExpression brackets(QStringLiteral("\\([^)]*\\)|(?<=\\s)\\[[^\\]]*\\]"));
    QString outside = header.toString();
    outside.remove(brackets);
    HeaderMatch agreed = matchKey(synonymKey(outside));
    if (!agreed.field.isEmpty())
        return agreed;
    static const QRegularExpression slashes(QStringLiteral("[/|\\n]"));
    const QStringList parts = outside.split(slashes, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const HeaderMatch part = matchKey(synonymKey(parts[i]));
        if (part.field.isEmpty() || (i > 0 && part.field != agreed.field))
            return {};
        if (i == 0 || part.claim < agreed.claim)
            agreed = part;
    }
    return agreed;
}

// Whether most of a column's cells that are not empty look like e-mail addresses; false without any.
bool holdsEmails(const QList<QStringList> &sample, qsizetype column)
{
    int filled = 0, emails = 0;
    for (const QStringList &row : sample) {
        const QString cell = row.value(column).trimmed();
        filled += !cell.isEmpty();
        emails += isEmailForm(cell);
    }
    return 2 * emails > filled;
}

// Settles, claim after claim, which column gets which field.
class MappingProposal
{
public:
    MappingProposal(const QStringList &header, const QList<QStringList> &sample) : m_sample(sample)
    {
        for (const QString &text : header)
            m_matches << matchOf(text);
        m_fields.resize(m_matches.size());
    }

    QStringList settle()
    {
        take(HeaderClaim::Named);
        take(HeaderClaim::Account);
        settleMail();
        takeHinted();
        settleWorkMail();
        settleNames();
        return m_fields;
    }

private:
    QList<qsizetype> columnsOf(HeaderClaim claim) const
    {
        QList<qsizetype> columns;
        for (qsizetype i = 0; i < m_matches.size(); ++i) {
            if (!m_matches[i].field.isEmpty() && m_matches[i].claim == claim)
                columns << i;
        }
        return columns;
    }

    bool isTaken(const QString &field) const { return m_fields.contains(field); }

    void take(HeaderClaim claim)
    {
        for (qsizetype column : columnsOf(claim))
            m_fields[column] = m_matches[column].field;
    }

    void settleMail()
    {
        const QString login = QStringLiteral("login"), contact = QStringLiteral("contactEmail");
        const QList<qsizetype> mails = columnsOf(HeaderClaim::Mail),
                               accounts = columnsOf(HeaderClaim::Account);
        if (mails.isEmpty())
            return;
        const auto holds = [this](qsizetype column) { return holdsEmails(m_sample, column); };
        const bool mailIsLogin = std::any_of(mails.cbegin(), mails.cend(), holds) &&
                                 std::none_of(accounts.cbegin(), accounts.cend(), holds);
        if (accounts.isEmpty() || mailIsLogin) {
            for (qsizetype column : accounts)
                m_fields[column].clear();
            for (qsizetype column : mails)
                m_fields[column] = login;
        } else if (!isTaken(contact)) {
            for (qsizetype column : mails)
                m_fields[column] = contact;
        }
    }

    void takeHinted()
    {
        QHash<QString, QString> stems; // field → stem of the numbered columns that have it
        for (qsizetype column : columnsOf(HeaderClaim::Hinted)) {
            const HeaderMatch &match = m_matches[column];
            if (isTaken(match.field) && (match.stem.isEmpty() || stems.value(match.field) != match.stem))
                continue;
            m_fields[column] = match.field;
            stems.insert(match.field, match.stem);
        }
    }

    void settleWorkMail()
    {
        for (qsizetype column : columnsOf(HeaderClaim::WorkMail)) {
            for (const QString &field : {QStringLiteral("login"), QStringLiteral("contactEmail")}) {
                if (m_fields[column].isEmpty() && !isTaken(field))
                    m_fields[column] = field;
            }
        }
    }

    void settleNames()
    {
        const QString last = QStringLiteral("lastname"), first = QStringLiteral("firstname");
        for (qsizetype column : columnsOf(HeaderClaim::Name)) {
            if (isTaken(first) != isTaken(last))
                m_fields[column] = isTaken(first) ? last : first;
        }
    }

    const QList<QStringList> &m_sample;
    QList<HeaderMatch> m_matches;
    QStringList m_fields;
};

} // namespace

QString synonymKey(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    for (QChar c : decomposed) {
        if (c.isLetterOrNumber())
            key.append(c);
    }
    return key;
}

bool speaksOfPasswords(QStringView header)
{
    // Short words stand in others too (passport, compass), so these are looked for by themselves.
    static const QSet<QString> words{QStringLiteral("pass"), QStringLiteral("pwd"),  QStringLiteral("pw"),
                                     QStringLiteral("pswd"), QStringLiteral("psw"),  QStringLiteral("mdp"),
                                     QStringLiteral("pin"),  QStringLiteral("salasana")};
    static const QStringList stems = [] {
        QStringList keys;
        const QStringView all =
            u"password|passwd|passwort|passphrase|passcode|passord|kennwort|losungswort|mot de passe|code secret"
            u"|contraseña|contrasenya|contrassenya|clave de acceso|senha|palavra-passe|parola d'ordine"
            u"|wachtwoord|lösenord|adgangskode|lykilorð|salasana|parool|slaptažodis|hasło|heslo|jelszó"
            u"|lozinka|geslo|parola|şifre|fjalëkalim|κωδικός πρόσβασης|пароль|парола|лозинка|סיסמ|كلمة المرور"
            u"|كلمة السر|كلمة سر|رمز عبور|گذرواژه|पासवर्ड|รหัสผ่าน|mật khẩu|kata sandi|密码|密碼|パスワード|비밀번호|암호";
        for (const QStringView word : all.split(u'|'))
            keys << synonymKey(word);
        return keys;
    }();
    const QString key = synonymKey(header);
    if (std::any_of(stems.cbegin(), stems.cend(), [&](const QString &stem) { return key.contains(stem); }))
        return true;
    QString word;
    for (const QChar c : header.toString().toCaseFolded() + u' ') {
        if (c.isLetter()) {
            word += c;
        } else if (words.contains(word)) {
            return true;
        } else {
            word.clear();
        }
    }
    return false;
}

QStringList importFields()
{
    static const QStringList fields = [] {
        QStringList result;
        for (const HeaderWords &row : headerWords()) {
            if (const QString field = QString::fromUtf16(row.field); !result.contains(field))
                result << field;
        }
        return result;
    }();
    return fields;
}

bool isListField(QStringView field)
{
    return field == u"contactEmail" || field == u"filter" || field == u"location" || field == u"country";
}

QString matchHeader(QStringView header)
{
    const HeaderMatch match = matchOf(header);
    return match.claim == HeaderClaim::Name ? QString() : match.field;
}

HeaderMapping proposeMapping(const QStringList &header, const QList<QStringList> &sample)
{
    HeaderMapping mapping{MappingProposal(header, sample).settle()};
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (mapping.fieldOfColumn[i].isEmpty() && !synonymKey(header[i]).isEmpty())
            mapping.unknown << header[i];
    }
    mapping.duplicates = duplicateFields(header, mapping.fieldOfColumn);
    return mapping;
}

QStringList duplicateFields(const QStringList &header, const QStringList &fieldOfColumn)
{
    QHash<QString, QStringList> keys; // field → the keys of its columns
    QStringList duplicates;
    for (qsizetype i = 0; i < qMin(header.size(), fieldOfColumn.size()); ++i) {
        const QString &field = fieldOfColumn[i];
        if (field.isEmpty())
            continue;
        const QString stem = matchOf(header[i]).stem;
        const QString key = synonymKey(header[i]);
        QStringList &others = keys[field];
        const bool series = !stem.isEmpty() && !others.contains(key) &&
                            std::all_of(others.cbegin(), others.cend(),
                                        [&](const QString &other) { return other.startsWith(stem); });
        if (!others.isEmpty() && !series && !duplicates.contains(field))
            duplicates << field;
        others << key;
    }
    return duplicates;
}

} // namespace ulpan
