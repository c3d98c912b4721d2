#include "models/base/text.h"
#include "models/records/record.h"

#include <QDate>
#include <QRegularExpression>
#include <QUrl>

namespace ulpan {

namespace {

constexpr int mostListValues = 200;

QStringList normalisedList(const QStringList &values)
{
    QStringList result;
    QStringList keys;
    for (const QString &value : values) {
        const QString text = normalised(value);
        const QString key = caseFolded(text);
        // The first spelling is kept.
        if (!text.isEmpty() && !keys.contains(key)) {
            result << text;
            keys << key;
        }
    }
    return result;
}

// Line and paragraph separators break a line as well.
bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

QByteArray formFault(const FieldInfo &field, const QString &text)
{
    static const QRegularExpression code(QStringLiteral("^[\\p{L}\\p{N}]*$"));
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+(?:-[a-z0-9]+)*$"));
    static const QRegularExpression colour(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    switch (field.form) {
    case TextForm::Any: return {};
    case TextForm::Name: return std::any_of(text.begin(), text.end(), isControl) ? QByteArray("field.control") : QByteArray();
    case TextForm::Email:
        if (hasInvisible(text))
            return "field.invisible";
        return isEmailForm(text) ? QByteArray() : "field.email";
    case TextForm::Code: return code.match(text).hasMatch() ? QByteArray() : "field.code";
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
        return web && url.isValid() && !url.host().isEmpty() ? QByteArray() : "field.url";
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

void checkText(const FieldInfo &field, const QString &text, QList<Problem> &problems)
{
    const QString wire = QLatin1StringView(field.wire);
    if (text.size() > field.maximum())
        problems << Problem{wire, "field.too_long", {QString::number(field.maximum())}};
    else if (const QByteArray fault = formFault(field, text); !text.isEmpty() && !fault.isEmpty())
        problems << Problem{wire, fault};
    else if (text.contains(QChar(0)) || !text.isValidUtf16())
        problems << Problem{wire, "field.invisible"};
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
            text = field.is(Verbatim) ? text : normalised(text);
            checkText(field, text, problems);
        } else if (field.type == FieldType::List) {
            auto &list = valueOf<QStringList>(field, record);
            list = normalisedList(list);
            for (const QString &text : std::as_const(list))
                checkText(field, text, problems);
            if (list.size() > mostListValues)
                problems << Problem{QLatin1StringView(field.wire), "field.too_many", {QString::number(mostListValues)}};
        }
        if (field.is(Required) && isBlank(field, record))
            problems << Problem{QLatin1StringView(field.wire), "field.required"};
    }
    return problems;
}

} // namespace ulpan
