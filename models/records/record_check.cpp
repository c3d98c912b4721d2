#include "models/base/characters.h"
#include "models/base/text.h"
#include "models/records/record.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace ulpan {

namespace {

constexpr int mostListValues = 200;

// Of a type that only carries input, texts are compared with what is kept and may be anything, unless their row says more.
bool isKept(const RecordType &type, const FieldInfo &field)
{
    return !field.is(Verbatim) && (type.table || type.context || field.form == TextForm::Name);
}

bool isFree(const FieldInfo &field)
{
    return field.form == TextForm::Any || field.form == TextForm::Name || field.form == TextForm::Code;
}

// Of a text that is not blank: nothing else could be wrong with its characters, unless they stand for others.
bool isPlainText(const QString &text, bool isAddress)
{
    return !(isAddress && text.contains(QLatin1StringView("xn--"), Qt::CaseInsensitive)) &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\u007f'; });
}

std::optional<Problem> characterFault(const FieldInfo &field, const QString &text)
{
    const QString wire = QLatin1StringView(field.wire);
    const bool isAddress = field.form == TextForm::Email;
    const CharacterRule ofText = field.is(Multiline) ? CharacterRule::Lines : CharacterRule::Line;
    if (std::optional<Problem> hidden = hiddenProblem(wire, text, isAddress ? CharacterRule::Address : ofText))
        return hidden;
    if (!isAddress && !isVisible(text))
        return Problem{wire, "field.invisible", {codePoint(text.front().unicode()), QStringLiteral("1")}};
    if (!isAddress)
        return std::nullopt;
    const auto of = [&](const char *reason, char32_t c) {
        return Problem{wire, reason, {QString::fromUcs4(&c, 1), codePoint(c)}};
    };
    if (const std::optional<char32_t> alike = lookalikeCharacter(text))
        return of("field.lookalike", *alike);
    if (const std::optional<char32_t> symbol = symbolInAddress(text))
        return of("field.email_character", *symbol);
    return std::nullopt;
}

bool isOfLettersAndNumbers(const QString &text)
{
    const auto isOne = [](char32_t c) { return QChar::isLetterOrNumber(c); };
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return !c.isSurrogate() && c.isLetterOrNumber(); }))
        return true;
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), isOne);
}

QByteArray formFault(const FieldInfo &field, const QString &text)
{
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+(?:-[a-z0-9]+)*$"));
    static const QRegularExpression colour(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    switch (field.form) {
    case TextForm::Any:
    case TextForm::Name: return {};
    case TextForm::Email: return isEmailForm(text) ? QByteArray() : "field.email";
    case TextForm::Code: return isOfLettersAndNumbers(text) ? QByteArray() : "field.code";
    // A slug of digits alone could not be told from an id.
    case TextForm::Slug: {
        bool number = false;
        text.toLongLong(&number);
        return slug.match(text).hasMatch() && !number ? QByteArray() : "field.slug";
    }
    case TextForm::Colour: return colour.match(text).hasMatch() ? QByteArray() : "field.colour";
    case TextForm::Day: return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid() ? QByteArray() : "field.day";
    case TextForm::Url: {
        const QUrl url(text, QUrl::StrictMode);
        const bool web = url.scheme() == u"https" || url.scheme() == u"http";
        // Everybody who sees the address would see a password in it.
        return web && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? QByteArray() : "field.url";
    }
    case TextForm::Origin: {
        const QUrl url(text, QUrl::StrictMode);
        const bool web = url.scheme() == u"https" || url.scheme() == u"http";
        const bool bare = url.toString(QUrl::RemoveScheme | QUrl::RemovePort) == QStringLiteral("//") + url.host();
        return web && url.isValid() && !url.host().isEmpty() && bare && text == text.toLower() ? QByteArray() : "field.origin";
    }
    }
    Q_UNREACHABLE();
}

void checkText(const RecordType &type, const FieldInfo &field, const QString &text, QList<Problem> &problems)
{
    if (text.isEmpty())
        return;
    const auto wire = [&field] { return QString(QLatin1StringView(field.wire)); };
    const bool plain = isPlainText(text, field.form == TextForm::Email);
    if (text.size() > field.maximum())
        problems << Problem{wire(), "field.too_long", {QString::number(field.maximum())}};
    else if (const auto character = !plain && isKept(type, field) ? characterFault(field, text) : std::nullopt)
        problems << *character;
    else if (const QByteArray fault = formFault(field, text); !fault.isEmpty())
        problems << Problem{wire(), fault};
    else if (plain)
        return;
    else if (text.contains(QChar(0)))
        problems << Problem{wire(), "field.invisible", {codePoint(0), QString::number(text.indexOf(QChar(0)) + 1)}};
    else if (!text.isValidUtf16())
        problems << *hiddenProblem(wire(), text);
}

QString asKept(const RecordType &type, const FieldInfo &field, const QString &text)
{
    return normalised(isKept(type, field) && isFree(field) ? withoutSoftMarks(text) : text);
}

QStringList normalisedList(const RecordType &type, const FieldInfo &field, const QStringList &values)
{
    constexpr qsizetype few = 16; // are compared each with each sooner than they are hashed
    const bool hashed = values.size() > few;
    QStringList result, keys;
    QSet<QString> hashes;
    for (const QString &value : values) {
        const QString text = asKept(type, field, value);
        if (values.size() == 1)
            return text.isEmpty() ? QStringList() : QStringList(text);
        const QString key = caseFolded(text);
        // The first spelling is kept.
        if (text.isEmpty() || (hashed ? hashes.contains(key) : keys.contains(key)))
            continue;
        result << text;
        if (hashed)
            hashes.insert(key);
        else
            keys << key;
    }
    return result;
}

} // namespace

QList<Problem> normaliseAndCheck(const RecordType &type, FieldMask meant, void *record)
{
    QList<Problem> problems;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (!meant.test(i))
            continue;
        if (field.type == FieldType::Text) {
            auto &text = valueOf<QString>(field, record);
            text = field.is(Verbatim) ? text : asKept(type, field, text);
            checkText(type, field, text, problems);
        } else if (field.type == FieldType::List) {
            auto &list = valueOf<QStringList>(field, record);
            list = normalisedList(type, field, list);
            for (const QString &text : std::as_const(list))
                checkText(type, field, text, problems);
            if (list.size() > mostListValues)
                problems << Problem{QLatin1StringView(field.wire), "field.too_many", {QString::number(mostListValues)}};
        }
        if (field.is(Required) && isBlank(field, record))
            problems << Problem{QLatin1StringView(field.wire), "field.required"};
    }
    return problems;
}

} // namespace ulpan
