#pragma once

#include "models/records/learner.h"
#include "models/store/connection.h"

namespace ulpan {

// What stands for a name once its person is nobody.
inline constexpr QLatin1StringView nobodysName("anonymised");

// The SQL of erasures for one member of an institution.
class ErasingSql
{
public:
    ErasingSql(Engine engine, const Learner &member, Id institution);

    struct Part
    {
        QString sql;
        QVariantList values;
    };
    // Which rows are meant, for one of the columns.
    [[nodiscard]] Part rows(const Erasure &erasure, const QString &column = {}) const;
    // What the column becomes; empty where SQL alone cannot say.
    [[nodiscard]] QString value(ErasureKind kind, const QString &column) const;

private:
    Engine m_engine;
    std::vector<std::pair<QLatin1StringView, QVariant>> m_values; // by their names in rows
};

} // namespace ulpan
