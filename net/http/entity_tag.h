#pragma once

#include "net/http/http_message.h"

namespace ulpan {

// What If-Match or If-None-Match says.
struct EntityTags
{
    struct Tag
    {
        QByteArray value; // between the quotation marks
        bool isWeak = false;
    };
    bool any = false; // "*"
    QList<Tag> tags = {};

    // All lines of that header together; nothing where there is none. Values that lost their quotation marks
    // on the way are taken as well. Malformed "request.entity_tags" {header} for what names no tag or cannot
    // be read: a condition that is passed over would let a change through.
    [[nodiscard]] static Result<EntityTags> of(const HttpHeaders &headers, QByteArrayView header);
    [[nodiscard]] bool isEmpty() const { return !any && tags.isEmpty(); }
    // Weak comparison: whether a tag is weak does not matter.
    [[nodiscard]] bool matchWeakly(QByteArrayView value) const;
};

// 128 bits that tell these bytes from all others, in hexadecimal digits.
[[nodiscard]] QByteArray tagOfBytes(const QByteArray &bytes);

} // namespace ulpan
