#include "ui/forms/filter_draft.h"

#include "ui/shell/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace ulpan {

FilterDraft::FilterDraft(const RecordType &type, const QByteArray &name, const Lookup &lookup,
                         QWidget *parent)
    : QWidget(parent), m_type(type), m_name(name), m_scratch{&type, type.make()},
      m_editor(makeEditor(*type.filter(name)->field, lookup)),
      m_label(new TextLabel(TextStyle::Secondary, Colour::Secondary)), m_add(new QPushButton),
      m_drop(new QToolButton)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    line->addWidget(m_label);
    line->addWidget(m_editor);
    line->addWidget(m_add);
    line->addWidget(m_drop);
    m_editor->setMinimumWidth(scaled(220));
    // A day near the one that is meant is quicker to change than none.
    if (m_editor->field().type == FieldType::Instant)
        valueOf<Instant>(m_editor->field(), m_scratch.data.get()) = {
            QDate::currentDate().startOfDay().toMSecsSinceEpoch()};
    m_editor->show(m_scratch.data.get());
    m_drop->setIcon(icon(Icon::Clear));
    m_drop->setAutoRaise(true);
    m_drop->setFocusPolicy(Qt::StrongFocus);
    connect(m_add, &QPushButton::clicked, this, &FilterDraft::take);
    connect(m_drop, &QToolButton::clicked, this, &FilterDraft::dropped);
    retranslate(this, [this] {
        const QString label = filterLabel(m_type, m_name);
        m_label->setText(label);
        m_editor->setInputName(label);
        m_editor->retranslate();
        m_add->setText(tr("Add filter"));
        m_drop->setAccessibleName(tr("Drop this filter"));
        m_drop->setToolTip(tr("Drop this filter"));
    });
}

void FilterDraft::focus()
{
    m_editor->input()->setFocus(Qt::OtherFocusReason);
}

QList<ActiveFilter> FilterDraft::read() const
{
    const FieldInfo &field = m_editor->field();
    const void *record = m_scratch.data.get();
    if (!m_editor->read(m_scratch.data.get()) || isBlank(field, record))
        return {};
    QList<ActiveFilter> filters;
    if (field.type == FieldType::List) {
        for (const QString &value : valueOf<QStringList>(field, record))
            filters << ActiveFilter{m_name, value};
    } else if (field.type == FieldType::Reference) {
        const auto &reference = valueOf<Reference>(field, record);
        filters << ActiveFilter{m_name, QString::number(reference.id), reference.name};
    } else if (field.type == FieldType::Instant) {
        filters << ActiveFilter{m_name, QString::fromLatin1(valueOf<Instant>(field, record).text())};
    } else {
        filters << ActiveFilter{m_name, textOf(field, record)};
    }
    return filters;
}

void FilterDraft::take()
{
    const QList<ActiveFilter> filters = read();
    filters.isEmpty() ? focus() : Q_EMIT taken(filters);
}

void FilterDraft::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT dropped();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ulpan
