#include "tests/support/erasing_office.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// The audit as it is told: by the names of today, and with the members whom an entry changed.
class AuditTest : public QObject
{
    Q_OBJECT

    static QJsonArray entries(Office &office, const QByteArray &query, const HttpHeaders &caller)
    {
        const Answer answer = office.backend().send("GET " + erasureHome + "/audit?" + query, caller);
        return answer.json()[QLatin1StringView("data")].toArray();
    }
    static QJsonValue newest(Office &office, const QByteArray &query)
    {
        return entries(office, query, office.backend().as(Persona::Owner)).at(0);
    }
    // The same entry in the list and by itself.
    static QJsonValue alone(Office &office, const QJsonValue &entry)
    {
        const Answer answer =
            office.owner("GET " + erasureHome + "/audit/" + QByteArray::number(entry[u"id"].toInteger()));
        return answer.json();
    }
    static QByteArray members(const QJsonValue &entry)
    {
        return erasureHome + "/audit/" + QByteArray::number(entry[u"id"].toInteger()) + "/members";
    }
    static QStringList namesIn(const Answer &answer)
    {
        QStringList names;
        for (const QJsonValue &row : answer.json()[QLatin1StringView("data")].toArray())
            names << row[u"member"][u"name"].toString();
        names.sort();
        return names;
    }
    static constexpr char changeDana[] = R"({"job_title":"Nurse"})";

private Q_SLOTS:
    void actorAndSubjectGoByTheirNamesOfToday_data() { addEngineRows(); }
    void actorAndSubjectGoByTheirNamesOfToday()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const Id admin = backend.memberOf(Persona::Admin), dana = backend.place().learner;
        const QString then = TestBackend::loginOf(Persona::Admin);
        QCOMPARE(office.send("PATCH " + memberPath(dana), backend.as(Persona::Admin), changeDana).status,
                 200);
        QCOMPARE(office.owner("PATCH " + memberPath(admin), R"({"firstname":"Ada","lastname":"Now"})").status,
                 200);
        const QByteArray hard = "{\"firstname\":\"Dana\",\"lastname\":\"\\\"N\\\\]\"}";
        QCOMPARE(office.owner("PATCH " + memberPath(dana), hard).status, 200);
        const QJsonValue entry = newest(office, "actor=" + QByteArray::number(admin));
        QCOMPARE(entry[u"actor_name"].toString(), then);
        QCOMPARE(entry[u"actor"], (QJsonObject{{QStringLiteral("id"), admin},
                                               {QStringLiteral("name"), QStringLiteral("Ada Now")}}));
        QCOMPARE(entry[u"subject"], (QJsonObject{{QStringLiteral("id"), QString::number(dana)},
                                                 {QStringLiteral("name"), QStringLiteral("Dana \"N\\]")}}));
        QCOMPARE(alone(office, entry), entry);
        const QJsonArray history =
            office.owner("GET " + memberPath(dana) + "/history").json()[QLatin1StringView("data")].toArray();
        QVERIFY(history.contains(entry));

