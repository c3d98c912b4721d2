#include "net/client/client.h"
#include "ui/forms/saved_filters.h"
#include "ui/pages/record_list.h"
#include "ui/shell/settings.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/toast.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

// What narrows a list: search and filters, as a link has them, as they were left, and under names.

namespace ulpan {

void RecordList::apply()
{
    m_started = true;
    ListQuery query = m_model.query();
    query.search = m_search->text().trimmed();
    query.filters.clear();
    for (const ListQuery::Filter &always : m_setup.always) {
        const auto same = [&](const ActiveFilter &filter) { return filter.name == always.field; };
        if (std::none_of(m_filters->filters().begin(), m_filters->filters().end(), same))
            query.filters << always;
    }
    for (const ActiveFilter &filter : m_filters->filters())
        query.filters << ListQuery::Filter{filter.name, filter.value};
    m_table->table()->clearSelection();
    if (const QString kept = narrowing();
        kept != m_context.settings.text(Setting::Narrowing, narrowingPart()))
        m_context.settings.set(Setting::Narrowing, kept, narrowingPart());
    m_model.setQuery(query);
    dress();
    Q_EMIT narrowingChanged();
}

void RecordList::clear()
{
    m_search->clear();
    m_filters->setFilters({});
    apply();
    m_table->table()->setFocus();
}

QString RecordList::narrowing() const
{
    return narrowingText(m_search->text().trimmed(), m_filters->filters());
}

void RecordList::setNarrowing(const QString &text)
{
    if (text == narrowing() && m_started)
        return;
    showNarrowing(text);
    apply();
}

QString RecordList::narrowingPart() const
{
    const ClientSession &session = m_context.client->session();
    const QString where = session.environment == EnvironmentKind::Test ? QStringLiteral("test-") : QString();
    return QString::fromLatin1(m_setup.key) + QLatin1Char('/') + where + session.institution;
}

void RecordList::showNarrowing(const QString &text)
{
    QString search;
    QList<ActiveFilter> filters;
    readNarrowing(m_setup.type, text, search, filters);
    filters.removeIf([this](const ActiveFilter &filter) {
        QStringList always;
        for (const ListQuery::Filter &each : std::as_const(m_setup.always)) {
            if (each.field == filter.name)
                always << each.value;
        }
        // A list never shows more than it is one of.
        return always.size() == 1 || (!always.isEmpty() && !always.contains(filter.value));
    });
    m_search->setText(search);
    m_filters->setFilters(filters);
}

bool RecordList::isNarrowed() const
{
    return !m_search->text().trimmed().isEmpty() || !m_filters->filters().isEmpty();
}

QJsonObject RecordList::filterObject() const
{
    QJsonObject object;
    const ListQuery &query = m_model.query();
    if (!query.search.isEmpty())
        object.insert(QStringLiteral("q"), query.search);
    for (const ListQuery::Filter &filter : query.filters) {
        const QString name = QString::fromLatin1(filter.field);
        QJsonArray values = object[name].toArray();
        values << filter.value;
        object.insert(name, values);
    }
    return object;
}

void RecordList::fillSavedMenu()
{
    QMenu *menu = m_saved->menu();
    menu->clear();
    SavedFilters saved(m_context.settings, QString::fromLatin1(m_setup.key));
    const QList<SavedFilter> all = saved.all();
    for (const SavedFilter &filter : all) {
        connect(menu->addAction(filter.name), &QAction::triggered, this,
                [this, filter] { setNarrowing(narrowingText(filter.search, filter.filters)); });
    }
    if (!all.isEmpty())
        menu->addSeparator();
    QAction *keep = menu->addAction(tr("Save these filters…"));
    keep->setEnabled(isNarrowed());
    connect(keep, &QAction::triggered, this, &RecordList::askName);
    if (all.isEmpty())
        return;
    QMenu *forget = menu->addMenu(tr("Delete"));
    for (const SavedFilter &filter : all) {
        connect(forget->addAction(filter.name), &QAction::triggered, this, [this, filter] {
            SavedFilters kept(m_context.settings, QString::fromLatin1(m_setup.key));
            kept.forget(filter.name);
            m_context.toast(
                {tr("The saved filter was deleted."), Tone::Good, [this, filter] {
                     SavedFilters(m_context.settings, QString::fromLatin1(m_setup.key)).keep(filter);
                 }});
        });
    }
}

void RecordList::askName()
{
    auto *name = new QLineEdit;
    name->setMaxLength(60);
    name->setAccessibleName(tr("Name"));
    auto *ask = new AskDialog(tr("Save these filters"), tr("Under which name?"), tr("Save"), window());
    ask->addInput(name);
    connect(name, &QLineEdit::textChanged, ask,
            [ask](const QString &text) { ask->setReady(!text.trimmed().isEmpty()); });
    ask->setReady(false);
    connect(ask, &AskDialog::agreed, this, [this, ask, name] {
        SavedFilters(m_context.settings, QString::fromLatin1(m_setup.key))
            .keep({name->text().trimmed(), m_search->text().trimmed(), m_filters->filters()});
        ask->accept();
    });
    ask->open();
}

} // namespace ulpan
