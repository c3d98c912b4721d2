#include "ui/pages/institution_closing.h"

#include "models/base/text.h"
#include "net/client/closing_calls.h"
#include "ui/shell/views.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QLineEdit>

namespace ulpan {

InstitutionClosing::InstitutionClosing(ViewContext &context, QWidget *parent, const Institution &institution,
                                       qint64 members, qint64 entities)
    : AskDialog(tr("Close %1?").arg(isolated(institution.name)),
                tr("%Ln member(s) can no longer sign in, and no program gets in.", nullptr, int(members)) +
                    QLatin1Char(' ') +
                    tr("%Ln entity(ies) and everything else it has are deleted in 30 days; until then an "
                       "operator can open it again.",
                       nullptr, int(entities)),
                tr("Close %1").arg(isolated(institution.name)), parent),
      m_context(context), m_institution(institution), m_name(new QLineEdit), m_atOnce(new QCheckBox)
{
    auto *label = new TextLabel(TextStyle::Secondary, Colour::Secondary);
    label->setText(tr("Its name, to confirm"));
    label->setBuddy(m_name);
    m_name->setAccessibleName(label->text());
    m_name->setObjectName(QStringLiteral("name"));
    m_atOnce->setText(tr("Delete everything now, which cannot be undone"));
    m_atOnce->setObjectName(QStringLiteral("at_once"));
    for (QWidget *part :
         {static_cast<QWidget *>(label), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_atOnce)})
        addInput(part);
    m_name->setFocus();
    setReady(false);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { setReady(normalised(text) == m_institution.name); });
}

void InstitutionClosing::ask(ViewContext &context, QWidget *page, const Institution &institution,
                             std::function<void(bool atOnce)> closed)
{
    const QString id = QString::number(institution.id);
    const auto fail = [&context](const Error &error) { context.toast({errorText(error), Tone::Bad}); };
    whenDone(ClosingCalls(*context.client).members(id), page,
             [=, &context](const Result<RecordPage> &members) {
                 if (!members) {
                     fail(members.error());
                     return;
                 }
                 whenDone(ClosingCalls(*context.client).entities(id), page,
                          [=, &context, count = members->total](const Result<RecordPage> &entities) {
                              if (!entities) {
                                  fail(entities.error());
                                  return;
                              }
                              auto *dialog = new InstitutionClosing(context, page->window(), institution,
                                                                    count, entities->total);
                              connect(dialog, &AskDialog::agreed, page,
                                      [dialog, closed] { dialog->close(closed); });
                              dialog->open();
                          });
             });
}

void InstitutionClosing::close(const std::function<void(bool atOnce)> &closed)
{
    setBusy(true);
    const bool atOnce = m_atOnce->isChecked();
    whenDone(ClosingCalls(*m_context.client)
                 .close(QString::number(m_institution.id), atOnce ? m_institution.name : QString()),
             this, [this, atOnce, closed](const Result<void> &done) {
                 if (!done) {
                     fail(done.error());
                     return;
                 }
                 accept();
                 closed(atOnce);
             });
}

} // namespace ulpan
