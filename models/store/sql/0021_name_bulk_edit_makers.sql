-- both
-- The member who asked for it; who undid it stands in the audit.
alter table bulk_edit add column created_by_id bigint
;
-- sqlite
update bulk_edit set created_by_id = nullif(json_extract(caller, '$.member'), 0)
;
-- postgres
update bulk_edit set created_by_id = nullif((caller::jsonb ->> 'member')::bigint, 0)
;
-- both
create index bulk_edit_created_at on bulk_edit (institution_id, created_at, id)
;
