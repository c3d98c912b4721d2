-- Which rows of member_tag belong to changed members is asked key by key (`offset 0` keeps the engine to it), and old and new are
-- compared as sets: joined, a plan made for other numbers of rows walks the institution's whole index for each member.
-- postgres
create or replace function member_tag_update() returns trigger language plpgsql as $$ begin
    delete from member_tag where ctid = any (array(
        select t.place from (select id, institution_id, tag_keys from removed except select id, institution_id, tag_keys from added) o,
            json_array_elements_text(o.tag_keys::json) v,
            lateral (select ctid as place from member_tag
                where institution_id = coalesce(o.institution_id, 0) and tag = v and member_id = o.id offset 0) t));
    insert into member_tag (institution_id, tag, member_id)
        select coalesce(n.institution_id, 0), v, n.id
            from (select id, institution_id, tag_keys from added except select id, institution_id, tag_keys from removed) n,
            json_array_elements_text(n.tag_keys::json) v;
    return null;
end $$
;
create or replace function member_tag_delete() returns trigger language plpgsql as $$ begin
    delete from member_tag where ctid = any (array(
        select t.place from removed o, json_array_elements_text(o.tag_keys::json) v,
            lateral (select ctid as place from member_tag
                where institution_id = coalesce(o.institution_id, 0) and tag = v and member_id = o.id offset 0) t));
    return null;
end $$
;
