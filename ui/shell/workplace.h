#pragma once

#include "net/client/client_session.h"

#include <QObject>
#include <QUrl>

namespace ulpan {

class KeptConnections;
class SecretStore;

// Where the window works.
struct WorkState
{
    QString connection; // its id
    QString name;       // as people know it; empty for this computer
    QUrl server;        // empty for this computer
    QUrl address;       // where other programs reach it, also on this computer
    bool test = false;
    QString institution, institutionName; // empty: there is none yet
    bool manyInstitutions = false;        // others could be chosen, or made
    Profile profile = {};
};

// What the console does for its window beyond showing pages: going to another connection, environment or
// institution, and signing in and out.
class Workplace : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual const WorkState &state() const = 0;
    [[nodiscard]] virtual KeptConnections &connections() = 0;
    [[nodiscard]] virtual SecretStore &secrets() = 0;
    // With the live environment; the window is made anew.
    virtual void connectTo(const QString &connection) = 0;
    // Its sign-ins are ended with it.
    virtual void forget(const QString &connection) = 0;
    virtual void goToEnvironment(bool test) = 0;
    // Empty: to none, where an operator makes one.
    virtual void goToInstitution(const QString &id) = 0;
    // Who was signed in at an institution that they closed is signed in no more; the start says so, and what
    // can still be done.
    virtual void leaveClosed(const QString &name, bool allIsDeleted) = 0;
    // Not on this computer, where nobody signs in.
    virtual void signOut() = 0;
    // Wherever it leads, also to another connection.
    virtual void follow(const QString &link) = 0;

Q_SIGNALS:
    // The institution, or what is known of it.
    void changed();
};

} // namespace ulpan
