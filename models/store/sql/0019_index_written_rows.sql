-- Rows that have no member yet would only be taken out again when they are applied.
drop index import_row_written
;
create index import_row_written on import_row (member_id, id) where member_id is not null and outcome in ('create', 'update', 'deactivate')
;
