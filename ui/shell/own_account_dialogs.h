#pragma once

#include <QWidget>

#include <functional>

namespace ulpan {

struct ViewContext;

// Something that a person wants with their own account; `done` is called once the server has done it.
struct OwnAccountWish
{
    ViewContext &context;
    QWidget *asker;
    std::function<void()> done;
};

// Each asks for what the server wants to know before it does so: the password, a code. What is shown this
// once (the key, recovery codes) is shown until it was taken.
void askForOwnPassword(const OwnAccountWish &wish);
void askForSecondFactor(const OwnAccountWish &wish);
void askForRecoveryCodes(const OwnAccountWish &wish);
void askToSwitchOff(const OwnAccountWish &wish);

} // namespace ulpan
