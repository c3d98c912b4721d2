#include "models/base/choice.h"
#include "net/http/entity_tag.h"
#include "net/http/gzip.h"
#include "net/http/host_name.h"
#include "net/http/multipart.h"
#include "net/server/request_head.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

// The values of headers that are more than a word: languages, codings, tags, parameters, hosts.
ULPAN_FUZZ_TARGET(15000, 2'500'000)
{
    // A language that is refused is not chosen for what the header says of others.
    for (const Language otherwise : {Language::English, Language::Hebrew})
        require(size_t(acceptedLanguage(input, otherwise)) <= size_t(Language::Hebrew));
    (void)prefersGzip(input);
    if (const Result<EntityTags> tags = EntityTags::of({{"If-Match", input.toByteArray()}}, "if-match")) {
        require(!tags->isEmpty());
        for (const EntityTags::Tag &tag : tags->tags)
            require(!tag.value.isEmpty() && input.contains(tag.value));
    }
    const HeaderValue value = HeaderValue::parse(input);
    for (const auto &[name, parameter] : value.parameters)
        require(name == name.toLower() && value.parameter(name));
    HttpHeaders headers;
    headers.add("Connection", input.toByteArray());
    for (const QByteArray &token : headerTokens(headers, "connection"))
        require(!token.isEmpty() && !token.contains(','));
    // Equal hosts are equal bytes, and none but this machine's own is taken for it.
    const QByteArray host = plainHost(input);
    HostNames names;
    require(!names.contains(host));
    names.add(host);
    require(host.isEmpty() || names.contains(host));
    HostNames machine;
    machine.addThisMachine();
    require(!machine.contains(host) || host.startsWith("localhost") || host.startsWith("127.") ||
            host.startsWith('['));
}
