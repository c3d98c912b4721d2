#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// A request of the first institution's admin, and what must stand in its answer (status line, headers and
// body).
struct ConventionRow
{
    const char *name;
    const char *request; // {member}, {entity} and {other} (the other institution's learner) are filled in
    HttpHeaders headers;
    const char *body;
    int status;
    const char *part;
};

// clang-format off
const ConventionRow conventionRows[] = {
    {"unknown path", "GET /api/nothing", {}, "", 404, R"({"error":{"code":"not_found","message":"There is nothing at this address.","reason":"route.not_found"}})"},
    {"unknown path is JSON", "GET /nothing", {}, "", 404, "Content-Type: application/json"},
    {"a path is not a prefix", "GET /api/institutions/alpha/members/{member}/more", {}, "", 404, "route.not_found"},
    {"a trailing slash is another path", "GET /api/institutions/", {}, "", 404, "route.not_found"},
    {"an id that is none", "GET /api/institutions/alpha/members/abc", {}, "", 404, "not_found"},
    {"an id beyond all numbers", "GET /api/institutions/alpha/members/99999999999999999999", {}, "", 404, "not_found"},
    {"an id below all", "GET /api/institutions/alpha/members/-1", {}, "", 404, "not_found"},
    {"another's record", "GET /api/institutions/alpha/members/{other}", {}, "", 404, R"("reason":"learner.not_found")"},
    {"another's institution by id", "GET /api/institutions/{otherInstitution}", {}, "", 404, R"("reason":"institution.not_found")"},
    {"another's institution by slug", "GET /api/institutions/beta", {}, "", 404, R"("reason":"institution.not_found")"},
    {"method not allowed", "DELETE /api/institutions", {}, "", 405, "Allow: GET, HEAD, POST, OPTIONS\n"},
    {"method not allowed has a body", "DELETE /api/institutions", {}, "", 405, R"("code":"method_not_allowed")"},
    {"method not allowed, changed by PUT and PATCH", "POST /api/institutions/alpha", {}, "", 405, "Allow: GET, HEAD, PATCH, PUT, DELETE, OPTIONS\n"},
    {"method not allowed, provisioning", "GET /api/insertLearner", {}, "", 405, "Allow: POST, OPTIONS\n"},
    {"head is get", "HEAD /api/institutions/alpha", {}, "", 200, "ETag: "},

    {"patch changes", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":"B1"})", 200, R"("level":"B1")"},
    {"put means the same", "PUT /api/institutions/alpha/members/{member}", {}, R"({"seniority":"2"})", 200, R"("lastname":"Levi")"},
    {"null clears", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":null})", 200, R"("level":null)"},
    {"null cannot clear what is needed", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"lastname":null})", 422, R"("errors":{"lastname":["This is needed."]})"},
    {"lists are replaced", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"filter":["X","Y"]})", 200, R"("filter":["X","Y"])"},
    {"one value for a list", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"filter":"Z"})", 200, R"("filter":["Z"])"},
    {"null empties a list", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"location":null})", 200, R"("location":[])"},
    {"tags are one whatever their case", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"filter":["Été"," été ","Ete"]})", 200, R"("filter":["Été","Ete"])"},
    {"unknown fields are passed over", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"nothing":1,"level":"C1"})", 200, R"("level":"C1")"},
    {"read-only fields are passed over", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"id":99,"version":7,"created_at":"2020-01-01T00:00:00Z","institution_id":2,"level":"B1"})", 200, R"("status":"invited","role":"learner")"},
    {"a text for a number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":"24"})", 200, R"("external_id":24,)"},
    {"a number for a text", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"code":24})", 200, R"("code":"24")"},
    {"the greatest number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":9223372036854775807})", 200, R"("external_id":9223372036854775807,)"},
    {"a text for a flag", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"test_user":"1"})", 200, R"("test_user":true)"},
    {"a word for a flag", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"test_user":"false"})", 200, R"("test_user":false)"},
    {"no flag", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"test_user":"yes"})", 422, R"("errors":{"test_user":["Write 1 or 0 here."]})"},
    {"no number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":"x24"})", 422, R"("errors":{"external_id":["Only a whole number is possible here."]})"},
    {"no whole number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":2.5})", 422, R"("errors":{"external_id")"},
    {"no choice", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"civility":"sir"})", 422, "This is none of the possible values: m, mme."},
    {"an object for a text", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":{"a":1}})", 422, R"("errors":{"level")"},
    {"a login never changes", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"login":"new@example.org"})", 422, R"("errors":{"login":["This cannot be changed any more."]})"},
    {"another's entity", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"entity":{otherEntity}})", 422, R"("errors":{"entity":["There is no such entity."]})"},
    {"all faults at once", "POST /api/institutions/alpha/members", {}, R"({"login":"x","code":"a b"})", 422, R"("errors":{"login":["This is not an e-mail address."],"entity":["This is needed."],"lastname":)"},
    {"a taken login, whatever its case", "POST /api/institutions/alpha/members", {}, R"({"login":"DANA@beta.example.org","lastname":"L","firstname":"D","entity":{entity}})", 409, R"("code":"conflict","message":"This login is already in use.","reason":"learner.login_taken")"},
    {"a taken name, whatever its case", "POST /api/institutions/alpha/entities", {}, R"({"name":"HAÏFA"})", 409, "entity.name_taken"},

    {"created", "POST /api/institutions/alpha/entities", {}, R"({"name":"Location"})", 201, "Location: http://localhost/api/institutions/alpha/entities/"},
    {"a form", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "level=A1&filter[]=F&filter[]=G", 200, R"("level":"A1")"},
    {"no JSON", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":)", 400, R"("reason":"request.body_json")"},
    {"JSON that is no object", "PATCH /api/institutions/alpha/members/{member}", {}, R"([1])", 400, R"("code":"bad_request")"},
    {"no form that we know", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "text/xml"}}, "<a/>", 415, R"("code":"unsupported_media_type")"},
    {"the same in the other dialect", "POST /api/insertLearner", {{"Content-Type", "text/xml"}}, "<a/>", 415, R"("code":"bad_request")"},
    {"a content type that is none", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", ";;;/"}}, R"({"level":"B2"})", 415, R"("reason":"request.content_type")"},
    {"an empty one", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", ""}}, R"({"level":"B2"})", 415, R"("reason":"request.content_type")"},
    {"half of one", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/"}}, R"({"level":"B2"})", 415, "request.content_type"},
    {"a parameter without a value", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/json; charset"}}, R"({"level":"B2"})", 415, "request.content_type"},
    {"a quote that does not end", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/json; charset=\"utf-8"}}, R"({"level":"B2"})", 415, "request.content_type"},
    {"JSON in another charset", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/json; charset=utf-16"}}, R"({"level":"é"})", 415, R"(JSON is written in UTF-8, but the content type says \"utf-16\". Name utf-8, or no charset.","reason":"request.charset_json")"},
    {"in two of them", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/json; charset=utf-8; charset=windows-1255"}}, R"({"level":"é"})", 415, "request.charset_json"},
    {"in another behind nothing", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/json;; charset=utf-16"}}, R"({"level":"é"})", 415, "request.charset_json"},
    {"in none", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/json; charset="}}, R"({"level":"é"})", 415, "request.charset_json"},
    {"JSON in UTF-8, however it is said", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "Application/JSON ; Charset = \"UTF-8\";"}}, R"({"level":"B2"})", 200, R"("level":"B2")"},
    {"JSON in ASCII", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/merge-patch+json;charset=us-ascii"}}, R"({"level":"B2"})", 200, R"("level":"B2")"},
    {"JSON in ASCII that is called something else", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/json; charset=iso-8859-1"}}, R"({"level":"B2"})", 200, R"("level":"B2")"},
    {"a form that says its charset", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"}}, "level=B2", 200, R"("level":"B2")"},
    {"nothing in a type that is none", "GET /api/institutions/alpha/members/{member}", {{"Content-Type", ";;;/"}}, "", 200, R"("lastname":"Levi")"},
    {"the same in the other dialect, unreadable", "POST /api/insertLearner", {{"Content-Type", ";;;/"}}, "{}", 415, R"("code":"bad_request")"},

    {"a form that is none", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "level=100%", 400, R"("reason":"request.body_form")"},
    {"indices in any order, with gaps", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "filter[5]=C&filter[0]=A&filter[]=D&filter[2]=B", 200, R"("filter":["C","A","D","B"])"},
    {"the same index twice", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "filter[0]=A&filter[0]=B", 200, R"("filter":["B"])"},
    {"a bare field for a list", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "filter=Session+1", 200, R"("filter":["Session 1"])"},
    {"a plus in a form is a blank", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "phone=%2B33+6", 200, R"("phone":"+33 6")"},
    {"a plus in multipart stays", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "multipart/form-data; boundary=x"}}, "--x\r\nContent-Disposition: form-data; name=phone\r\n\r\n+33600000000\r\n--x--", 200, R"("phone":"+33600000000")"},
    {"the last of equal names", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":"A1","level":"A2"})", 200, R"("level":"A2")"},
    {"an object for a list", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"filter":{"a":"b"}})", 422, R"("errors":{"filter":["Only a list of texts is possible here."]})"},
    {"a number for a password", "POST /api/institutions/alpha/members", {}, R"({"login":"x@example.org","password":1234})", 422, R"("password":["A password needs 8 or more characters, not counting blanks at its ends."])"},
    {"unreadable and missing at once", "POST /api/institutions/alpha/members", {}, R"({"login":"x","external_id":"seven"})", 422, R"("errors":{"external_id":["Only a whole number is possible here."],"login":["This is not an e-mail address."],"entity":["This is needed."],"lastname":["This is needed."])"},
    {"no faults of what was not sent in an update", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":"seven","code":"a b"})", 422, R"("errors":{"external_id":["Only a whole number is possible here."],"code":["Only letters and digits are possible here."]}})"},
    {"no fault of an entity that a teacher needs not", "POST /api/institutions/alpha/members", {}, R"({"login":"t@example.org","lastname":"T","firstname":"T","role":"teacher","password":"short"})", 422, R"("errors":{"password":["A password needs 8 or more characters, not counting blanks at its ends."]}})"},
    {"the same where the entity is said to be none", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"role":"teacher","entity":null,"password":"short"})", 422, R"("errors":{"password":["A password needs 8 or more characters, not counting blanks at its ends."]}})"},
    {"nor where the role cannot be read", "POST /api/institutions/alpha/members", {}, R"({"login":"t@example.org","lastname":"T","firstname":"T","role":"king"})", 422, R"("errors":{"role":[)"},
    {"a learner's entity beside a password", "POST /api/institutions/alpha/members", {}, R"({"login":"t@example.org","lastname":"T","firstname":"T","password":"short"})", 422, R"(at its ends."],"entity":["This is needed."]}})"},
    {"a truth for a number", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"external_id":true})", 422, R"("errors":{"external_id":["Only a whole number is possible here."]}})"},
    {"a truth for a flag", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"test_user":true})", 200, R"("test_user":true)"},
    {"a fraction for a text", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":0.1})", 200, R"("level":"0.1")"},
    {"a long number for a text", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"phone":336000000001234567})", 200, R"("phone":"336000000001234567")"},
    {"one that has lost its last digits", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"phone":12345678901234567890,"filter":[1e300]})", 422, R"("errors":{"phone":["Only one text is possible here."],"filter":["Only a list of texts is possible here."]}})"},
    {"JSON that is a text", "PATCH /api/institutions/alpha/members/{member}", {}, R"("text")", 400, R"("reason":"request.body_object")"},
    {"JSON that is null", "PATCH /api/institutions/alpha/members/{member}", {}, "null", 400, R"("reason":"request.body_object")"},
    {"JSON that is no UTF-8", "PATCH /api/institutions/alpha/members/{member}", {}, "{\"level\":\"\xe9\"}", 400, R"("reason":"request.body_json")"},
    {"half a surrogate", "PATCH /api/institutions/alpha/members/{member}", {}, R"({"level":"\ud800"})", 422, R"("errors":{"level")"},
    {"a file for what takes none", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "text/csv"}}, "level\nA1\n", 415, R"("reason":"request.body_type")"},

    {"options", "OPTIONS /api/institutions/alpha/members", {}, "", 204, "Allow: GET, HEAD, POST, OPTIONS\n"},
    {"options, provisioning", "OPTIONS /api/getOneLearner", {}, "", 204, "Allow: POST, OPTIONS\n"},
    {"options of nothing", "OPTIONS /api/nothing", {}, "", 404, "route.not_found"},
    {"a method nobody knows", "BREW /api/institutions/alpha", {}, "", 405, "Allow: GET, HEAD, PATCH, PUT, DELETE, OPTIONS\n"},

    {"a stale version", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"999\""}}, R"({"level":"stale"})", 412, R"("reason":"record.stale")"},
    {"a version that was never ours", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"abc\""}}, R"({"level":"stale"})", 412, "precondition_failed"},
    {"any version", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "*"}}, R"({"level":"any"})", 200, R"("level":"any")"},

    {"none of several versions", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"998\", \"999-ab\""}}, R"({"level":"stale"})", 412, "precondition_failed"},
    {"tags in several lines", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"998\""}, {"If-Match", "\"999\""}}, R"({"level":"stale"})", 412, "precondition_failed"},
    {"an empty condition", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", ""}}, R"({"level":"B1"})", 400, R"(The header If-Match cannot be read: it takes * alone, or the tags that ETag gave, with commas between them.","reason":"request.entity_tags")"},
    {"a condition of commas", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", " , ,"}}, R"({"level":"B1"})", 400, "request.entity_tags"},
    {"a tag that does not end", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"1"}}, R"({"level":"B1"})", 400, "request.entity_tags"},
    {"more behind a tag", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"1\" x"}}, R"({"level":"B1"})", 400, "request.entity_tags"},
    {"an empty tag", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "\"\""}}, R"({"level":"B1"})", 400, "request.entity_tags"},
    {"any version and one", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "*, \"1\""}}, R"({"level":"B1"})", 400, "request.entity_tags"},
    {"any version, in two lines", "PATCH /api/institutions/alpha/members/{member}", {{"If-Match", "*"}, {"If-Match", "\"1\""}}, R"({"level":"B1"})", 400, "request.entity_tags"},
    {"an empty condition of reading", "GET /api/institutions/alpha/members/{member}", {{"If-None-Match", ""}}, "", 400, "If-None-Match cannot be read"},
    {"a broken condition of reading", "GET /api/institutions/alpha/members", {{"If-None-Match", "\"x"}}, "", 400, "request.entity_tags"},
    {"what must not be there yet is", "PATCH /api/institutions/alpha/members/{member}", {{"If-None-Match", "*"}}, R"({"level":"B1"})", 412, "record.stale"},
    {"what is made is not there yet", "POST /api/institutions/alpha/entities", {{"If-None-Match", "*"}}, R"({"name":"New one"})", 201, "New one"},
    {"a stale version in the other dialect", "POST /api/updateLearner", {{"If-Match", "\"999\""}}, R"({"identifierType":"learnerId","identifier":"{member}","level":"stale"})", 412, "precondition_failed"},

    {"no rows a page", "GET /api/institutions/alpha/members?per_page=0", {}, "", 422, R"("errors":{"per_page":["Between 1 and 100 rows a page are possible."]})"},
    {"too many rows a page", "GET /api/institutions/alpha/members?per_page=101", {}, "", 422, "list.per_page\"|per_page"},
    {"a page of no number", "GET /api/institutions/alpha/members?page=x", {}, "", 422, R"("errors":{"page")"},
    {"the page before the first", "GET /api/institutions/alpha/members?page=0", {}, "", 422, R"("errors":{"page")"},
    {"an unknown sort", "GET /api/institutions/alpha/members?sort=password_hash", {}, "", 422, R"("errors":{"sort":["This list cannot be sorted by password_hash."]})"},
    {"an unknown filter", "GET /api/institutions/alpha/members?filter[nothing]=1", {}, "", 422, R"("errors":{"nothing":["This list has no filter with this name."]})"},
    {"an unknown filter by its name alone", "GET /api/institutions/alpha/members?nothing=1", {}, "", 422, R"("errors":{"nothing":["This list has no filter with this name."]})"},
    {"words for a list that finds none", "GET /api/integrations/tokens?q=nightly", {}, "", 422, R"("errors":{"q":["This list has no filter with this name."]})"},
    {"words for a list of the past", "GET /api/institutions/alpha/audit?q=levi", {}, "", 422, R"("errors":{"q":["This list has no filter with this name."]})"},
    {"a blank search is none", "GET /api/integrations/tokens?q=%20", {}, "", 200, R"("data":[)"},
    {"a query that is none", "GET /api/institutions/alpha/members?q=%zz", {}, "", 400, R"("reason":"request.query")"},
    {"a query that is no UTF-8", "GET /api/institutions/alpha/members?q=%E9", {}, "", 400, R"("reason":"request.query")"},
    {"a path that is no UTF-8", "GET /api/institutions/alpha/import-mappings/a%ffb", {}, "", 400, R"("reason":"request.path")"},
    {"nothing is kept under a name that is no UTF-8", "PUT /api/institutions/alpha/import-mappings/%ff", {}, R"({"columns":{"A":"login"}})", 400, R"("reason":"request.path")"},
    {"a path with an escape that is none", "GET /api/institutions/alpha/import-mappings/a%zz", {}, "", 400, R"("reason":"request.path")"},
    {"a path that is cut", "GET /api/institutions/al%e9/members", {}, "", 400, R"("reason":"request.path")"},
    {"a path that is no UTF-8 in the other dialect", "GET /api/getEntity/%c3", {}, "", 400, R"("code":"bad_request")"},
    {"a plus in a path stays", "GET /api/institutions/alpha/import-mappings/a+b", {}, "", 404, "import_mapping.not_found"},
    {"a part with two content types", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "multipart/form-data; boundary=x"}}, "--x\r\nContent-Disposition: form-data; name=level\r\nContent-Type: text/plain\r\nContent-Type: text/csv\r\n\r\nB1\r\n--x--", 400, R"(twice what it can have only once: content-type","reason":"request.part_twice")"},
    {"two files for one", "POST /api/institutions/alpha/members/bulk?dry_run=1", {{"Content-Type", "multipart/form-data; boundary=x"}}, "--x\r\nContent-Disposition: form-data; name=file; filename=a.csv\r\n\r\nlogin\n\r\n--x\r\nContent-Disposition: form-data; name=file; filename=b.csv\r\n\r\nlogin\n\r\n--x--", 422, R"("errors":{"file":["Only one file is possible here."]})"},
    {"a value no filter can have", "GET /api/institutions/alpha/members?filter[role]=king", {}, "", 422, R"("errors":{"role")"},
    {"a filter by either name", "GET /api/institutions/alpha/members?role=teacher", {}, "", 200, R"("total":1}})"},
    {"a filter in brackets", "GET /api/institutions/alpha/members?filter[role]=teacher", {}, "", 200, R"("total":1}})"},
    {"free text", "GET /api/institutions/alpha/members?q=L%C3%89VI", {}, "", 200, R"("total":1}})"},
    {"free text finds no wild card", "GET /api/institutions/alpha/members?q=%25", {}, "", 200, R"("total":0}})"},
    {"a page far beyond the last", "GET /api/institutions/alpha/members?page=3000000000", {}, "", 200, R"({"data":[],)"},
    {"a page of any number", "GET /api/institutions/alpha/members?page=99999999999999999999&sort=-lastname&per_page=100", {}, "", 200, R"("from":null,"last_page":1,)"},
    {"a page of the audit far beyond the last", "GET /api/institutions/alpha/audit?page=9007199254740991&per_page=100", {}, "", 200, R"({"data":[],)"},
    {"the page before all others", "GET /api/institutions/alpha/members?page=-99999999999999999999", {}, "", 422, R"("errors":{"page")"},
    {"as many rows a page as there are", "GET /api/institutions/alpha/members?per_page=3000000000", {}, "", 422, R"("errors":{"per_page")"},
    {"a page beyond the last", "GET /api/institutions/alpha/members?page=9&per_page=2", {}, "", 200, R"({"data":[],)"},

    {"the scheme in any case", "GET /api/auth/me", {}, "", 200, R"("role":"admin")"},
    {"the request's own id", "GET /api/auth/me", {{"X-Request-Id", "my-id-7"}}, "", 200, "X-Request-Id: my-id-7\n"},

    {"a literal key for a list in a form", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "filter[x]=A", 200, R"("filter":["A"])"},
    {"several keys for a list in a form", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "filter[x]=A&filter[y]=B&filter[0]=C", 200, R"("filter":["C","A","B"])"},
    {"a list of lists in a form", "PATCH /api/institutions/alpha/members/{member}", {{"Content-Type", "application/x-www-form-urlencoded"}}, "filter[x][y]=A", 422, R"("errors":{"filter":["Only a list of texts is possible here."]})"},
    {"a filter as a form writes a list", "GET /api/institutions/alpha/members?role[]=teacher", {}, "", 200, R"("total":1}})"},
    {"a bracketed filter as a list", "GET /api/institutions/alpha/members?filter[role][]=teacher", {}, "", 200, R"("total":1}})"},
    {"a filter as a list, unknown", "GET /api/institutions/alpha/members?filter[nothing][]=1", {}, "", 422, R"("errors":{"nothing":[)"},
    {"a filter's value is none, as a list", "GET /api/institutions/alpha/members?role[]=king", {}, "", 422, R"("errors":{"role":[)"},
    {"an id with a zero before it", "GET /api/institutions/alpha/members/0{member}", {}, "", 404, R"("route.not_found")"},
    {"an id with a sign", "GET /api/institutions/alpha/members/%2B{member}", {}, "", 404, R"("route.not_found")"},
    {"an id with a blank", "GET /api/institutions/alpha/members/{member}%20", {}, "", 404, R"("route.not_found")"},
    {"a blank filter is not given", "GET /api/institutions/alpha/members?role=&filter[tag]=%20&per_page=1", {}, "", 200, R"("per_page":1,)"},
    {"a moment that is none, by the name that was sent", "GET /api/institutions/alpha/audit?from=bad", {}, "", 422, R"("errors":{"from":[)"},
    {"the same of the other end", "GET /api/institutions/alpha/audit?to=bad", {}, "", 422, R"("errors":{"to":[)"},
    {"ids in one text", "POST /api/institutions/alpha/members/bulk-edit", {}, R"({"ids":"6,7","change":{"tags":{"add":["X"]}}})", 422, R"("errors":{"ids":["Write the numbers of existing records here, each a value of its own in a list."]})"},
    {"a status that nobody chooses", "POST /api/institutions/alpha/members/bulk-edit", {}, R"({"ids":[{member}],"change":{"status":"anonymised"}})", 422, R"("errors":{"change.status":[)"},
    {"an operator's field, changed", "PATCH /api/institutions/alpha", {}, R"({"rate_limit":5,"status":"suspended","city":"Akko"})", 403, "Only operators may change this: rate_limit, status."},
    {"an operator's field, as it is", "PATCH /api/institutions/alpha", {}, R"({"rate_limit":null,"status":"active","city":"Akko"})", 200, R"("city":"Akko")"},
    {"who the caller is", "GET /api/auth/me", {}, "", 200, R"("institution_slug":"alpha")"},
    {"one element of a list for a text", "POST /api/removeLearnerSession", {{"Content-Type", "application/x-www-form-urlencoded"}}, "identifierType=learnerId&identifier={member}&filter[0]=Nothing&location[0]=Nowhere", 404, "session.not_found|assignment."},
    {"no pair", "POST /api/removeLearnerSession", {}, R"({"identifierType":"learnerId","identifier":"{member}"})", 400, R"(filter: This is needed. location: This is needed.","reason":"request.invalid","details":[{"field":"filter","reason":"field.required")"},
    {"all faults of a new learner at once", "POST /api/insertLearner", {}, R"({"login":"x","testUser":"maybe","password":"short","entity":{"create":"perhaps"},"sendingConnectionEmail":"no"})", 400, R"({"field":"password","reason":"password.short",)"},
    {"a fault in French", "POST /api/removeLearnerSession", {{"Accept-Language", "fr"}}, R"({"identifierType":"learnerId","identifier":"{member}"})", 400, "\"filter\u202f: "},
};
// clang-format on

// A field whose value is so many lists, one within the other, and the object around it.
QByteArray nested(int levels)
{
    return "{\"nothing\":" + QByteArray("[").repeated(levels - 1) + QByteArray("]").repeated(levels - 1) + '}';
}

// What looks like fields inside of texts does not count.
QByteArray withFields(int count)
{
    return "{\"nothing\":\":{\"" + QByteArray(",\"other\":\"\\\":\"").repeated(count - 1) + '}';
}

QByteArray levelIs(const char *level)
{
    return QByteArray("{\"level\":\"") + level + "\"}";
}

QByteArray filledIn(QByteArray text, const TestBackend &backend)
{
    return text.replace("{member}", QByteArray::number(backend.place().learner))
        .replace("{entity}", QByteArray::number(backend.place().entity))
        .replace("{other}", QByteArray::number(backend.otherPlace().learner))
        .replace("{otherEntity}", QByteArray::number(backend.otherPlace().entity))
        .replace("{otherInstitution}", QByteArray::number(backend.otherPlace().institution));
}

} // namespace

