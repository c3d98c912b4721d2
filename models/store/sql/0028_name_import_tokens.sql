-- The token or client credentials with which an import came, as they were called then; a person's are null.
-- both
alter table import_job add column uploaded_with text
;
-- sqlite
update import_job set uploaded_with = json_extract(caller, '$.name') where json_extract(caller, '$.kind') in (2, 3)
;
-- postgres
update import_job set uploaded_with = caller::jsonb ->> 'name' where caller::jsonb ->> 'kind' in ('2', '3')
;
