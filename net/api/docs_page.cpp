#include "net/api/docs_page.h"

#include "net/api/docs_example.h"
#include "net/api/docs_style.h"
#include "net/api/openapi_schema.h"
#include "net/http/http_status.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace ulpan {

namespace {

// What is true of every call, before the calls themselves.
constexpr const char *introduction[] = {
    QT_TRANSLATE_NOOP("Docs", "Two dialects live under `/api`: the platform dialect, which is REST with `snake_case` names, and the provisioning "
                              "dialect, whose calls look like `getAllLearners` and take forms as well as JSON."),
    QT_TRANSLATE_NOOP("Docs", "Send `Authorization: Bearer` with a sign-in token, an API token or a token from `/api/token`. What it may do "
                              "follows from its abilities; another institution's data is answered with 404."),
    QT_TRANSLATE_NOOP("Docs", "Bodies may be JSON, URL-encoded forms or multipart forms with brackets, such as `contact_email[0]`. PUT and PATCH "
                              "mean the same: what is sent is changed, `null` clears, lists are replaced."),
    QT_TRANSLATE_NOOP("Docs", "Lists take `page` and `per_page`, or `cursor`; `sort`, `q`, and a filter by its name. Single resources have an `ETag`: send it "
                              "back in `If-Match`, and a change that somebody else made first is not overwritten."),
    QT_TRANSLATE_NOOP("Docs", "A POST with an `Idempotency-Key` is carried out once: the same key gets the first answer again for 24 hours. "
                              "`Accept-Language` chooses Hebrew, French or English for messages."),
    QT_TRANSLATE_NOOP("Docs", "In the examples `$BASE` is this server's address and `$TOKEN` your token; other capitals stand for ids of yours."),
};

struct DialectPart
{
    Dialect dialect;
    const char *title;
};
constexpr DialectPart dialectParts[] = {
    {Dialect::Platform, QT_TRANSLATE_NOOP("Docs", "Platform dialect")},
    {Dialect::Provisioning, QT_TRANSLATE_NOOP("Docs", "Provisioning dialect")},
};

// The page while it is written; everything that comes from outside goes through escaped().
class DocsWriter
{
public:
    DocsWriter(const Catalogue &catalogue, Language language) : m_catalogue(catalogue), m_language(language) {}

    QByteArray page();

private:
    // A text in the reader's language; what stands between backticks is code.
    [[nodiscard]] QByteArray said(const char *source, const char *context = "Docs") const
    {
        static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
        return m_catalogue.text(m_language, context, source).toHtmlEscaped().replace(quoted, QStringLiteral("<code>\\1</code>")).toUtf8();
    }
    [[nodiscard]] static QByteArray escaped(const QByteArray &text) { return QString::fromUtf8(text).toHtmlEscaped().toUtf8(); }
    [[nodiscard]] static QByteArray code(const QByteArray &text) { return "<code>" + escaped(text) + "</code>"; }
    void navigation();
    void operation(const Operation &operation, Dialect dialect);
    // The rows of a table, of which some are answered, some must or may be sent.
    enum class Use : quint8 { Answered, Needed, Possible };
    using Rows = std::vector<std::pair<const RecordType *, Use>>;
    void fields(const char *title, const Rows &rows, Naming naming);
    void inputs(const Operation &operation, HttpMethod method, Naming naming);
    void statuses();
    [[nodiscard]] static QByteArray nestedIn(const FieldInfo &field, Naming naming);
    [[nodiscard]] QByteArray typeOf(const FieldInfo &field, Naming naming) const;

    const Catalogue &m_catalogue;
    Language m_language;
    QByteArray m_out;
};

template<class Use>
void eachOperation(Dialect dialect, Use &&use)
{
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            if (operation.endpoint(dialect).path)
                use(operation);
        }
    }
}

