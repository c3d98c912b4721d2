-- What lists of people are filtered, sorted and searched by. Anonymised members are in no list, so the indexes of orders leave them out.

alter table member add column last_active_at text
;
-- The tags as they are compared, ["filter:…", "location:…", "country:…"]; null: none.
alter table member add column tag_keys text
;

create table member_tag (
    institution_id bigint not null,
    tag text not null,
    member_id bigint not null,
    primary key (institution_id, tag, member_id)
-- sqlite
) without rowid
-- postgres
)
-- both
;

-- Kept by the database itself, so that no way of writing a member can forget them.
-- sqlite
create trigger member_tag_insert after insert on member when new.tag_keys is not null begin
    insert into member_tag (institution_id, tag, member_id)
        select coalesce(new.institution_id, 0), value, new.id from json_each(new.tag_keys);
end
;
create trigger member_tag_update after update on member
    when new.tag_keys is not old.tag_keys or new.institution_id is not old.institution_id begin
    delete from member_tag where member_id = old.id and institution_id = coalesce(old.institution_id, 0)
        and tag in (select value from json_each(coalesce(old.tag_keys, '[]')));
    insert into member_tag (institution_id, tag, member_id)
        select coalesce(new.institution_id, 0), value, new.id from json_each(coalesce(new.tag_keys, '[]'));
end
;
create trigger member_tag_delete after delete on member when old.tag_keys is not null begin
    delete from member_tag where member_id = old.id and institution_id = coalesce(old.institution_id, 0)
        and tag in (select value from json_each(old.tag_keys));
end
;
-- postgres
create function member_tag_insert() returns trigger language plpgsql as $$ begin
    insert into member_tag (institution_id, tag, member_id)
        select coalesce(n.institution_id, 0), v, n.id from added n, json_array_elements_text(n.tag_keys::json) v where n.tag_keys is not null;
    return null;
end $$
;
create function member_tag_update() returns trigger language plpgsql as $$ begin
    delete from member_tag t using removed o, added n, json_array_elements_text(o.tag_keys::json) v
        where o.id = n.id and (o.tag_keys is distinct from n.tag_keys or o.institution_id is distinct from n.institution_id)
        and t.institution_id = coalesce(o.institution_id, 0) and t.tag = v and t.member_id = o.id;
    insert into member_tag (institution_id, tag, member_id)
        select coalesce(n.institution_id, 0), v, n.id from removed o, added n, json_array_elements_text(n.tag_keys::json) v
        where o.id = n.id and (o.tag_keys is distinct from n.tag_keys or o.institution_id is distinct from n.institution_id);
    return null;
end $$
;
create function member_tag_delete() returns trigger language plpgsql as $$ begin
    delete from member_tag t using removed o, json_array_elements_text(o.tag_keys::json) v
        where t.institution_id = coalesce(o.institution_id, 0) and t.tag = v and t.member_id = o.id;
    return null;
end $$
;
create trigger member_tag_insert after insert on member referencing new table as added
    for each statement execute function member_tag_insert()
;
create trigger member_tag_update after update on member referencing old table as removed new table as added
    for each statement execute function member_tag_update()
;
create trigger member_tag_delete after delete on member referencing old table as removed
    for each statement execute function member_tag_delete()
;
-- both

-- Totals count who is in lists.
-- sqlite
create trigger member_total_hidden after update of status on member when new.status = 'anonymised' and old.status <> 'anonymised' begin
    update record_total set total = total - 1, changes = changes + 1
        where record = 'learner' and institution_id = coalesce(old.institution_id, 0);
end
;
-- postgres
create function member_total_hidden() returns trigger language plpgsql as $$ begin
    update record_total set total = total - 1, changes = changes + 1
        where record = 'learner' and institution_id = coalesce(old.institution_id, 0);
    return null;
end $$
;
create trigger member_total_hidden after update of status on member for each row
    when (new.status = 'anonymised' and old.status <> 'anonymised') execute function member_total_hidden()
