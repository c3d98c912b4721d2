#include "models/store/database_aside.h"

#include "models/store/postgres_address.h"

namespace ulpan {

namespace {

// What an extension brought is not ours to move.
constexpr char ownRelations[] =
    "from pg_class c where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p', 'f', 'v', "
    "'m', 'S') and not exists "
    "(select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and (d.deptype = "
    "'e' or (c.relkind = 'S' and d.deptype in ('a', 'i'))))";
constexpr char ownRoutines[] =
    "from pg_proc p where p.pronamespace = to_regnamespace('public') and not exists "
    "(select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = "
    "'e')";

Result<QStringList> texts(Store &store, const QString &sql)
{
    return store.look([&](Connection &database) -> Result<QStringList> {
        Result<Cursor> cursor = database.run(sql);
        if (!cursor)
            return cursor.error();
        QStringList found;
        while (cursor->next())
            found << cursor->text(0);
        return found;
    });
}

} // namespace

Result<bool> findTables(Store &store)
{
    const Result<QStringList> tables =
        texts(store, QStringLiteral("select 1 %1 limit 1").arg(QLatin1StringView(ownRelations)));
    if (!tables || tables->isEmpty())
        return tables ? Result<bool>(false) : tables.error();
    const Result<QStringList> hindered = texts(
        store, QStringLiteral(
                   "select current_user::text where not has_database_privilege(current_database(), 'create') "
                   "or exists (select 1 %1 and not pg_has_role(c.relowner, 'usage')) "
                   "or exists (select 1 %2 and not pg_has_role(p.proowner, 'usage'))")
                   .arg(QLatin1StringView(ownRelations), QLatin1StringView(ownRoutines)));
    if (!hindered)
        return hindered.error();
    if (!hindered->isEmpty())
        return Error{ErrorKind::Unavailable,
                     "store.not_owner",
                     {},
                     {},
                     {PostgresAddress::of(store.location()).name, hindered->first()}};
    return true;
}

// Moved one by one instead of renaming their schema: an extension in it, which an administrator may own,
// could not follow into the new one.
QString putAsideSql(const QString &name)
{
    return QStringLiteral("do $aside$ declare moved record; begin "
                          "if to_regnamespace('public') is null then create schema public; end if; "
                          "if not exists (select 1 %1) and not exists (select 1 %2) then return; end if; "
                          "create schema %3; "
                          "for moved in select format('%I.%I', 'public', c.relname) as name %1 loop "
                          "execute 'alter table ' || moved.name || ' set schema %3'; end loop; "
                          "for moved in select p.oid::regprocedure as name %2 loop "
                          "execute 'alter routine ' || moved.name || ' set schema %3'; end loop; end $aside$")
        .arg(QLatin1StringView(ownRelations), QLatin1StringView(ownRoutines), name);
}

Result<QStringList> schemasAside(Store &store)
{
    return texts(
        store,
        QStringLiteral("select nspname::text from pg_namespace where starts_with(nspname, '%1') order by 1")
            .arg(QLatin1StringView(asidePrefix)));
}

} // namespace ulpan
