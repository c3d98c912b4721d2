#pragma once

#include "models/base/ability.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace ulpan {

// What a credential may do, as a table: what it is about down, seeing and changing across. Either to be
// chosen, or to be read, with what was used of it.
class AbilityMatrix : public QWidget
{
    Q_OBJECT

public:
    explicit AbilityMatrix(QWidget *parent = nullptr);
    // Lets choose among what may be given.
    void choose(AbilitySet offered);
    [[nodiscard]] AbilitySet chosen() const;
    // Shows what is held; `used` tells what of it was used lately, null that it is not known.
    void tell(AbilitySet held, std::optional<AbilitySet> used);

Q_SIGNALS:
    void chosenChanged();

private:
    void build();
    QWidget *makeCell(Ability ability);

    QGridLayout *m_grid;
    bool m_chooses = false;
    AbilitySet m_offered, m_held;
    std::optional<AbilitySet> m_used;
    QList<std::pair<QCheckBox *, Ability>> m_boxes;
};

} // namespace ulpan
