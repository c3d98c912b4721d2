#include "tests/support/postgres.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

namespace ulpan::tests {

namespace {

// A connection for one call, so that none is left open on a database that somebody wants to copy or drop.
class PostgresConnection
{
public:
    explicit PostgresConnection(const QString &database) : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        connection.setHostName(postgresSocketFolder());
        connection.setUserName(postgresUser());
        connection.setDatabaseName(database);
        if (!connection.open())
            qFatal("The test cluster cannot be reached: %s", qUtf8Printable(connection.lastError().text()));
    }
    ~PostgresConnection() { QSqlDatabase::removeDatabase(m_name); }

    [[nodiscard]] QStringList execute(const QString &statement) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(statement))
            qFatal("%s: %s", qUtf8Printable(statement), qUtf8Printable(query.lastError().text()));
        QStringList result;
        while (query.next())
            result << query.value(0).toString();
        return result;
    }

private:
    QString m_name;
};

QString uniqueDatabaseName()
{
    static int count = 0;
    return QStringLiteral("test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++count);
}

} // namespace

QString postgresSocketFolder()
{
    static const QString folder = [] {
        QFile file(QStringLiteral(ULPAN_TESTS_BINARY_DIR "/postgres.env"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("No PostgreSQL cluster runs: start it with tests/support/postgres.sh start %s",
                   ULPAN_TESTS_BINARY_DIR);
        return QString::fromUtf8(file.readAll()).trimmed();
    }();
    return folder;
}

QString postgresUser()
{
    return QStringLiteral("ulpan");
}

PostgresDatabase::PostgresDatabase(const QString &templateName) : m_name(uniqueDatabaseName())
{
    const PostgresConnection maintenance(QStringLiteral("postgres"));
    (void)maintenance.execute(
        QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE \"%2\"").arg(m_name, templateName));
}

PostgresDatabase::~PostgresDatabase()
{
    const PostgresConnection maintenance(QStringLiteral("postgres"));
    (void)maintenance.execute(QStringLiteral("DROP DATABASE \"%1\" WITH (FORCE)").arg(m_name));
}

QString PostgresDatabase::url() const
{
    return QStringLiteral("postgresql:///%1?host=%2&user=%3")
        .arg(m_name, QString::fromUtf8(QUrl::toPercentEncoding(postgresSocketFolder())), postgresUser());
}

QStringList PostgresDatabase::execute(const QString &statement) const
{
    return PostgresConnection(m_name).execute(statement);
}

} // namespace ulpan::tests
