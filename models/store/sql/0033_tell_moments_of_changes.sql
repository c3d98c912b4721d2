-- As before, but a bulk edit's part stands where it was done to this member, and not where the whole of it ended: of two that run
-- at once the one that ends last may have been the first. An import's rows, and what is taken back, have no moment of their own.
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
       a.credential, a.address, a.request_id, r.before_values, r.after_values, r.created_at
from bulk_edit_row r
join audit_entry a on a.record = 'bulk_edit' and a.record_id = r.edit_id and a.action = 'bulk_edit.applied'
union all
select a.id, r.institution_id, r.member_id, a.action, a.record, a.record_id, a.actor_kind, a.actor_id, a.actor_name,
       a.credential, a.address, a.request_id, r.before_values, r.after_values, r.created_at
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
