#include "models/base/characters.h"
#include "models/base/text.h"
#include "models/records/learner.h"
#include "models/records/scalars.h"
#include "models/records/search_text.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// What is kept is compared and found as what was typed.
void checkComparing(const QString &text)
{
    const QString kept = normalised(text);
    require(normalised(kept) == kept);
    require(folded(kept) == folded(text) && caseFolded(kept) == caseFolded(text));
    const QString searched = searchable(kept);
    for (const QString &word : searchWords(text))
        require(searched.contains(word));
    require(withoutIsolates(isolated(text)) == withoutIsolates(text));
}

// What is mended by taking away needs no more of it.
void checkCharacters(const QString &text)
{
    for (const CharacterRule rule : {CharacterRule::Line, CharacterRule::Lines, CharacterRule::Address}) {
        const QString bare = withoutHidden(text, rule);
        require(!hiddenCharacter(bare, rule));
        require(hiddenCharacter(text, rule).has_value() == (bare != text));
    }
    const QString hard = withoutSoftMarks(text);
    require(withoutSoftMarks(hard) == hard);
    require(visibleLength(text) <= text.size());
    if (isEmailForm(text)) {
        require(text.size() <= 254 && text.count(u'@') == 1 && isVisible(text));
        require(!hasInvisible(text) && !lookalikeCharacter(text) && withoutInvisible(text) == text);
    }
}

void checkNumbers(const QString &text)
{
    const Id id = idFromText(text);
    require(id >= 0 && (id == 0 || QString::number(id) == text));
    require(idIn(text) == idFromText(QStringView(text).trimmed()));
    if (const std::optional<qint64> number = integerFromText(text))
        require(integerFromText(QString::number(*number)) == number);
}

// A field that took the text says it so that it takes it again, and once checked needs no more mending.
void checkFields(const QString &text)
{
    const RecordType &type = recordType<Learner>();
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        Learner learner, again;
        if (!readText(field, text, &learner))
            continue;
        const bool isNumbered = field.type == FieldType::Reference || field.type == FieldType::Identifier;
        if (!isNumbered)
            require(readText(field, textOf(field, &learner), &again) && sameValue(field, &learner, &again));
        FieldMask mask;
        mask.set(i);
        if (!normaliseAndCheck(type, mask, &learner).isEmpty())
            continue;
        again = learner;
        require(normaliseAndCheck(type, mask, &again).isEmpty() &&
                differences(type, &learner, &again).none());
    }
}

} // namespace

// Texts as people and files have them, in UTF-8 and as halves of characters too.
ULPAN_FUZZ_TARGET(1500, 80'000)
{
    const QString halves(reinterpret_cast<const QChar *>(input.toByteArray().constData()), input.size() / 2);
    for (const QString &text : {QString::fromUtf8(input), halves}) {
        checkCharacters(text);
        checkNumbers(text);
        checkFields(text);
    }
    checkComparing(QString::fromUtf8(input));
}
