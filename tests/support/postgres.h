#pragma once

#include <QString>
#include <QStringList>

namespace ulpan::tests {

// The folder of the test cluster's socket. Ends the test program with the reason where no cluster runs: there
// is no skip.
[[nodiscard]] QString postgresSocketFolder();
// The cluster's superuser, who needs no password.
[[nodiscard]] QString postgresUser();

// A database of its own in the test cluster, dropped (with whoever is still connected) by the destructor.
// UTF-8 with the ctype C.UTF-8, as the product demands; pg_trgm can be created in it.
class PostgresDatabase
{
public:
    // Copies `templateName`, to which nobody may be connected.
    explicit PostgresDatabase(const QString &templateName = QStringLiteral("template1"));
    ~PostgresDatabase();
    PostgresDatabase(const PostgresDatabase &) = delete;
    PostgresDatabase &operator=(const PostgresDatabase &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }
    // As `--database` takes it: postgresql:///name?host=<socket folder>&user=<user>.
    [[nodiscard]] QString url() const;
    // One statement on a connection of its own; the first column of the answer as text. A failure ends the
    // program.
    QStringList execute(const QString &statement) const;

private:
    QString m_name;
};

} // namespace ulpan::tests
