#pragma once

#include "net/api/decode.h"
#include "net/api/services.h"

#include <array>
#include <string_view>

namespace ulpan {

// Where an operation stands in a dialect; no path: not there. A placeholder is {name}.
struct Endpoint
{
    HttpMethod method = HttpMethod::Get;
    const char *path = nullptr;
};

// Where it runs: on the I/O thread (≤ 5 ms), on the pool, or where passwords are hashed, which few may wait for.
enum class Lane : quint8 { Inline, Pool, Password };
// The transaction it gets: none, a snapshot, or one that commits with what it changes.
enum class Access : quint8 { Look, Read, Write };

// What is special about an operation.
enum OperationFlag : quint16
{
    Ordinary = 0,
    TakesFile = 1 << 0,        // a text/csv body is a file of it
    RetriesAnew = 1 << 1,      // Idempotency-Key means nothing to it
    OpenToThisMachine = 1 << 2, // who calls from the same machine needs no credential
    Unmetered = 1 << 3,        // no rate limit: asked by what watches over the server
    AnyHost = 1 << 4,          // whatever name the server is called by
    PlainArray = 1 << 5,       // answers an array of its output without a page around it
    MayTakeLonger = 1 << 6,    // answers 202 while it is still being done
    OpenWhilePending = 1 << 7, // also for a sign-in that lacks a password of one's own or a second factor (Caller::pending)
    NeedsInstitution = 1 << 8, // an operator has to name one
    TakesSeats = 1 << 10,      // may need a seat that the institution has not
    SearchesRows = 1 << 11,    // a list that takes free text although its records are not searched elsewhere
    TellsSecrets = 1 << 9,     // its answer is neither stored nor compressed
    Alive = 1 << 12,           // that it is answered says all: asks neither the database nor who calls
    TellsOutage = 1 << 13,     // while the database cannot be reached it tells what the process knows itself
};

// A call with its input understood, ready for its transaction.
using BoundCall = std::function<Result<HttpResponse>(Context &)>;

// A use case, described once: dispatch, authorization, 405, OpenAPI and the console's API page are read from these rows.
struct Operation
{
    const char *name = nullptr;    // "learners.list"
    Ability ability = Ability::Anybody;
    Endpoint platform = {};        // the platform dialect
    Endpoint provisioning = {};    // the provisioning dialect
    Access access = Access::Look;
    Lane lane = Lane::Inline;
    const char *summary = nullptr; // English, one line, marked in the context "Operation"
    // A call that works, for the documentation: a body as JSON, a query from its question mark on, or arguments of curl from a
    // hyphen on. $NAME stands for what a reader has to put in. Null: nothing needs to be sent.
    const char *example = nullptr;
    // The record answered, or those of a list; null: something else or nothing. op<>() knows it where the method's type says it.
    const RecordType &(*output)() = nullptr;
    int status = 0; // of success; 0: what successStatus() says
    // Set by op<>():
    Result<BoundCall> (*bind)(const Services &services, const Call &call) = nullptr;
    std::array<InputShape, 4> inputs = {};  // what may be sent: the first so many
    quint8 inputCount = 0;                  // counted, because asking a pointer is no constant under UndefinedBehaviorSanitizer
    bool list = false;                      // answers a page
    bool empty = false;                     // answers 204
    quint16 flags = Ordinary;               // OperationFlag
    // Set by answering() and answeringA():
    const RecordType &(*answer)() = nullptr; // what an answer that is no record looks like; beside an output: one or the other
    const char *media = nullptr;             // of an answer that is no JSON

    [[nodiscard]] constexpr bool is(OperationFlag flag) const { return flags & flag; }
    [[nodiscard]] constexpr Operation with(int more) const
    {
        Operation row = *this;
        row.flags = quint16(row.flags | more);
        return row;
    }

