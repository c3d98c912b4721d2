#include "net/api/form_tree.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <vector>

namespace ulpan {

namespace {

constexpr int deepestBracket = 8;
constexpr qsizetype longestIndex = 15; // digits

struct FormBranch
{
    QString value = {};
    std::vector<std::pair<qint64, FormBranch>> numbered = {}; // in the order in which they came
    std::map<QByteArray, FormBranch> named = {};
    qint64 next = 0; // the index of "[]"
};

bool isIndex(const QByteArray &key)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !key.isEmpty() && key.size() <= longestIndex && std::all_of(key.begin(), key.end(), isDigit);
}

FormBranch &branchOf(FormBranch &parent, const QByteArray &key)
{
    parent.value.clear();
    if (!key.isEmpty() && !isIndex(key))
        return parent.named[key];
    const qint64 index = key.isEmpty() ? parent.next : key.toLongLong();
    for (auto &[known, branch] : parent.numbered) {
        if (known == index)
            return branch;
    }
    parent.next = std::max(parent.next, index + 1);
    return parent.numbered.emplace_back(index, FormBranch()).second;
}

QList<QByteArray> pathOf(const QByteArray &name)
{
    const qsizetype bracket = name.indexOf('[');
    QList<QByteArray> path{bracket < 0 ? name : name.left(bracket)};
    qsizetype at = bracket;
    while (at >= 0 && at < name.size() && name.at(at) == '[' && path.size() < deepestBracket) {
        const qsizetype end = name.indexOf(']', at);
        if (end < 0)
            break;
        path << name.mid(at + 1, end - at - 1);
        at = end + 1;
    }
    return path;
}

QJsonValue jsonOf(const FormBranch &branch)
{
    if (branch.numbered.empty() && branch.named.empty())
        return branch.value;
    if (branch.named.empty()) {
        QJsonArray array;
        for (const auto &[index, item] : branch.numbered)
            array.append(jsonOf(item));
        return array;
    }
    QJsonObject object;
    for (const auto &[index, item] : branch.numbered)
        object.insert(QString::number(index), jsonOf(item));
    for (const auto &[name, item] : branch.named)
        object.insert(QString::fromUtf8(name), jsonOf(item));
    return object;
}

} // namespace

QJsonObject formTree(const QList<FormField> &fields)
{
    std::map<QByteArray, FormBranch> roots;
    for (const FormField &field : fields) {
        const QList<QByteArray> path = pathOf(field.name);
        FormBranch *branch = &roots[path.first()];
        for (const QByteArray &key : path.mid(1))
            branch = &branchOf(*branch, key);
        *branch = {field.value};
    }
    QJsonObject tree;
    for (const auto &[name, branch] : roots)
        tree.insert(QString::fromUtf8(name), jsonOf(branch));
    return tree;
}

} // namespace ulpan
