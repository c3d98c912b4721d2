#include "net/server/stages.h"

#include <QCryptographicHash>
#include <QDataStream>

namespace ulpan::stages {

namespace {

constexpr qsizetype longestIdempotencyKey = 255;
constexpr qint64 hashedPiece = 64 * 1024;

// Bare or as a quoted string; empty where it is neither.
QByteArray idempotencyKeyOf(QByteArray header)
{
    header = header.trimmed();
    if (header.startsWith('"')) {
        if (header.size() < 2 || !header.endsWith('"'))
            return {};
        const QByteArray quoted = header.sliced(1).chopped(1);
        header.clear();
        for (qsizetype i = 0; i < quoted.size(); ++i) {
            if (quoted.at(i) == '"' || (quoted.at(i) == '\\' && ++i == quoted.size()))
                return {};
            header += quoted.at(i);
        }
    }
    const bool isPlain = std::all_of(header.begin(), header.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    return isPlain && header.size() <= longestIdempotencyKey ? header : QByteArray();
}

QByteArray scopeOf(const Journey &journey, const QByteArray &key)
{
    const Caller &caller = journey.caller;
    const QByteArray who = caller.kind == Caller::Kind::Member ? QByteArray::number(caller.member) : caller.credential;
    return QByteArray::number(int(caller.kind)) + ' ' + who + '\n' + name(journey.request.method) + ' ' + journey.call.path + '\n' + key;
}

// What was meant, not how it was written: a client that sends a form again makes up another boundary.
QByteArray meaningOf(const Journey &journey)
{
    const Call &call = journey.call;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    };
    add(journey.request.query());
    add(journey.request.headers.value("X-Institution"));
    add(journey.request.headers.value("Content-Type").split(';').first().trimmed().toLower());
    add(call.input.fingerprint());
    for (const FormFile &file : call.files) {
        add(file.name);
        add(file.fileName.toUtf8());
        add(QByteArray::number(file.size));
        const std::unique_ptr<QIODevice> device = file.open();
        for (QByteArray piece = device->read(hashedPiece); !piece.isEmpty(); piece = device->read(hashedPiece))
            hash.addData(piece);
    }
    return hash.result();
}

QByteArray packed(const HttpResponse &response)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << qint32(response.status) << response.headers.lines() << response.bytes();
    return bytes;
}

HttpResponse unpacked(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 status = 0;
    QList<HttpHeaders::Line> lines;
    QByteArray body;
    stream >> status >> lines >> body;
    HttpResponse response{status, {}, body};
    for (const HttpHeaders::Line &line : std::as_const(lines))
        response.headers.add(line.first, line.second);
    return response;
}

class KeyedAnswer : public AnswerKeeper
{
public:
    KeyedAnswer(std::unique_ptr<KeptAnswers::Claim> claim, const KeptAnswers &answers, const Clock &clock, QByteArray scope, QByteArray meaning,
                Id institution)
        : m_claim(std::move(claim)), m_answers(answers), m_clock(clock), m_scope(std::move(scope)), m_meaning(std::move(meaning)),
          m_institution(institution)
    {
    }
    [[nodiscard]] Result<void> keep(Connection &database, const HttpResponse &response) override
    {
        const int status = response.status;
        const bool isFinal = (status >= 200 && status < 300) || status == 402 || status == 409 || status >= 500;
        // A body that is made while it is sent is read by whoever asks again.
        if (!isFinal || !std::holds_alternative<QByteArray>(response.body))
            return {};
        // An answer that tells of the work begun makes way for that which tells of its end.
        Result<void> replaced = m_isDone ? m_answers.forget(database, m_scope) : Result<void>();
        if (!replaced)
            return replaced;
        m_isDone = true;
        return m_answers.keep(database, m_clock.now(), m_scope, {m_meaning, packed(response)}, m_institution);
    }
    [[nodiscard]] bool isDone() const override { return m_isDone; }

private:
    std::unique_ptr<KeptAnswers::Claim> m_claim;
    const KeptAnswers &m_answers;
    const Clock &m_clock;
    QByteArray m_scope, m_meaning;
    Id m_institution; // 0: an operator's, of none
    bool m_isDone = false;
};

} // namespace

Result<void> claimKey(const RouterParts &parts, Journey &journey)
{
    const bool counts = journey.request.method == HttpMethod::Post && journey.caller.kind != Caller::Kind::Nobody
        && !journey.match.operation->is(RetriesAnew);
    if (!counts || !journey.request.headers.contains("Idempotency-Key"))
        return {};
    const QByteArray key = idempotencyKeyOf(journey.request.headers.value("Idempotency-Key"));
    if (key.isEmpty())
        return Error{ErrorKind::Malformed, "idempotency.key", {}, {}, {QString::number(longestIdempotencyKey)}};
    KeptAnswers &answers = *journey.environment->keptAnswers;
    Store &store = *journey.environment->store;
    const QByteArray scope = scopeOf(journey, key), meaning = meaningOf(journey);
    Result<std::unique_ptr<KeptAnswers::Claim>> claim = answers.claim(store, scope);
    if (!claim)
        return claim.error();
    Result<std::optional<KeptAnswers::Kept>> kept =
        store.look([&](Connection &database) { return answers.find(database, parts.clock.now(), scope); });
    if (!kept)
        return kept.error();
    if (*kept) {
        if ((*kept)->request != meaning)
            return Error{ErrorKind::Conflict, "idempotency.other_request"};
        if ((*kept)->answer.isEmpty())
            return Error{ErrorKind::Conflict, "idempotency.answer_erased"};
        journey.answer = unpacked((*kept)->answer);
        journey.answer->headers.add("Idempotent-Replayed", "true");
        return {};
    }
    journey.keeper = std::make_unique<KeyedAnswer>(std::move(*claim), answers, parts.clock, scope, meaning,
                                                   journey.institution.value_or(journey.caller.institution.value_or(0)));
    journey.call.keeper = journey.keeper.get();
    return {};
}

} // namespace ulpan::stages