// What spec and clients count on in every operation, whichever it is.
class ConventionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data() { addEngineRows(); }
    void answers()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        QByteArray faults;
        for (const ConventionRow &row : conventionRows) {
            const Answer answer =
                backend.send(filledIn(row.request, backend), backend.as(Persona::Admin) + row.headers,
                             filledIn(row.body, backend));
            bool found = false;
            for (const QByteArray &part : QByteArray(row.part).split('|'))
                found = found || answer.text().contains(part);
            if (answer.status != row.status || !found)
                faults += QByteArray("\n") + row.name + ": " + row.request + "\nexpected " +
                          QByteArray::number(row.status) + " and " + row.part + "\ngot " + answer.text() +
                          '\n';
        }
        if (!faults.isEmpty())
            QFAIL(faults.constData());
    }
    // What a GET gave is good for the next update and no other.
    void tagsFollowTheRecord_data() { addEngineRows(); }
    void tagsFollowTheRecord()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray path = " /api/institutions/alpha/members/" + QByteArray::number(backend.place().learner);
        const auto update = [&](const char *method, const QByteArray &ifMatch, const char *level) {
            return backend.send(method + path, admin + HttpHeaders{{"If-Match", ifMatch}},
                                levelIs(level));
        };
        const QByteArray tag = backend.send("GET" + path, admin).headers.value("ETag");
        QVERIFY(tag.startsWith('"') && tag.endsWith('"'));
        for (const QByteArray &known : {tag, "W/" + tag, "\"x\", " + tag, QByteArray("*"), QByteArray(tag).replace('"', "")}) {
            const Answer same = backend.send("GET" + path, admin + HttpHeaders{{"If-None-Match", known}});
            QCOMPARE(same.status, 304);
            QCOMPARE(same.headers.value("ETag"), tag);
            QVERIFY(same.body.isEmpty());
        }
        QCOMPARE(backend.send("PATCH" + path, admin + HttpHeaders{{"If-None-Match", tag}}, levelIs("like it")).status, 412);
        QCOMPARE(update("PATCH", "W/" + tag, "weak").status, 412);
        const Answer updated = update("PATCH", "\"77\", " + tag, "B1");
        QCOMPARE(updated.status, 200);
        QVERIFY(updated.headers.value("ETag") != tag);
        QCOMPARE(update("PUT", tag, "stale").status, 412);
        const Answer now = backend.send("GET" + path, admin + HttpHeaders{{"If-None-Match", tag}});
        QCOMPARE(now.status, 200);
        QCOMPARE(now.headers.value("ETag"), updated.headers.value("ETag"));
        QVERIFY(now.body.contains("\"level\":\"B1\""));
        QCOMPARE(update("PUT", now.headers.value("ETag"), "B2").status, 200);
        // What a record refers to is part of what is read.
        const QByteArray before = backend.send("GET" + path, admin).headers.value("ETag");
        const QByteArray entity = "PATCH /api/institutions/alpha/entities/" + QByteArray::number(backend.place().entity);
        QCOMPARE(backend.send(entity, admin, "{\"name\":\"Akko\"}").status, 200);
        QCOMPARE(backend.send("GET" + path, admin + HttpHeaders{{"If-None-Match", before}}).status, 200);
    }

    // One of several tags will do, whatever is to be done with the record.
    void severalTagsDoForAll_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("request"); // %1: the record
        const QByteArray remove = "DELETE %1";
        QTest::newRow("member") << QByteArray("members") << QByteArray(R"({"login":"n@x.org","lastname":"N","firstname":"N","entity":{entity}})") << remove;
        QTest::newRow("entity") << QByteArray("entities") << QByteArray(R"({"name":"New"})") << remove;
        QTest::newRow("session") << QByteArray("sessions") << QByteArray(R"({"filter":"F","location":"L"})") << remove;
        QTest::newRow("merge") << QByteArray("entities") << QByteArray(R"({"name":"New"})") << QByteArray("POST %1/merge");
    }
    void severalTagsDoForAll()
    {
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, request);
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const Answer made = backend.send("POST /api/institutions/alpha/" + list, owner, filledIn(body, backend));
        QVERIFY2(made.status == 201, made.text().constData());
        const QByteArray location = made.headers.value("Location");
        request.replace("%1", location.sliced(location.indexOf("/api/")));
        const QByteArray into = request.startsWith("POST") ? filledIn(R"({"into":{entity}})", backend) : QByteArray();
        QCOMPARE(backend.send(request, owner + HttpHeaders{{"If-Match", "\"98\", \"99\""}}, into).status, 412);
        QCOMPARE(backend.send(request, owner + HttpHeaders{{"If-Match", "\"98\", " + made.headers.value("ETag")}}, into).status / 100, 2);
    }

    // What a link to one entry of a list opens is what the list shows.
    void anEntryOfTheAuditIsAsInItsList_data() { addEngineRows(); }
    void anEntryOfTheAuditIsAsInItsList()
    {
        QFETCH(Engine, engine);
        TestBackend backend(engine);
        const HttpHeaders admin = backend.as(Persona::Admin);
        const QByteArray path = "/api/institutions/alpha/";
        QCOMPARE(backend.send("PATCH " + path + "members/" + QByteArray::number(backend.place().learner), admin, levelIs("B1")).status, 200);
        const QByteArray list = backend.send("GET " + path + "audit?record=learner&per_page=1", admin).body;
        const QByteArray shown = list.sliced(9, list.indexOf("}],\"links\"") - 8);
        const QByteArray id = QByteArray::number(QJsonDocument::fromJson(shown)[QLatin1StringView("id")].toInteger());
        const Answer entry = backend.send("GET " + path + "audit/" + id, admin);
        QVERIFY2(entry.status == 200, entry.text().constData());
        QCOMPARE(entry.json(), QJsonDocument::fromJson(shown).object());
        QVERIFY(shown.contains(R"("after":{"level":"B1"})"));
        QCOMPARE(backend.send("GET " + path + "audit/" + id, admin + HttpHeaders{{"If-None-Match", entry.headers.value("ETag")}}).status, 304);
        for (const char *none : {"999999", "0", "x"})
            QCOMPARE(backend.send("GET " + path + "audit/" + none, admin).status, 404);
    }

    // What has no version has a tag as well.
    void readingOneThingTwiceSendsItOnce()
    {
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray home = "/api/institutions/alpha";
        const Answer edited = backend.send("POST " + home + "/members/bulk-edit", owner, R"({"ids":[],"change":{"tags":{"add":["X"]}}})");
        const Answer made = backend.send("POST /api/integrations/credentials", owner, R"({"name":"C"})");
        const QByteArray credential = QByteArray::number(made.json()[QLatin1StringView("id")].toInteger());
        for (const QByteArray &path : {QByteArray("/api/auth/me"), QByteArray("/api/openapi.json"), "/api/integrations/credentials/" + credential,
                                       home + "/undo/" + edited.json()[QLatin1StringView("undo")].toString().toLatin1()}) {
            const Answer first = backend.send("GET " + path, owner);
            const QByteArray tag = first.headers.value("ETag");
            QVERIFY2(first.status == 200 && tag.size() > 2, first.text().left(500).constData());
            const Answer again = backend.send("GET " + path, owner + HttpHeaders{{"If-None-Match", "\"x\", " + tag}});
            QCOMPARE(again.status, 304);
            QCOMPARE(again.headers.value("ETag"), tag);
            QVERIFY(again.body.isEmpty());
        }
        QVERIFY(backend.send("GET /api/auth/me", owner).headers.value("ETag").size() >= 18);
        // An undo of what went on since it was read.
        const QByteArray undo = home + "/undo/" + edited.json()[QLatin1StringView("undo")].toString().toLatin1();
        const QByteArray seen = backend.send("GET " + undo, owner).headers.value("ETag");
        QCOMPARE(backend.send("POST " + undo, owner + HttpHeaders{{"If-Match", "\"99\""}}).status, 412);
        QCOMPARE(backend.send("POST " + undo, owner + HttpHeaders{{"If-Match", "\"99\", " + seen}}).status, 200);
        QVERIFY(backend.send("GET " + undo, owner).headers.value("ETag") != seen);
        // Lists change too often, a secret is not kept, and an answer to a change is its own.
        for (const QByteArray &request : {"GET " + home + "/members", "POST /api/integrations/credentials/" + credential + "/rotate",
                                          QByteArray("GET /readyz")})
            QVERIFY2(!backend.send(request, owner, request.startsWith("POST") ? R"({"what":"client_secret"})" : "").headers.contains("ETag"), request.constData());
    }

    // Nobody keeps for others what is for one, and what is not sent again is kept as it was said first.
    void whatIsPersonalIsKeptApart_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isTagged");
        QTest::newRow("a record") << QByteArray("/api/institutions/alpha/members/{member}") << true;
        QTest::newRow("an institution") << QByteArray("/api/institutions/alpha") << true;
        QTest::newRow("without a version") << QByteArray("/api/auth/me") << true;
        QTest::newRow("another dialect") << QByteArray("/api/getOneLearner/{member}") << true;
        QTest::newRow("without an institution") << QByteArray("/api/getClient") << true;
        QTest::newRow("a list") << QByteArray("/api/institutions/alpha/members") << false;
        QTest::newRow("an array") << QByteArray("/api/getEntities") << false;
        QTest::newRow("nothing") << QByteArray("/api/institutions/alpha/members/999999") << false;
    }
    void whatIsPersonalIsKeptApart()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, isTagged);
        TestBackend backend(Engine::Sqlite);
        const HttpHeaders owner = backend.as(Persona::Owner) + HttpHeaders{{"Accept-Encoding", "gzip"}};
        const QByteArray request = "GET " + filledIn(path, backend);
        const Answer first = backend.send(request, owner);
        QCOMPARE(first.headers.value("Cache-Control"), QByteArray("private, no-cache"));
        const QByteArray vary = first.headers.value("Vary");
        for (const char *name : {"Authorization", "Origin", "Accept-Encoding", "Accept-Language"})
            QVERIFY2(vary.split(',').contains(vary.startsWith(name) ? QByteArray(name) : QByteArray(" ") + name), vary.constData());
        QCOMPARE(vary.contains("X-Institution"), !path.startsWith("/api/institutions/"));
        QCOMPARE(first.headers.contains("ETag"), isTagged);
        if (!isTagged)
            return;
        const Answer again = backend.send(request, owner + HttpHeaders{{"If-None-Match", first.headers.value("ETag")}});
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        for (const char *name : {"ETag", "Cache-Control", "Vary"})
            QCOMPARE(again.headers.value(name), first.headers.value(name));
        QVERIFY(!again.headers.contains("Content-Type"));
    }

    // What is the same for everybody may be kept for everybody, in each of its languages.
    void whatIsPublicIsNotPersonal()
    {
        TestBackend backend(Engine::Sqlite);
        const auto page = [&](const char *language) { return backend.send("GET /api/docs", {{"Accept-Language", language}}); };
        const Answer french = page("fr"), hebrew = page("he");
        QVERIFY(!french.headers.value("Cache-Control").contains("private"));
        QVERIFY(french.headers.value("Vary").contains("Accept-Language"));
        QVERIFY(!french.headers.value("Vary").contains("Authorization"));
        QCOMPARE(french.headers.value("Content-Language"), QByteArray("fr"));
        QVERIFY(french.headers.value("ETag") != hebrew.headers.value("ETag"));
    }

    void limitsBodies()
    {
        TestBackend backend(Engine::Sqlite);
        const QByteArray request = "PATCH /api/institutions/alpha/members/" + QByteArray::number(backend.place().learner);
        const auto reason = [&](const QByteArray &body, const char *type = "application/json") {
            const Answer answer = backend.send(request, backend.as(Persona::Admin) + HttpHeaders{{"Content-Type", type}}, body);
            return QByteArray::number(answer.status) + ' ' + answer.reason();
        };
        QCOMPARE(reason(nested(32)), QByteArray("200 "));
        QCOMPARE(reason(nested(33)), QByteArray("400 request.body_depth"));
        QCOMPARE(reason(nested(100'000)), QByteArray("400 request.body_depth"));
        QCOMPARE(reason(withFields(1000)), QByteArray("200 "));
        QCOMPARE(reason(withFields(1001)),
                 QByteArray("413 request.too_many_fields"));
        QCOMPARE(reason(QByteArray("a=1&").repeated(1001), "application/x-www-form-urlencoded"),
                 QByteArray("413 request.too_many_fields"));
        const QByteArray part = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n";
        QCOMPARE(reason((part + "1\r\n").repeated(1001) + "--x--", "multipart/form-data; boundary=x"),
                 QByteArray("413 request.too_many_fields"));
        QCOMPARE(reason((part + QByteArray(600 * 1024, 'x') + "\r\n").repeated(2) + "--x--", "multipart/form-data; boundary=x"),
                 QByteArray("413 request.too_large"));
    }

    void limitsBodiesAsItIsTold()
    {
        TestBackend backend(Engine::Sqlite, [](BackendConfig &config) {
            config.limits.fields = 3;
            config.limits.depth = 4;
            config.limits.body = 2 * 1024 * 1024;
        });
        const QByteArray request = "PATCH /api/institutions/alpha/members/" + QByteArray::number(backend.place().learner);
        const auto answer = [&](const QByteArray &body, const char *type = "application/json", const QByteArray &query = {}) {
            return backend.send(request + query, backend.as(Persona::Admin) + HttpHeaders{{"Content-Type", type}}, body);
        };
        QCOMPARE(answer(nested(4)).status, 200);
        const Answer deep = answer(nested(5));
        QCOMPARE(deep.status, 400);
        QVERIFY2(deep.body.contains("at most 4 levels"), deep.body);
        QCOMPARE(answer(withFields(3)).status, 200);
        QVERIFY2(answer(withFields(4)).body.contains("at most 3"), answer(withFields(4)).body);
        const char *const form = "application/x-www-form-urlencoded", *const parts = "multipart/form-data; boundary=x";
        QCOMPARE(answer("a=1&b=2&c=3", form).status, 200);
        QCOMPARE(answer("a=1&b=2&c=3&d=4", form).reason(), QByteArray("request.too_many_fields"));
        QCOMPARE(answer("{}", "application/json", "?a=1&b=2&c=3&d=4").reason(), QByteArray("request.too_many_fields"));
        const QByteArray part = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n";
        QCOMPARE(answer((part + "1\r\n").repeated(3) + "--x--", parts).status, 200);
        QCOMPARE(answer((part + "1\r\n").repeated(4) + "--x--", parts).reason(), QByteArray("request.too_many_fields"));
        const auto text = [&](qsizetype size) { return part + QByteArray(size, 'x') + "\r\n--x--"; };
        QCOMPARE(answer(text(2 * 1024 * 1024), parts).status, 200);
        const Answer large = answer(text(2 * 1024 * 1024 + 1), parts);
        QCOMPARE(large.status, 413);
        QVERIFY2(large.body.contains("2097152"), large.body);
    }
};

ULPAN_TEST(ConventionsTest)
#include "conventions_test.moc"
