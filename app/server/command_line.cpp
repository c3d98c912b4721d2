#include "app/server/command_line.h"

#include "models/imports/import_words.h"
#include "models/json/json_writer.h"

#include <QFileInfo>
#include <QLocale>

#include <cstdio>

namespace ulpan {

namespace {

constexpr CommandOption sharedOptions[] = {
    {"data", "DIR", "the data folder", true},
    {"database", "URL", "postgresql://… for the live environment instead of a file in the data folder"},
    {"test-database", "URL", "the same for the test environment; otherwise the live one's name with _test behind it"},
    {"public-url", "URL,…", "how the live environment is reached from outside; the first is written in mails and tokens"},
    {"test-public-url", "URL", "how the test environment is reached; otherwise test. before the live host"},
    {"json", nullptr, "results as JSON"},
    {"config", "FILE", "a file with a line name=value for each option"},
};

} // namespace

std::span<const CommandOption> commonOptions()
{
    return sharedOptions;
}

std::optional<ListenAddress> listenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isPort);
    const QHostAddress address(text.left(std::max<qsizetype>(colon, 0)).remove(u'[').remove(u']'));
    return colon > 0 && isPort && !address.isNull() ? std::optional(ListenAddress{address, port}) : std::nullopt;
}

Result<BackendConfig> backendConfig(const CommandLine &line, Installation installation, BackendConfig config)
{
    config.dataFolder = line.value(QStringLiteral("data"));
    config.database = line.value(QStringLiteral("database"));
    // A folder with a slip of the pen in its name would otherwise look like an installation that lost everything, and so would
    // one on PostgreSQL when the address of the database is forgotten.
    const QString database = config.database.isEmpty() ? config.dataFolder + QStringLiteral("/live.sqlite") : QString();
    const bool hasKey = QFile::exists(config.dataFolder + QStringLiteral("/key"));
    if (installation == Installation::MustExist && !hasKey && !QFile::exists(database))
        return Error{ErrorKind::Unavailable, "installation.missing", {}, {}, {config.dataFolder}};
    if (installation == Installation::MustExist && hasKey && !database.isEmpty() && QFileInfo(database).size() == 0)
        return Error{ErrorKind::Unavailable, "installation.database_lost", {}, {}, {database}};
    config.testDatabase = line.value(QStringLiteral("test-database"));
    for (const QString &url : line.value(QStringLiteral("public-url")).split(u',', Qt::SkipEmptyParts))
        config.otherPublicUrls << url.trimmed().toUtf8();
    if (!config.otherPublicUrls.isEmpty())
        config.publicUrl = config.otherPublicUrls.takeFirst();
    config.testPublicUrl = line.value(QStringLiteral("test-public-url")).toUtf8();
    return config;
}

Result<std::unique_ptr<Backend>> openBackend(const CommandLine &line, Installation installation, BackendConfig config)
{
    Result<BackendConfig> filled = backendConfig(line, installation, std::move(config));
    return filled ? Backend::open(*filled) : filled.error();
}

Environment &environmentOf(Backend &backend, const CommandLine &line)
{
    return backend.environment(line.value(QStringLiteral("environment")) == u"test");
}

int fail(const Error &error)
{
    const Catalogue catalogue(&spokenImportArguments);
    const Language language = acceptedLanguage(QLocale::system().name().toLatin1().replace('_', '-'), Language::English);
    QByteArray text = catalogue.message(language, error).toUtf8();
    for (const Problem &problem : error.problems)
        text += "\n  " + problem.field.toUtf8() + ": " + catalogue.message(language, problem).toUtf8();
    std::fprintf(stderr, "%s\n", text.constData());
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "  (%s)\n", error.detail.toUtf8().constData());
    return 1;
}

int wrongUse(const QString &message)
{
    std::fprintf(stderr, "%s\nSee ulpan-server --help.\n", message.toUtf8().constData());
    return 2;
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void say(const QString &text)
{
    std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

void printPairs(const CommandLine &line, std::initializer_list<std::pair<const char *, PrintedValue>> pairs)
{
    const auto writeValue = [](JsonWriter &json, const PrintedValue &value) {
        if (const auto *number = std::get_if<qint64>(&value))
            json.integer(*number);
        else if (const auto *flag = std::get_if<bool>(&value))
            json.flag(*flag);
        else
            json.text(std::get<QString>(value));
    };
    const auto spoken = [](const PrintedValue &value) {
        if (const auto *number = std::get_if<qint64>(&value))
            return QByteArray::number(*number);
        if (const auto *flag = std::get_if<bool>(&value))
            return QByteArray(*flag ? "yes" : "no");
        return std::get<QString>(value).toUtf8();
    };
    QByteArray out;
    if (line.isSet(QStringLiteral("json"))) {
        JsonWriter json(out);
        json.beginObject();
        for (const auto &[name, value] : pairs) {
            json.key(name);
            writeValue(json, value);
        }
        json.endObject();
    } else {
        for (const auto &[name, value] : pairs)
            out += QByteArray(name) + ": " + spoken(value) + '\n';
        out.chop(1);
    }
    print(out);
}

QString lineFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine()).remove(u'\n').remove(u'\r');
}

} // namespace ulpan