    [[nodiscard]] constexpr Operation answering(const RecordType &(*shape)()) const
    {
        Operation row = *this;
        row.answer = shape;
        return row;
    }
    // What a list is asked for beside the filters of its record.
    [[nodiscard]] constexpr Operation alsoAsked(const RecordType &(*shape)()) const
    {
        Operation row = *this;
        row.inputs[row.inputCount++] = {shape, InputPlace::Query};
        return row;
    }
    [[nodiscard]] constexpr Operation answeringA(const char *mediaType) const
    {
        Operation row = *this;
        row.media = mediaType;
        return row;
    }

    [[nodiscard]] constexpr std::span<const InputShape> inputShapes() const
    {
        return {inputs.data(), inputCount};
    }
    // Whether it makes a record, which needs all that is required.
    [[nodiscard]] constexpr bool creates() const { return std::string_view(name).ends_with(".create"); }
    [[nodiscard]] const Endpoint &endpoint(Dialect dialect) const { return dialect == Dialect::Platform ? platform : provisioning; }
};

namespace detail {

// The first fault is told, with what is wrong with the fields of all inputs.
inline void addFault(std::optional<Error> &fault, const Error *another)
{
    if (!another)
        return;
    if (!fault)
        fault = *another;
    else if (fault->kind == ErrorKind::Invalid && another->kind == ErrorKind::Invalid)
        fault->problems << another->problems;
}

template<class Service, class Output, class... Inputs>
Result<BoundCall> bindCall(Result<Output> (Service::*method)(Context &, Inputs...) const, const Services &services, const Call &call)
{
    PathReader path{call.pathValues};
    // In braces, so that the inputs are read in order.
    std::tuple<Result<std::decay_t<Inputs>>...> inputs{Decode<std::decay_t<Inputs>>::from(call, path)...};
    std::optional<Error> fault;
    std::apply([&](const auto &...input) { (addFault(fault, input ? nullptr : &input.error()), ...); }, inputs);
    if (fault)
        return *fault;
    const Service *service = std::get<const Service *>(services);
    return BoundCall([method, service, call, inputs = std::move(inputs)](Context &context) mutable -> Result<HttpResponse> {
        Result<Output> output = std::apply([&](auto &...input) { return (service->*method)(context, *input...); }, inputs);
        if (!output)
            return output.error();
        if constexpr (std::is_void_v<Output>)
            return HttpResponse{204, {}, QByteArray()};
        else
            return encode(call, *output);
    });
}

template<class Input>
constexpr std::span<const InputShape> shapesOf()
{
    if constexpr (requires { Decode<Input>::shapes; })
        return Decode<Input>::shapes;
    else
        return {};
}

constexpr void addShapes(Operation &row, std::span<const InputShape> shapes)
{
    for (const InputShape &shape : shapes)
        row.inputs[row.inputCount++] = shape;
}

template<auto Method, class Service, class Output, class... Inputs>
constexpr Operation describe(Result<Output> (Service::*)(Context &, Inputs...) const, Operation row)
{
    row.bind = [](const Services &services, const Call &call) { return bindCall(Method, services, call); };
    (addShapes(row, shapesOf<std::decay_t<Inputs>>()), ...);
    if constexpr (Recorded<Output>)
        row.output = &recordType<Output>;
    row.list = std::is_same_v<Output, JsonPage>;
    row.empty = std::is_void_v<Output>;
    return row;
}

} // namespace detail

// A row from a method `Result<Output> Service::method(Context &, Inputs…) const`: the inputs are read and the output written by type.
template<auto Method>
constexpr Operation op(Operation row)
{
    return detail::describe<Method>(Method, row);
}

// What a good answer's status is: 204 without a body, 201 where a POST of the platform dialect makes a record, otherwise 200.
[[nodiscard]] constexpr int successStatus(const Operation &operation, Dialect dialect)
{
    if (operation.status)
        return operation.status;
    if (operation.empty)
        return 204;
    const bool creates = operation.output && !operation.list && operation.platform.method == HttpMethod::Post;
    return dialect == Dialect::Platform && creates ? 201 : 200;
}

// The pages of operations of all domains.
[[nodiscard]] std::span<const std::span<const Operation>> operationPages();

} // namespace ulpan
