#pragma once

#include "net/api/operation.h"

namespace ulpan {

// Finds the row for a method and a path; made once from all pages of operations. Of the rows that a path fits those count that
// spell out most of it, whatever the method: members/bulk is no member.
class RouteTable
{
public:
    struct Match
    {
        const Operation *operation = nullptr; // null: no such path, or not with this method
        Dialect dialect = Dialect::Platform;
        QStringList values = {}; // of the placeholders, without {institution}
        QString institution = {}; // of {institution}; empty where the path has none
        bool isUnreadable = false; // what stands in a place of the path is no text
        QByteArray allow = {};   // methods of a path that exists, for 405
    };
    RouteTable();
    // HEAD finds what GET does, PUT what PATCH does.
    [[nodiscard]] Match find(HttpMethod method, const QByteArray &path) const;

private:
    struct Route
    {
        const Operation *operation;
        Dialect dialect;
        HttpMethod method;
        std::vector<QByteArrayView> segments;
    };
    std::vector<Route> m_routes; // those that spell out more stand first
};

} // namespace ulpan
