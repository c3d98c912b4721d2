#include "tests/support/sample.h"

#include "models/records/access.h"
#include "models/records/assignment.h"
#include "models/records/audit_entry.h"
#include "models/records/bulk_edit.h"
#include "models/records/event.h"
#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "models/records/kept_mapping.h"
#include "models/records/learner.h"
#include "models/records/mail.h"

#include <QDate>

#include <limits>

namespace ulpan::tests {

namespace {

QString plainText(const FieldInfo &field, int seed)
{
    const QString number = QString::number(seed);
    switch (field.form) {
    case TextForm::Any:
    case TextForm::Name:
        return QStringLiteral("%1 %2").arg(QLatin1StringView(field.wire), number);
    case TextForm::Email:
        return QStringLiteral("%1.%2@example.org").arg(QLatin1StringView(field.wire), number);
    case TextForm::Code:
        return QStringLiteral("Code") + number;
    case TextForm::Slug:
        return QStringLiteral("sample-") + number;
    case TextForm::Url:
        return QStringLiteral("https://example.org/") + number;
    case TextForm::Day:
        return QDate(2026, 1, 1).addDays(seed).toString(Qt::ISODate);
    case TextForm::Origin:
        return QStringLiteral("https://example.org:") + QString::number(seed & 0x7fff);
    case TextForm::Colour:
        return QStringLiteral("#%1").arg(seed & 0xffffff, 6, 16, QLatin1Char('0'));
    }
    Q_UNREACHABLE();
}

QString sampleText(const FieldInfo &field, int seed, SampleTexts texts)
{
    const QByteArrayView wire(field.wire);
    // What must be unique or is looked up stays plain, so that a sample can be stored at all.
    const bool free = field.form == TextForm::Any || field.form == TextForm::Name;
    const bool key =
        !free || field.is(Required) || wire == "id" || wire.endsWith("_id");
    if (texts == SampleTexts::Plain || key)
        return plainText(field, seed);
    if (texts == SampleTexts::Blank)
        return {};
    // Beyond a round of them they are told apart, for columns that are unique.
    const QString edge = edgeTexts().at(seed % edgeTexts().size());
    return seed < 1000 ? edge : edge + QString::number(seed);
}

Id linkOf(const SampleLinks &links, const char *wire, Id otherwise)
{
    for (const auto &[name, id] : links) {
        if (name == wire)
            return id;
    }
    return otherwise;
}

void fillNumber(const FieldInfo &field, void *record, int seed, const SampleLinks &links, SampleTexts texts)
{
    constexpr qint64 greatest = std::numeric_limits<qint64>::max();
    if (field.type == FieldType::Identifier) {
        const QByteArrayView wire(field.wire);
        const bool link = wire.endsWith("_id") || wire == "created_by";
        valueOf<Id>(field, record) = linkOf(links, field.wire,
                                            link                         ? 0
                                            : texts == SampleTexts::Edge ? greatest - seed
                                                                         : seed);
        return;
    }
    auto &number = valueOf<std::optional<qint64>>(field, record);
    switch (texts) {
    case SampleTexts::Plain:
        number = 1000 + seed;
        break;
    case SampleTexts::Edge:
        number = seed % 2 ? greatest - seed : std::numeric_limits<qint64>::min() + seed;
        break;
    case SampleTexts::Blank:
        number = std::nullopt;
        break;
    }
}

void fillField(const FieldInfo &field, void *record, int seed, const SampleLinks &links, SampleTexts texts)
{
    const bool blank = texts == SampleTexts::Blank;
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer:
        fillNumber(field, record, seed, links, texts);
        return;
    case FieldType::Text:
        valueOf<QString>(field, record) = sampleText(field, seed, texts);
        return;
    case FieldType::List: {
        auto &list = valueOf<QStringList>(field, record);
        list = blank ? QStringList()
                     : QStringList{sampleText(field, seed, texts), sampleText(field, seed + 1, texts)};
        return;
    }
    case FieldType::Flag:
        valueOf<bool>(field, record) = !blank;
        return;
    case FieldType::Choice:
        valueOf<quint8>(field, record) = blank ? quint8(0) : quint8(size_t(seed) % field.choices().size());
        return;
    case FieldType::Instant:
        valueOf<Instant>(field, record) = blank ? Instant() : Instant{1'772'352'000'000 + seed};
        return;
    case FieldType::Reference:
        valueOf<Reference>(field, record) = {linkOf(links, field.wire, 0)};
        return;
    case FieldType::Json:
        valueOf<QByteArray>(field, record) =
            blank ? QByteArray()
                  : QStringLiteral("{\"seed\":%1,\"list\":[null,true,\"שלום\",1.5]}").arg(seed).toUtf8();
        return;
    }
}

} // namespace

QList<const RecordType *> storedTypes()
{
    return {&recordType<Institution>(),      &recordType<Entity>(),
            &recordType<Learner>(),          &recordType<AccessToken>(),
            &recordType<ClientCredential>(), &recordType<SigningKey>(),
            &recordType<AuditEntry>(),       &recordType<Event>(),
            &recordType<ImportJob>(),        &recordType<ImportRow>(),
            &recordType<KeptMapping>(), &recordType<Mail>(),             &recordType<Session>(),
            &recordType<Assignment>(),       &recordType<BulkEdit>(),
            &recordType<BulkEditRow>()};
}

void fillSample(const RecordType &type, void *record, int seed, const SampleLinks &links, SampleTexts texts)
{
    for (const FieldInfo &field : type.fields) {
        const QByteArrayView wire(field.wire);
        if (&field != &type.key() && wire != "version" && wire != "created_at" && wire != "updated_at")
            fillField(field, record, seed, links, texts);
        // A sample is in the lists of its kind.
        if (type.hiddenStatus && wire == "status" && textOf(field, record) == QLatin1StringView(type.hiddenStatus))
            (void)readText(field, QLatin1StringView(field.choices().front().name), record);
    }
}

const QStringList &edgeTexts()
{
    static const QStringList texts{
        QStringLiteral("\"quoted\" and 'single'"),
        QStringLiteral("back\\slash \\u0041 \\\" \\"),
        QStringLiteral("tab\there, line\nfeed, return\rhere"),
        QStringLiteral("\u0001\u0007\b\u000b\f\u001b\u001f\u007f"),
        QStringLiteral("שלום עולם, נִקּוּד"),
        QStringLiteral("é è ü ñ ß İ ı ﬁ"),
        QStringLiteral("😀👩\u200D👩\u200D👧 𐤀"),
        QStringLiteral("line\u2028and\u2029paragraph"),
        QStringLiteral("\u200Fright to left\u200E and \u2066isolates\u2069"),
        QStringLiteral("</script><!-- & &amp; -->"),
        QStringLiteral("%_\\%; drop table member; -- ? ?1 :name $1"),
        QStringLiteral("{\"json\":[1]}"),
        QStringLiteral("null"),
        QStringLiteral("0"),
        QStringLiteral("\u00a0\ufeff\uffff"),
    };
    return texts;
}

} // namespace ulpan::tests
