#include "models/services/caller_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

QByteArray callerJson(const Caller &caller)
{
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("kind"), int(caller.kind)},
                             {QStringLiteral("member"), caller.member},
                             {QStringLiteral("role"), QString::fromLatin1(nameOf(caller.role))},
                             {QStringLiteral("institution"),
                              caller.institution ? QJsonValue(*caller.institution) : QJsonValue()},
                             {QStringLiteral("abilities"), caller.abilities.text()},
                             {QStringLiteral("credential"), QString::fromLatin1(caller.credential)},
                             {QStringLiteral("name"), caller.name},
                             {QStringLiteral("language"), QString::fromLatin1(nameOf(caller.language))},
                             {QStringLiteral("request"), QString::fromLatin1(caller.requestId)},
                             {QStringLiteral("address"), caller.address},
                             {QStringLiteral("test"), caller.test},
                         })
        .toJson(QJsonDocument::Compact);
}

Caller readCaller(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&](const char *name) { return object.value(QLatin1StringView(name)).toString(); };
    Caller caller;
    caller.kind = Caller::Kind(object.value(QLatin1StringView("kind")).toInt());
    caller.member = object.value(QLatin1StringView("member")).toInteger();
    caller.role = byName<Role>(text("role")).value_or(Role::Learner);
    if (const QJsonValue institution = object.value(QLatin1StringView("institution")); institution.isDouble())
        caller.institution = institution.toInteger();
    caller.abilities = AbilitySet::fromText(text("abilities"));
    // What no token can hold has no name.
    caller.abilities.insert(Ability::SignedIn);
    caller.abilities.insert(Ability::Anybody);
    if (caller.role == Role::Operator && caller.kind != Caller::Kind::Token)
        caller.abilities.insert(Ability::Operate);
    caller.credential = text("credential").toLatin1();
    caller.name = text("name");
    caller.language = byName<Language>(text("language")).value_or(Language::English);
    caller.requestId = text("request").toLatin1();
    caller.address = text("address");
    caller.test = object.value(QLatin1StringView("test")).toBool();
    return caller;
}

} // namespace ulpan
