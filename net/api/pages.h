#pragma once

#include "net/api/operation.h"

namespace ulpan {

// One page of operations a domain; pages.cpp lists them all.
[[nodiscard]] std::span<const Operation> accessOperations();
[[nodiscard]] std::span<const Operation> accountOperations();
[[nodiscard]] std::span<const Operation> integrationOperations();
[[nodiscard]] std::span<const Operation> institutionOperations();
[[nodiscard]] std::span<const Operation> entityOperations();
[[nodiscard]] std::span<const Operation> learnerOperations();
[[nodiscard]] std::span<const Operation> bulkEditOperations();
[[nodiscard]] std::span<const Operation> auditOperations();
[[nodiscard]] std::span<const Operation> importOperations();
[[nodiscard]] std::span<const Operation> sessionOperations();
[[nodiscard]] std::span<const Operation> provisioningOperations();
[[nodiscard]] std::span<const Operation> documentOperations();
[[nodiscard]] std::span<const Operation> healthOperations();

} // namespace ulpan