        QCOMPARE(office.owner("DELETE " + memberPath(dana)).status, 204);
        const QJsonValue later = newest(office, "actor=" + QByteArray::number(admin));
        QCOMPARE(later[u"subject"][u"name"].toString(), QStringLiteral("anonymised %1").arg(dana));
        QCOMPARE(office.owner("DELETE " + memberPath(admin)).status, 204);
        QCOMPARE(alone(office, entry)[u"actor"][u"name"].toString(),
                 QStringLiteral("anonymised %1").arg(admin));
    }

    void eachKindIsNamedUntilItIsGone_data() { addEngineRows(); }
    void eachKindIsNamedUntilItIsGone()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const auto subject = [&](const char *record) {
            return newest(office, "record=" + QByteArray(record))[u"subject"];
        };
        const auto named = [](const QString &id, const char *name) {
            return QJsonValue(
                QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), QString::fromUtf8(name)}});
        };
        const Answer entity = office.owner("POST " + erasureHome + "/entities", R"({"name":"Acre"})");
        const QString entityId = QString::number(entity.json()[u"id"].toInteger());
        QCOMPARE(subject("entity"), named(entityId, "Acre"));
        QCOMPARE(office.owner("DELETE " + erasureHome + "/entities/" + entityId.toLatin1()).status, 204);
        QVERIFY(subject("entity").isNull());

        const QByteArray session = erasureHome + "/sessions/" + QByteArray::number(backend.place().session);
        QCOMPARE(office
                     .owner("PATCH " + session, R"({"name":"Evening","trainers":[)" +
                                                    QByteArray::number(backend.memberOf(Persona::Admin)) +
                                                    "]}")
                     .status,
                 200);
        QCOMPARE(subject("session"), named(QString::number(backend.place().session), "Evening"));
        const QJsonValue trainer = newest(office, "record=session")[u"after"][u"trainers"][0];
        QCOMPARE(trainer[u"id"].toInteger(), backend.memberOf(Persona::Admin));
        QVERIFY(!trainer[u"name"].toString().isEmpty());
        QCOMPARE(office
                     .owner("POST " + session + "/members",
                            "{\"ids\":[" + QByteArray::number(backend.place().learner) + "]}")
                     .status,
                 200);
        QVERIFY(subject("assignment")[u"name"].toString().startsWith(u"Dana"));

        const Answer token = office.owner("POST /api/integrations/tokens",
                                          R"({"name":"HR","abilities":["members:read","members:write"]})");
        const QString tokenId = token.json()[u"id"].toString();
        QCOMPARE(subject("access_token"), named(tokenId, "HR"));
        const HttpHeaders byToken{{"Authorization", "Bearer " + textIn(token, "token")}};
        const QByteArray import =
            office.import(byToken, "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n", "staff.csv");
        const QJsonValue applied = newest(office, "action=import.applied");
        QCOMPARE(applied[u"subject"],
                 named(QString::fromLatin1(import.mid(import.lastIndexOf('/') + 1)), "staff.csv"));
        QCOMPARE(applied[u"actor_name"].toString(), QStringLiteral("HR"));
        QCOMPARE(applied[u"actor"][u"id"].toInteger(), backend.memberOf(Persona::Owner));
        QCOMPARE(applied[u"after"][u"options"][u"mode"].toString(), QStringLiteral("upsert"));
        QCOMPARE(office.owner("DELETE /api/integrations/tokens/" + tokenId.toLatin1()).status, 204);
        QVERIFY(subject("access_token").isNull());
    }

    // Numbers of another institution's are not found, whatever an entry says.
    void anothersNamesAreNotTold_data() { addEngineRows(); }
    void anothersNamesAreNotTold()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        for (const auto &[record, id] :
             {std::pair{"learner", backend.place().learner}, std::pair{"entity", backend.place().entity},
              std::pair{"session", backend.place().session},
              std::pair{"institution", backend.place().institution}}) {
            (void)backend.query(
                QStringLiteral("insert into audit_entry (institution_id, action, record, record_id, "
                               "actor_kind, actor_id, actor_name, created_at) values (?, 'x.y', ?, ?, "
                               "'member', ?, 'Somebody', '2026-01-01T00:00:00Z')"),
                {backend.otherPlace().institution, QLatin1StringView(record), id,
                 backend.memberOf(Persona::Owner)});
        }
        const Answer told =
            backend.send("GET /api/institutions/" + QByteArray::number(backend.otherPlace().institution) +
                             "/audit?action=x.y",
                         backend.as(Persona::OtherAdmin));
        const QJsonArray rows = told.json()[QLatin1StringView("data")].toArray();
        QCOMPARE(rows.size(), 4);
        for (const QJsonValue &row : rows) {
            QVERIFY2(row[u"subject"].isNull(), told.body.constData());
            QCOMPARE(row[u"actor"][u"name"].toString(), QString());
        }
        const QByteArray entry = QByteArray::number(rows.at(0)[u"id"].toInteger());
        QCOMPARE(
            backend.send("GET " + erasureHome + "/audit/" + entry + "/members", backend.as(Persona::Owner))
                .status,
            404);
    }

    void membersWhomAnEntryChangedAreListed_data() { addEngineRows(); }
    void membersWhomAnEntryChangedAreListed()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders owner = backend.as(Persona::Owner);
        const QByteArray import = office.import(owner,
                                                "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n"
                                                "guy@alpha.example.org,Gal,Guy,Haifa,,,,,,,,,\n"
                                                "bad,,,,,,,,,,,,\n",
                                                "class.csv");
        const QJsonValue applied = newest(office, "action=import.applied");
        const Answer both = office.owner("GET " + members(applied));
        QCOMPARE(namesIn(both), (QStringList{QStringLiteral("Guy Gal"), QStringLiteral("Noa Bar")}));
        QCOMPARE(both.json()[u"data"][0][u"after"][u"lastname"].toString(), QStringLiteral("Bar"));
        // A run from one end to the other and back.
        const auto cursor = [](const Answer &answer, const char *key) {
            return answer.json()[QLatin1StringView("meta")][QLatin1StringView(key)].toString().toUtf8();
        };
        const QByteArray run = "GET " + members(applied) + "?per_page=1&cursor=";
        const Answer first = office.owner(run), next = office.owner(run + cursor(first, "next_cursor")), back = office.owner(run + cursor(next, "prev_cursor"));
        QCOMPARE(namesIn(first) + namesIn(next), (QStringList{QStringLiteral("Noa Bar"), QStringLiteral("Guy Gal")}));
        QCOMPARE(namesIn(back), namesIn(first));
        QVERIFY2(cursor(first, "prev_cursor").isEmpty() && cursor(next, "next_cursor").isEmpty() && cursor(back, "prev_cursor").isEmpty(), back.text());
        QCOMPARE(cursor(back, "next_cursor"), cursor(first, "next_cursor"));
        for (const QByteArray &strange : {QByteArray("zz"), cursor(office.owner("GET " + erasureHome + "/members?per_page=1&cursor="), "next_cursor")}) {
            const Answer refused = office.owner(run + strange);
            QVERIFY2(refused.status == 400 && refused.reason() == "list.cursor", refused.text());
        }
        const Answer second = office.owner("GET " + members(applied) + "?per_page=1&page=2");
        QCOMPARE(namesIn(second), QStringList{QStringLiteral("Guy Gal")});
        QCOMPARE(second.json()[u"meta"][u"total"].toInteger(), 2);

        const Answer edited =
            bulkEdit(backend, owner,
                     R"({"filter":{"entity":)" + QByteArray::number(backend.place().entity) +
                         R"(,"q":"noa"},"change":{"entity":)" + QByteArray::number(backend.place().entity) +
                         R"(,"status":"suspended"}})");
        QCOMPARE(bulkCounts(edited), (QList<int>{1, 1, 0, 0}));
        const QJsonValue change = newest(office, "action=bulk_edit.applied");
        QCOMPARE(namesIn(office.owner("GET " + members(change))), QStringList{QStringLiteral("Noa Bar")});
        QCOMPARE(change[u"after"][u"change"][u"entity"][u"name"].toString(), QStringLiteral("Haifa"));
        QCOMPARE(change[u"after"][u"filter"][u"entity"][u"name"].toString(), QStringLiteral("Haifa"));
        QCOMPARE(bulkUndo(backend, owner, edited).status, 200);
        QCOMPARE(namesIn(office.owner("GET " + members(newest(office, "action=bulk_edit.undone")))),
                 QStringList{QStringLiteral("Noa Bar")});

        QCOMPARE(office.owner("POST " + import + "/undo").status, 202);
        office.work();
        const Answer undone = office.owner("GET " + members(newest(office, "record=import")));
        QCOMPARE(undone.json()[u"meta"][u"total"].toInteger(), 2);
        const Answer since = office.owner("GET " + members(applied));
        QCOMPARE(namesIn(since), (QStringList{QString(), QString()}));
    }

    void narrowingTellsWhatWasHeld()
    {
        Office office(Engine::Sqlite);
        TestBackend &backend = office.backend();
        const Answer token = office.owner("POST /api/integrations/tokens",
                                          R"({"name":"HR","abilities":["members:read","entities:read"]})");
        (void)office.send("GET " + erasureHome + "/members",
                          {{"Authorization", "Bearer " + textIn(token, "token")}});
        QCOMPARE(office.owner("POST /api/integrations/tokens/" + textIn(token, "id") + "/narrow").status,
                 200);
        const QJsonValue entry = newest(office, "action=access_token.narrowed");
        QCOMPARE(entry[u"after"][u"abilities"].toString(), QStringLiteral("members:read"));
        const QStringList held = entry[u"before"][u"abilities"].toString().split(u' ');
        QCOMPARE(QSet<QString>(held.begin(), held.end()),
                 (QSet<QString>{QStringLiteral("members:read"), QStringLiteral("entities:read")}));
        (void)backend;
    }

    // At once, not only when it is read again.
    void uploadsTellWhoBroughtThem_data() { addEngineRows(); }
    void uploadsTellWhoBroughtThem()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        TestBackend &backend = office.backend();
        const HttpHeaders csv{{"Content-Type", "text/csv"}};
        const QByteArray file = officeHeader + "noa@alpha.example.org,Bar,Noa,Haifa,,,,,,,,,\n";
        const Answer byOperator = backend.send("POST " + erasureHome + "/members/bulk?dry_run=1",
                                               backend.as(Persona::Operator) + csv, file);
        QCOMPARE(byOperator.status, 202);
        QVERIFY2(!byOperator.json()[u"created_by"][u"name"].toString().isEmpty(),
                 byOperator.body.constData());
        QVERIFY(byOperator.json()[u"uploaded_with"].isNull());
        const Answer byToken = backend.send(
            "POST " + erasureHome + "/members/bulk?dry_run=1",
            backend.withToken(Persona::Owner, QStringLiteral("members:read members:write")) + csv, file);
        QCOMPARE(byToken.status, 202);
        QVERIFY(!byToken.json()[u"uploaded_with"].toString().isEmpty());
        QCOMPARE(byToken.json()[u"created_by"][u"id"].toInteger(), backend.memberOf(Persona::Owner));
        const QJsonArray listed =
            office.owner("GET " + erasureHome + "/imports").json()[QLatin1StringView("data")].toArray();
        for (const QJsonValue &job : listed)
            QVERIFY(!job[u"created_by"][u"name"].toString().isEmpty());
    }

    // A file may name people by a number alone.
    void rowsOfNumbersShowWhomTheyMean_data() { addEngineRows(); }
    void rowsOfNumbersShowWhomTheyMean()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        QCOMPARE(
            office.owner("PATCH " + memberPath(office.backend().place().learner), R"({"external_id":77})")
                .status,
            200);
        const QByteArray import =
            office.importFile(office.backend().as(Persona::Owner), "externalID,phone\n77,+972 1\n",
                              "phones.csv", "mode=update");
        const QJsonValue row = office.owner("GET " + import + "/rows").json()[u"data"][0];
        QCOMPARE(row[u"outcome"].toString(), QStringLiteral("update"));
        QCOMPARE(row[u"firstname"].toString(), QStringLiteral("Dana"));
        QVERIFY(!row[u"login"].toString().isEmpty());
    }
};

ULPAN_TEST(AuditTest)
#include "audit_test.moc"
