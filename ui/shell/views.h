#pragma once

#include "models/base/ability.h"
#include "ui/widgets/icon.h"

#include <functional>
#include <span>

class QObject;

namespace ulpan {

class Client;
class Clock;
class InterfaceLanguage;
class Page;
class Settings;
class Theme;
class Workplace;
struct ToastMessage;

// What is told to the list that has taken an offer, for as long as the list lives.
struct OfferedWork
{
    // In words, and as a part of a whole.
    std::function<void(const QString &text, qint64 done, qint64 total)> progress = {};
    std::function<void()> ended = {};
};

// What else an empty list offers; null functions, or an empty text: nothing.
struct ListOffer
{
    std::function<QString()> text = {};
    // Gives what does the work, which the list owns from then on: deleted, it ends where it stands.
    std::function<QObject *(OfferedWork)> take = {};
};

// What a page is given to work with; the window fills in the calls.
struct ViewContext
{
    Settings &settings;
    Theme &theme;
    InterfaceLanguage &language;
    Clock &clock;
    // Null only where nothing is connected, as in tests of the window alone.
    Client *client = nullptr;
    // Null as the client.
    Workplace *workplace = nullptr;
    std::function<void(const QString &link)> open = {};
    std::function<void(ToastMessage)> toast = {};
    std::function<void()> showKeys = {};
    ListOffer learnersOffer = {};
};

enum class ViewGroup : quint8
{
    People,
    Learning,
    Integrations,
    Organisation
};
inline constexpr int groupCount = int(ViewGroup::Organisation) + 1;

// One view: navigation, links ("ulpan:learners"), the palette and the tests all come from these rows.
struct ViewRow
{
    const char *key; // stable, part of links
    ViewGroup group;
    const char *title; // translated in "Views"
    Icon icon;
    Page *(*make)(ViewContext &); // only where there is a client
    // Without it the view is not there.
    Ability needs = Ability::SignedIn;
    // Shows something also where no institution is chosen.
    bool isAnywhere = false;
};
[[nodiscard]] std::span<const ViewRow> views();
// The view's page, without a parent yet.
[[nodiscard]] Page *makePage(size_t view, ViewContext &context);
[[nodiscard]] QString viewTitle(const ViewRow &view);
[[nodiscard]] QString groupTitle(ViewGroup group);

// Whether who works here may see the view.
[[nodiscard]] bool isOpenTo(const ViewRow &view, const ViewContext &context);

// The group's first view, or the one after `current` where that is in the group, so that every view is two
// keys away; -1: none. With a context only those that are open.
[[nodiscard]] int nextViewOf(ViewGroup group, int current, const ViewContext *context = nullptr);

// A place in the console; `row` is -1 for a link that names no view.
struct Place
{
    int row = -1;
    QString within = {};
    bool operator==(const Place &) const = default;
};
[[nodiscard]] QString linkTo(const Place &place);
[[nodiscard]] Place placeOf(const QString &link);

} // namespace ulpan
