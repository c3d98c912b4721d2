#include "models/base/catalogue.h"
#include "models/json/json_writer.h"
#include "models/records/learner.h"
#include "models/records/record_json.h"
#include "net/api/json_input.h"
#include "net/api/spoken.h"
#include "tests/fuzz/fuzz_target.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QJsonDocument parsed(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    require(fault.error == QJsonParseError::NoError);
    return document;
}

// Our writer and Qt's reader mean the same, but for the mark that Qt takes off the beginning of a text;
// halves of characters become a character.
void checkTexts(const QByteArray &bytes)
{
    const QStringList texts = QString::fromUtf8(bytes).remove(QChar(QChar::ByteOrderMark)).split(u'\n');
    require(parsed(jsonTexts(texts)).array() == QJsonArray::fromStringList(texts));
    require(textsFromJson(jsonTexts(texts)) == texts);
    const QString halves(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2);
    (void)parsed(jsonTexts({halves}));
    (void)textsFromJson(bytes);
}

// The quick reader of what we wrote reads what the other reads, or nothing.
void checkWritten(const QByteArray &bytes)
{
    Learner quick, slow;
    FieldMask quickSet, slowSet;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (!readWritten(recordType<Learner>(), bytes, &quick, quickSet) ||
        fault.error != QJsonParseError::NoError)
        return;
    QList<Problem> problems;
    readFields(recordType<Learner>(), Naming::Platform, document.object(), &slow, slowSet, problems);
    require(quickSet == slowSet && problems.isEmpty());
    require(differences(recordType<Learner>(), &quick, &slow).none());
}

} // namespace

// What is accepted as JSON is one object of the size that is allowed, and the same when it is written again.
ULPAN_FUZZ_TARGET(12000, 2'600'000)
{
    static const Catalogue catalogue;
    const QByteArray bytes = input.toByteArray();
    checkTexts(bytes);
    checkWritten(bytes);
    const Result<QJsonObject> object = readJsonObject(bytes);
    if (!object)
        return;
    const QByteArray json = QJsonDocument(*object).toJson(QJsonDocument::Compact);
    const Result<QJsonObject> again = readJsonObject(json);
    const bool hasMark = bytes.contains("\xef\xbb\xbf") || bytes.toLower().contains("\\ufeff");
    require(again && (hasMark || *again == *object));
    const QByteArray spoken = spokenJson(json, catalogue, Language::Hebrew);
    require(parsed(spoken).isObject() && (json.contains("\"reason\":") || spoken == json));
}
