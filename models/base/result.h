#pragma once

#include "models/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace ulpan {

// A value or an Error; read with `if (!result) return result.error();`, never chained.
template<class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
    using Base = tl::expected<T, Error>;

public:
    using Base::Base;
    Result() = default;
    Result(Error error) : Base(tl::unexpect, std::move(error)) {}
    Result(T value)
        requires(!std::is_void_v<T>)
        : Base(std::move(value))
    {
    }
};

template<>
class [[nodiscard]] Result<void> : public tl::expected<void, Error>
{
    using Base = tl::expected<void, Error>;

public:
    using Base::Base;
    Result() = default;
    Result(Error error) : Base(tl::unexpect, std::move(error)) {}
};

} // namespace ulpan