;
-- both

drop index member_institution
;
create index member_institution on member (institution_id, id, status)
;
drop index member_role
;
create index member_role on member (institution_id, role, id, status)
;
create index member_status on member (institution_id, status, id)
;
drop index member_login
;
create index member_login on member (institution_id, login, id) where status <> 'anonymised'
;
drop index member_lastname
;
-- sqlite
create index member_lastname on member (institution_id, lastname, id) where status <> 'anonymised'
;
create index member_firstname on member (institution_id, firstname, id) where status <> 'anonymised'
;
create index member_last_active on member (institution_id, last_active_at, id) where status <> 'anonymised'
;
-- postgres
create index member_lastname on member (institution_id, lastname nulls first, id) where status <> 'anonymised'
;
create index member_firstname on member (institution_id, firstname nulls first, id) where status <> 'anonymised'
;
create index member_last_active on member (institution_id, last_active_at nulls first, id) where status <> 'anonymised'
;
-- both
create index member_created on member (institution_id, created_at, id) where status <> 'anonymised'
;
create index member_updated on member (institution_id, updated_at, id) where status <> 'anonymised'
;

-- Free text. SQLite: of each text all that is three characters long, with the institution before it in three characters that no text
-- has, so that a search reads none of another's. PostgreSQL: pg_trgm. What was written so far is made anew after these statements.
update member set search_text = null
;
-- sqlite
create view member_text as
    select id, char(57344 + coalesce(institution_id, 0) / 40960000 % 6400, 57344 + coalesce(institution_id, 0) / 6400 % 6400,
        57344 + coalesce(institution_id, 0) % 6400) || search_text as search_text
    from member where search_text is not null and status <> 'anonymised'
;
create virtual table member_search using fts5 (search_text, content = 'member_text', content_rowid = 'id', columnsize = 0,
    tokenize = 'trigram case_sensitive 1')
;
create trigger member_search_insert after insert on member when new.search_text is not null and new.status <> 'anonymised' begin
    insert into member_search (rowid, search_text) values (new.id,
        char(57344 + coalesce(new.institution_id, 0) / 40960000 % 6400, 57344 + coalesce(new.institution_id, 0) / 6400 % 6400,
            57344 + coalesce(new.institution_id, 0) % 6400) || new.search_text);
end
;
create trigger member_search_update after update on member
    when new.search_text is not old.search_text or new.institution_id is not old.institution_id
        or (new.status = 'anonymised') <> (old.status = 'anonymised') begin
    insert into member_search (member_search, rowid, search_text)
        select 'delete', old.id,
            char(57344 + coalesce(old.institution_id, 0) / 40960000 % 6400, 57344 + coalesce(old.institution_id, 0) / 6400 % 6400,
                57344 + coalesce(old.institution_id, 0) % 6400) || old.search_text
        where old.search_text is not null and old.status <> 'anonymised';
    insert into member_search (rowid, search_text)
        select new.id,
            char(57344 + coalesce(new.institution_id, 0) / 40960000 % 6400, 57344 + coalesce(new.institution_id, 0) / 6400 % 6400,
                57344 + coalesce(new.institution_id, 0) % 6400) || new.search_text
        where new.search_text is not null and new.status <> 'anonymised';
end
;
create trigger member_search_delete after delete on member when old.search_text is not null and old.status <> 'anonymised' begin
    insert into member_search (member_search, rowid, search_text) values ('delete', old.id,
        char(57344 + coalesce(old.institution_id, 0) / 40960000 % 6400, 57344 + coalesce(old.institution_id, 0) / 6400 % 6400,
            57344 + coalesce(old.institution_id, 0) % 6400) || old.search_text);
end
;
-- postgres
create extension if not exists pg_trgm
;
create index member_search on member using gin (search_text gin_trgm_ops)
;
-- both
