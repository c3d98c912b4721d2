#pragma once

#include "models/records/institution.h"
#include "ui/widgets/ask_dialog.h"

class QCheckBox;
class QLineEdit;

namespace ulpan {

struct ViewContext;

// Asks whether an institution is to be closed, with what that means and for how many; its name has to be
// typed.
class InstitutionClosing : public AskDialog
{
    Q_OBJECT

public:
    // Counts first, then opens the question over `page`, which hears whether all was deleted at once.
    static void ask(ViewContext &context, QWidget *page, const Institution &institution,
                    std::function<void(bool atOnce)> closed);

private:
    InstitutionClosing(ViewContext &context, QWidget *parent, const Institution &institution, qint64 members,
                       qint64 entities);
    void close(const std::function<void(bool atOnce)> &closed);

    ViewContext &m_context;
    Institution m_institution;
    QLineEdit *m_name;
    QCheckBox *m_atOnce;
};

} // namespace ulpan
