-- both
-- The member who uploaded it; who applied or undid it stands in the audit.
alter table import_job add column created_by_id bigint
;
-- sqlite
update import_job set created_by_id = nullif(json_extract(caller, '$.member'), 0)
;
-- postgres
update import_job set created_by_id = nullif((caller::jsonb ->> 'member')::bigint, 0)
;