void DocsWriter::navigation()
{
    m_out += "<nav><a href=\"#top\"><strong>Ulpan</strong></a>";
    for (const DialectPart &part : dialectParts) {
        m_out += "<h2>" + said(part.title) + "</h2><ul>";
        eachOperation(part.dialect, [&](const Operation &operation) {
            m_out += "<li><a href=\"#" + QByteArray(operation.name) + "\">" + code(operation.name) + "</a></li>";
        });
        m_out += "</ul>";
    }
    m_out += "<h2>" + said(QT_TRANSLATE_NOOP("Docs", "Errors")) + "</h2><ul><li><a href=\"#statuses\">" +
             said(QT_TRANSLATE_NOOP("Docs", "Status codes")) + "</a></li></ul></nav>";
}

QByteArray DocsWriter::nestedIn(const FieldInfo &field, Naming naming)
{
    QByteArrayList names;
    if (field.target) {
        for (const FieldInfo &inner : field.target().fields) {
            if (const char *name = nameIn(naming, inner); name && !inner.is(ReadOnly))
                names << name;
        }
    }
    const QByteArray object = names.isEmpty() ? QByteArray("JSON") : '{' + names.join(", ") + '}';
    return field.is(Many) ? "list of " + object : object;
}

QByteArray DocsWriter::typeOf(const FieldInfo &field, Naming naming) const
{
    const bool platform = naming == Naming::Platform;
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer: return platform ? "integer" : "string of digits";
    case FieldType::Text: return "string ≤ " + QByteArray::number(field.maximum());
    case FieldType::List: return field.target ? "list of integers" : "list of strings";
    case FieldType::Flag: return platform ? "boolean" : "0 or 1";
    case FieldType::Instant: return "RFC 3339 date-time";
    case FieldType::Reference: return platform ? "{id, name}" : "object";
    case FieldType::Json: return nestedIn(field, naming);
    case FieldType::Choice: break;
    }
    QByteArray names;
    for (const Choice &choice : field.choices()) {
        if (*choice.name)
            names += (names.isEmpty() ? "" : " | ") + (field.is(UpperRpc) && !platform ? QByteArray(choice.name).toUpper() : QByteArray(choice.name));
    }
    return names;
}

void DocsWriter::fields(const char *title, const Rows &rows, Naming naming)
{
    if (rows.empty())
        return;
    m_out += "<h4>" + said(title) + "</h4><div class=\"wide\"><table>";
    for (const auto &[type, use] : rows) {
        const bool input = use != Use::Answered;
        for (const FieldInfo &field : type->fields) {
            const char *name = nameIn(naming, field);
            if (!name || (input && field.is(ReadOnly)))
                continue;
            QByteArrayList notes;
            if (field.label)
                notes << said(field.label, type->context);
            if (use == Use::Needed && field.is(Required) && !field.is(LearnersOnly))
                notes << "<strong>" + said(QT_TRANSLATE_NOOP("Docs", "required")) + "</strong>";
            if (!input && field.is(Filterable))
                notes << said(QT_TRANSLATE_NOOP("Docs", "filter"));
            if (!input && field.is(Sortable))
                notes << said(QT_TRANSLATE_NOOP("Docs", "sort"));
            if (input && field.note)
                notes << said(field.note, "Note");
            m_out += "<tr><td>" + code(name) + "</td><td>" + code(typeOf(field, naming)) + "</td><td>" + notes.join(" · ");
            m_out += "</td></tr>";
        }
    }
    m_out += "</table></div>";
}

void DocsWriter::inputs(const Operation &operation, HttpMethod method, Naming naming)
{
    Rows body, query;
    for (const InputShape &shape : operation.inputShapes()) {
        const bool inQuery = shape.place == InputPlace::Query || !takesBody(operation, method);
        (inQuery ? query : body).emplace_back(&shape.type(), shape.isChange && !operation.creates() ? Use::Possible : Use::Needed);
    }
    fields(QT_TRANSLATE_NOOP("Docs", "Sent"), body, naming);
    fields(QT_TRANSLATE_NOOP("Docs", "Sent in the query"), query, naming);
}

