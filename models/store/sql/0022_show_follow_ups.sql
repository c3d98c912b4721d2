-- How far the passwords and mails of an import are, which follow once it has ended.
alter table import_job add column passwords_total bigint not null default 0
;
alter table import_job add column passwords_done bigint not null default 0
;
alter table import_job add column mails_total bigint not null default 0
;
alter table import_job add column mails_done bigint not null default 0
;
update import_job set
    passwords_done = coalesce((select f.done from import_follow_up f where f.job_id = import_job.id and f.kind = 'passwords'), 0),
    mails_done = coalesce((select f.done from import_follow_up f where f.job_id = import_job.id and f.kind = 'mails'), 0)
;
update import_job set
    passwords_total = passwords_done + (select count(*) from import_password p where p.job_id = import_job.id),
    mails_total = case when exists (select 1 from import_follow_up f where f.job_id = import_job.id and f.kind = 'mails' and f.state <> 'done')
        then created else mails_done end
    where exists (select 1 from import_follow_up f where f.job_id = import_job.id)
;
