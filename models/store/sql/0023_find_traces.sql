-- What is kept of a person beside their own row, found again when they are made nobody.
-- both
create index import_job_maker on import_job (created_by_id) where created_by_id is not null
;
create index bulk_edit_maker on bulk_edit (created_by_id) where created_by_id is not null
;
-- sqlite
create index import_job_caller on import_job (json_extract(caller, '$.member'))
;
create index import_job_undo_caller on import_job (json_extract(undo_caller, '$.member'))
;
create index bulk_edit_caller on bulk_edit (json_extract(caller, '$.member'))
;
create index bulk_edit_undo_caller on bulk_edit (json_extract(undo_caller, '$.member'))
;
-- postgres
create index import_job_caller on import_job (((caller::jsonb ->> 'member')::bigint))
;
create index import_job_undo_caller on import_job (((undo_caller::jsonb ->> 'member')::bigint))
;
create index bulk_edit_caller on bulk_edit (((caller::jsonb ->> 'member')::bigint))
;
create index bulk_edit_undo_caller on bulk_edit (((undo_caller::jsonb ->> 'member')::bigint))
;
-- both
-- Rows that came to nobody, by whom they name.
create index import_row_nobodys on import_row (institution_id, lower(login)) where outcome = 'rejected' and member_id is null
;
-- Rows that tell who changed what.
create index import_row_authors on import_row (institution_id) where edits is not null or kept_values is not null
;
-- When the texts of rows that came to nobody were forgotten; null: not yet.
alter table import_job add column forgotten_at text
;
create index import_job_forgotten on import_job (finished_at) where forgotten_at is null
;

-- Events and the audit refer to people by their number alone; whoever reads them is told today's name.
-- sqlite
update event set payload = json_remove(payload, '$.data.member.name', '$.data.by.name') where type like 'assignment.%'
;
update event set payload = json_remove(payload, '$.data.created_by.name', '$.data.doubtful') where type like 'import.%'
;
update audit_entry set before_values = json_remove(before_values, '$.member.name', '$.by.name'),
    after_values = json_remove(after_values, '$.member.name', '$.by.name') where record = 'assignment'
;
-- postgres
update event set payload = (payload::jsonb #- '{data,member,name}' #- '{data,by,name}')::text where type like 'assignment.%'
;
update event set payload = (payload::jsonb #- '{data,created_by,name}' #- '{data,doubtful}')::text where type like 'import.%'
;
update audit_entry set before_values = (before_values::jsonb #- '{member,name}' #- '{by,name}')::text,
    after_values = (after_values::jsonb #- '{member,name}' #- '{by,name}')::text where record = 'assignment'
;
-- both

-- What was searched for is forgotten once the change is done; whom it found stands in its rows.
-- sqlite
update audit_entry set after_values = json_replace(after_values, '$.filter.q', '***') where record = 'bulk_edit'
;
update bulk_edit set selection = json_replace(selection, '$.filter.q', '***') where state in ('applied', 'undone')
;
-- postgres
update audit_entry set after_values = jsonb_set(after_values::jsonb, '{filter,q}', '"***"', false)::text where record = 'bulk_edit' and after_values is not null
;
update bulk_edit set selection = jsonb_set(selection::jsonb, '{filter,q}', '"***"', false)::text where state in ('applied', 'undone')
;
-- both
-- The cells that tell of a doubtful encoding are for choosing it.
update import_job set doubtful = '[]' where doubtful is not null and state in ('applied', 'cancelled', 'undoing', 'undone', 'partly_undone')
;
