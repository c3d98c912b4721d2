#include "net/api/openapi_groups.h"

#include "net/api/pages.h"

#include <set>

namespace ulpan {

namespace {

struct OperationGroup
{
    const char *name;
    const char *description;
};
constexpr OperationGroup operationGroups[] = {
    {"audit", "Who changed what, and when"},
    {"auth", "Signing in, passwords, second factors and one's own account"},
    {"credentials", "Client credentials of the provisioning dialect and of LTI"},
    {"documents", "This document, for programs and for people"},
    {"entities", "The campuses, departments or branches that learners belong to"},
    {"health", "Whether the server runs and is ready, and its measures"},
    {"import_mappings", "What the columns of an office's files mean, kept by name"},
    {"imports", "CSV files of learners: planned, applied, reported and taken back"},
    {"institutions", "The schools and companies of this installation"},
    {"learners", "Learners and other members: their lists, records and histories"},
    {"members", "Invitations, second factors that are lost, changes to many members and their undo"},
    {"outbox", "The mails that were written in the test environment, which keeps them to be read"},
    {"provisioning", "The calls that existing integrations speak, unchanged"},
    {"sessions", "Sessions, who is in them and who waits"},
    {"tokens", "API tokens: what they may do, what they did, and their end"},
};

} // namespace

QByteArray groupOf(const Operation &operation)
{
    return QByteArray(operation.name).split('.').first();
}

void writeGroups(JsonWriter &json)
{
    std::set<QByteArray> groups;
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page)
            groups.insert(groupOf(operation));
    }
    json.key("tags").beginArray();
    for (const QByteArray &group : groups) {
        json.beginObject().key("name").text(group);
        for (const OperationGroup &row : operationGroups) {
            if (group == row.name)
                json.key("description").text(QByteArray(row.description));
        }
        json.endObject();
    }
    json.endArray();
}

} // namespace ulpan
