#pragma once

#include <QWidget>

#include <functional>

namespace ulpan {

// Something a page can do, in the language that is shown.
struct PageAction
{
    QString text;
    std::function<void()> run;
    QString whyNot = {}; // a sentence where it cannot be done now
};

// One view's content. What it does not offer it leaves as it is here.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    // Loads again what is shown, keeping the place.
    virtual void refresh() {}
    // Puts the cursor where this page is searched.
    virtual void find() {}
    // Starts a new one of what this page lists.
    virtual void createNew() {}
    // Something was typed that would be lost with the page.
    [[nodiscard]] virtual bool hasUnsaved() const { return false; }
    // The page's part of a link, such as "17?tab=audit"; empty at its start.
    [[nodiscard]] virtual QString place() const { return {}; }
    // The same with what a link may leave out, such as the usual order of a list: where one comes back to.
    [[nodiscard]] virtual QString wholePlace() const { return place(); }
    virtual void openPlace(const QString &place) { Q_UNUSED(place) }
    // All it can do beyond what the window offers, for the palette, which knows them by rows in
    // palette_actions.cpp.
    [[nodiscard]] virtual QList<PageAction> pageActions() { return {}; }
    // Buttons along its lower edge, which messages keep off; null: none.
    [[nodiscard]] virtual QWidget *lowerBar() const { return nullptr; }

Q_SIGNALS:
    // Somewhere else inside the page: one can come back to where one was.
    void placeChanged();
};

} // namespace ulpan
