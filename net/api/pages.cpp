#include "net/api/pages.h"

namespace ulpan {

std::span<const std::span<const Operation>> operationPages()
{
    static const std::span<const Operation> pages[] = {
        accessOperations(),
        accountOperations(),
        integrationOperations(),
        institutionOperations(),
        entityOperations(),
        learnerOperations(),
        bulkEditOperations(),
        auditOperations(),
        importOperations(),
        sessionOperations(),
        provisioningOperations(),
        documentOperations(),
        healthOperations(),
    };
    return pages;
}

} // namespace ulpan
