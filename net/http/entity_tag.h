#pragma once

#include <QByteArray>
#include <QList>

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

    // Values that lost their quotation marks on the way are taken as well.
    [[nodiscard]] static EntityTags parse(QByteArrayView header);
    // Weak comparison: whether a tag is weak does not matter.
    [[nodiscard]] bool matchWeakly(QByteArrayView value) const;
};

} // namespace ulpan