void DocsWriter::operation(const Operation &operation, Dialect dialect)
{
    const Endpoint &endpoint = operation.endpoint(dialect);
    const Naming naming = dialect == Dialect::Platform ? Naming::Platform : Naming::Provisioning;
    m_out += "<section id=\"" + QByteArray(operation.name) + "\"><h3>" + said(operation.summary, "Operation") + "</h3>";
    m_out += "<code class=\"path\"><span class=\"method\">" + QByteArray(name(endpoint.method)) + "</span> " + escaped(endpoint.path) + "</code>";
    m_out += "<p class=\"quiet\">";
    if (operation.ability == Ability::Anybody)
        m_out += said(QT_TRANSLATE_NOOP("Docs", "No credential needed"));
    else if (operation.ability == Ability::SignedIn)
        m_out += said(QT_TRANSLATE_NOOP("Docs", "Any good credential"));
    else if (operation.ability == Ability::Operate)
        m_out += said(QT_TRANSLATE_NOOP("Docs", "Needs the role")) + ' ' + code(nameOf(Role::Operator));
    else
        m_out += said(QT_TRANSLATE_NOOP("Docs", "Needs the ability")) + ' ' + code(nameOf(operation.ability));
    m_out += " · " + code(QByteArray::number(successStatus(operation, dialect))) + "</p>";
    m_out += "<pre class=\"curl\">" + escaped(exampleCommand(operation, dialect)) + "</pre>";
    inputs(operation, endpoint.method, naming);
    for (const auto shape : {operation.output, operation.answer}) {
        if (shape)
            fields(operation.list ? QT_TRANSLATE_NOOP("Docs", "Answered, in `data`") : QT_TRANSLATE_NOOP("Docs", "Answered"), {{&shape(), Use::Answered}}, naming);
    }
    m_out += "</section>";
}

void DocsWriter::statuses()
{
    m_out += "<h2 class=\"part\" id=\"statuses\">" + said(QT_TRANSLATE_NOOP("Docs", "Status codes")) + "</h2><p>" +
             said(QT_TRANSLATE_NOOP("Docs", "An error's body has a `code` from this table, a `reason` that never changes, and a message in the "
                                            "caller's language. Faults of fields stand beside it under `errors`.")) +
             "</p><section><table>";
    for (const auto &[status, name] : statusCodes())
        m_out += "<tr><td>" + code(QByteArray::number(status)) + "</td><td>" + code(name) + "</td></tr>";
    m_out += "</table></section>";
}

QByteArray DocsWriter::page()
{
    const bool mirrored = m_language == Language::Hebrew;
    m_out = "<!DOCTYPE html><html lang=\"" + nameOf(m_language) + "\" dir=\"" + (mirrored ? "rtl" : "ltr") + "\"><head><meta charset=\"utf-8\">";
    m_out += "<meta name=\"viewport\" content=\"width=device-width\"><title>Ulpan · API</title><style>";
    m_out += docsStyle;
    m_out += "</style></head><body id=\"top\"><div class=\"all\">";
    navigation();
    m_out += "<main><h1>" + said(QT_TRANSLATE_NOOP("Docs", "The Ulpan API")) + "</h1>";
    for (const char *paragraph : introduction)
        m_out += "<p>" + said(paragraph) + "</p>";
    m_out += "<p><a href=\"/api/openapi.json\">openapi.json</a> · <a href=\"/api/openapi.yaml\">openapi.yaml</a></p>";
    for (const DialectPart &part : dialectParts) {
        m_out += "<h2 class=\"part\">" + said(part.title) + "</h2>";
        eachOperation(part.dialect, [&](const Operation &row) { operation(row, part.dialect); });
    }
    statuses();
    m_out += "</main></div></body></html>";
    return m_out;
}

} // namespace

HttpResponse docsPage(const Catalogue &catalogue, Language language)
{
    static const QByteArray styleHash = QCryptographicHash::hash(QByteArray(docsStyle), QCryptographicHash::Sha256).toBase64();
    return {200,
            {{"Content-Type", "text/html; charset=utf-8"},
             {"Content-Language", nameOf(language)},
             {"Content-Security-Policy", "default-src 'none'; style-src 'sha256-" + styleHash + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
             {"Referrer-Policy", "no-referrer"}},
            DocsWriter(catalogue, language).page()};
}

} // namespace ulpan
