-- Pausing an import and taking it back.

alter table import_job add column seconds_left bigint
;
-- The entities that the import made, as JSON numbers.
alter table import_job add column made_entities text
;
alter table import_job add column undo_caller text
;
-- Rows from this line on are taken back; 0: the undo has not begun.
alter table import_job add column undo_line bigint not null default 0
;
alter table import_job add column removed bigint not null default 0
;
alter table import_job add column restored bigint not null default 0
;
alter table import_job add column kept bigint not null default 0
;
alter table import_job add column undone_at text
;

-- The sessions that the import put the learner into, as JSON numbers.
alter table import_row add column sessions text
;
-- What came of the undo: removed, restored, or kept as far as kept_values says why; null: nothing was to be taken back, or not yet.
alter table import_row add column undo text
;
alter table import_row add column kept_values text
;
-- What was given back of a learner who was kept in part.
alter table import_row add column restored_values text
;
create index import_row_undo on import_row (job_id, undo, line) where undo is not null
;
-- Who an import made is deleted by its undo, and each table that refers to members is asked then.
create index mail_member on mail (member_id) where member_id is not null
;

-- As before, but an import's part does not end with its undo, which has an entry of its own.
drop view member_history
;
create view member_history as
select a.id, a.institution_id, a.record_id as member_id, a.action, a.record, a.record_id, a.actor_kind, a.actor_id, a.actor_name,
       a.credential, a.address, a.request_id, a.before_values, a.after_values, a.created_at
from audit_entry a where a.record = 'learner'
union all
select a.id, r.institution_id, r.member_id, a.action, a.record, a.record_id, a.actor_kind, a.actor_id, a.actor_name,
       a.credential, a.address, a.request_id, r.before_values, r.after_values, a.created_at
from import_row r
join import_job j on j.id = r.job_id
join audit_entry a on a.record = 'import' and a.record_id = j.id and a.created_at = j.finished_at
    and a.action in ('import.applied', 'import.cancelled', 'import.failed')
where r.outcome not in ('unchanged', 'rejected', 'skipped') and r.line <= j.applied_line
union all
select a.id, r.institution_id, r.member_id, a.action, a.record, a.record_id, a.actor_kind, a.actor_id, a.actor_name,
       a.credential, a.address, a.request_id, r.after_values, coalesce(r.restored_values, r.before_values), a.created_at
from import_row r
join import_job j on j.id = r.job_id
join audit_entry a on a.record = 'import' and a.record_id = j.id and a.created_at = j.undone_at
    and a.action in ('import.undone', 'import.partly_undone')
where r.undo in ('removed', 'restored') or r.restored_values is not null
union all
select a.id, r.institution_id, r.member_id, a.action, a.record, a.record_id, a.actor_kind, a.actor_id, a.actor_name,
       a.credential, a.address, a.request_id, r.before_values, r.after_values, a.created_at
from bulk_edit_row r
join audit_entry a on a.record = 'bulk_edit' and a.record_id = r.edit_id and a.action = 'bulk_edit.applied'
union all
select a.id, r.institution_id, r.member_id, a.action, a.record, a.record_id, a.actor_kind, a.actor_id, a.actor_name,
       a.credential, a.address, a.request_id, r.before_values, r.after_values, a.created_at
from bulk_edit_row r
join bulk_edit e on e.id = r.edit_id
join audit_entry a on a.record = 'entity' and a.record_id = e.source_entity_id and a.action = 'entity.merged'
union all
select a.id, r.institution_id, r.member_id, a.action, a.record, a.record_id, a.actor_kind, a.actor_id, a.actor_name,
       a.credential, a.address, a.request_id, r.after_values, r.before_values, a.created_at
from bulk_edit_row r
join audit_entry a on a.record = 'bulk_edit' and a.record_id = r.edit_id and a.action = 'bulk_edit.undone'
where r.restored = 1
;
