#include "models/bulk/bulk_change.h"
#include "models/bulk/bulk_selection.h"
#include "models/imports/cell_overlay.h"
#include "models/imports/import_mapping.h"
#include "models/imports/row_json.h"
#include "tests/fuzz/fuzz_target.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QStringList header{QStringLiteral("Login"),  QStringLiteral("Last name"), QStringLiteral("First name"),
                         QStringLiteral("Gender"), QStringLiteral("Password"),  QStringLiteral("Login")};

QJsonObject objectIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

// What a person says of a file's columns is taken whole or not at all, and kept as it was taken.
void checkMapping(const QJsonObject &sent)
{
    ImportMapping mapping{QStringList(header.size())};
    const ImportMapping before = mapping;
    if (!mapping.change(sent, header)) {
        require(mapping.fieldOfColumn == before.fieldOfColumn);
        return;
    }
    require(mapping.fieldOfColumn.size() == header.size());
    for (const QString &field : std::as_const(mapping.fieldOfColumn))
        require(isImportField(field));
    const ImportMapping kept = ImportMapping::fromJson(mapping.json());
    require(kept.fieldOfColumn == mapping.fieldOfColumn && kept.values == mapping.values &&
            kept.json() == mapping.json());
    require(passwordColumns(mapping, header).contains(4));
    (void)checkMapping(mapping, header, ImportOptions(), 1);
}

void checkCells(const QJsonValue &sent)
{
    ImportMapping mapping{
        {QStringLiteral("login"), QStringLiteral("lastname"), {}, {}, QStringLiteral("password"), {}}};
    const QStringList cells{QStringLiteral("a@example.org"), QStringLiteral("Levi")};
    if (const Result<QStringList> laid = withCorrectedCells(sent, cells, header, mapping))
        require(laid->size() == header.size());
}

// A bulk edit is kept as it was sent, since a job reads it again, and what it makes of a member can be kept.
void checkBulkEdit(const QJsonObject &sent)
{
    if (const Result<BulkSelection> selection = BulkSelection::fromJson(sent)) {
        const Result<BulkSelection> again = BulkSelection::fromJson(objectIn(selection->json()));
        require(again && again->byIds() == selection->byIds());
        require(!selection->byIds() || again->json() == selection->json());
        (void)BulkSelection::withoutSearch(selection->json());
    }
    const Result<BulkChange> change = BulkChange::fromJson(sent);
    if (!change)
        return;
    const Result<BulkChange> again = BulkChange::fromJson(objectIn(change->json()));
    require(again && again->joins() == change->joins() && again->leaves() == change->leaves());
    Learner member;
    member.filter = {QStringLiteral("A"), QStringLiteral("b")};
    QList<Problem> problems;
    Learner after = change->appliedTo(member, problems);
    const Learner later = again->appliedTo(member, problems);
    require(differences(recordType<Learner>(), &after, &later).none());
    const FieldMask lists = recordType<Learner>().mask({"filter", "location", "country"});
    require(!problems.isEmpty() || normaliseAndCheck(recordType<Learner>(), lists, &after).isEmpty());
    (void)recordJson(after);
}

// What a plan keeps of a row is what it reads back.
void checkPlanned(const QByteArray &json)
{
    const Change<Learner> change = readPlanned(json);
    const QByteArray kept = plannedJson(change.set, change.value);
    const Change<Learner> again = readPlanned(kept);
    // No text that was checked has a mark of byte order, which Qt takes off the beginning of what it reads.
    const bool hasMark = kept.contains("\xef\xbb\xbf");
    require(again.set == change.set && (hasMark || plannedJson(again.set, again.value) == kept));
    (void)readProblem(objectIn(json));
    require(readIds(idsJson(readIds(json))) == readIds(json));
}

} // namespace

// JSON that people send about files and many members, and that jobs keep.
ULPAN_FUZZ_TARGET(6000, 950'000)
{
    const QByteArray bytes = input.toByteArray();
    checkPlanned(bytes);
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    checkMapping(document.object());
    checkCells(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    checkBulkEdit(document.object());
}
