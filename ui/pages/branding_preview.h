#pragma once

#include "ui/forms/record_pane.h"

namespace ulpan {

class TextLabel;

// How learners see the institution's branding, as it is being typed.
class BrandingPreview : public PanePart
{
    Q_OBJECT

public:
    BrandingPreview();
    void showRecord(const AnyRecord &record) override;
    [[nodiscard]] bool isForNew() const override { return true; }
    void followForm(const AnyRecord &edited) override;

private:
    void dress();

    QString m_brand, m_colour, m_accent;
    TextLabel *m_title;
    QWidget *m_card;
};

} // namespace ulpan
