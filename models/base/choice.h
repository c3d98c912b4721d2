#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <span>

namespace ulpan {

// One value of an enumeration: its name on the wire and in the database, its label for people (translated in "Choice").
// An enumeration is made a field type by a function `std::span<const Choice> choices(E)` beside it, in order of value.
struct Choice
{
    const char *name;
    const char *label;
};

template<class E>
concept Choosable = std::is_enum_v<E> && requires(E e) {
    { choices(e) } -> std::same_as<std::span<const Choice>>;
};

[[nodiscard]] std::optional<quint8> choiceByName(std::span<const Choice> list, QStringView name);

template<Choosable E>
[[nodiscard]] QByteArray nameOf(E value)
{
    return choices(value)[size_t(value)].name;
}

template<Choosable E>
[[nodiscard]] std::optional<E> byName(QStringView name)
{
    const std::optional<quint8> index = choiceByName(choices(E{}), name);
    return index ? std::optional(E(*index)) : std::nullopt;
}

enum class Language : quint8 { English, French, Hebrew };
[[nodiscard]] std::span<const Choice> choices(Language);

// The best language for an Accept-Language header, or `otherwise` where it names none of ours.
[[nodiscard]] Language acceptedLanguage(QByteArrayView header, Language otherwise);

} // namespace ulpan
