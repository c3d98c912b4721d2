-- Who made client credentials, and so what these may still do; null: the command line, an operator, or before this was kept.
alter table client_credential add column created_by bigint references member (id)
;
create index client_credential_maker on client_credential (created_by)
;
