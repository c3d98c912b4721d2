-- What an import leaves in an SQLite database, without an import: the file as it stands goes into one flat table, and from there into
-- the same tables by way of the same indexes and triggers. Nothing is parsed but the commas, and nothing is checked.
-- To be run in the folder of people.csv, on a database of today's schema with an institution "demo" and nobody in it.
.bail on
pragma journal_mode = wal;
pragma synchronous = full;
pragma foreign_keys = on;
pragma temp_store = memory;
pragma cache_size = -16384;
.import --csv --schema temp people.csv raw
begin immediate;
insert into import_job (institution_id, public_id, state, created_at, updated_at)
    select id, 'imp_floor', 'applied', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' from institution where slug = 'demo';
insert into entity (institution_id, name, name_key, created_at, updated_at, search_text)
    select i.id, r.entity, lower(r.entity), '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '  ' || replace(lower(r.entity), ' ', '  ')
    from (select distinct entity from temp.raw) r, institution i where i.slug = 'demo';
-- As many letters are searched as in ours: two blanks before each word.
insert into member (institution_id, login, login_key, entity_id, civility, lastname, lastname_key, firstname, firstname_key, code, job_title, seniority, level,
                    contact_email, phone, filter, location, country, external_id, language, created_at, updated_at, search_text, tag_keys)
    select i.id, r.login, lower(r.login), e.id, r.civility, r.lastname, lower(r.lastname), r.firstname, lower(r.firstname), r.code, r.jobTitle, r.seniority, r.level,
           '["' || r.contactEmail || '"]', r.phone, '["' || replace(r.filter, '|', '","') || '"]',
           '["' || replace(r.location, '|', '","') || '"]', '["' || r.country || '"]', r.externalID, 'en',
           '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z',
           '  ' || replace(replace(r.login, '.', '.  '), '@', '@  ') || char(10) || '  ' || replace(lower(r.lastname), '-', '-  ') ||
               char(10) || '  ' || replace(lower(r.firstname), ' ', '  ') || char(10) || '  ' || lower(r.code),
           '["filter:' || replace(lower(r.filter), '|', '","filter:') || '","location:' ||
               replace(lower(r.location), '|', '","location:') || '","country:' || lower(r.country) || '"]'
    from temp.raw r, institution i, entity e where i.slug = 'demo' and e.institution_id = i.id and e.name_key = lower(r.entity)
    order by r.rowid;
-- The plan's rows: what was to be done with each line, and who came of it.
insert into import_row (institution_id, job_id, line, file_offset, outcome, member_id, login, lastname, firstname, after_values, created_at)
    select m.institution_id, j.id, m.id + 1, m.id * 200, 'create', m.id, m.login, m.lastname, m.firstname,
           '{"login":"' || m.login || '","entity":{"id":null,"name":"Campus"},"civility":"' || m.civility || '","lastname":"' ||
               m.lastname || '","firstname":"' || m.firstname || '","code":"' || m.code || '","job_title":"' || m.job_title ||
               '","seniority":"' || m.seniority || '","level":"' || m.level || '","contact_email":' || m.contact_email ||
               ',"phone":"' || m.phone || '","filter":' || m.filter || ',"location":' || m.location || ',"country":' || m.country ||
               ',"external_id":' || m.external_id || '}',
           '2026-01-01T00:00:00.000Z'
    from member m, import_job j where j.public_id = 'imp_floor' and m.role = 'learner';
-- What is told of each new learner.
insert into event (institution_id, public_id, type, record_id, payload, created_at)
    select m.institution_id, 'evt_0mb1x2y3z' || substr('0000000000000' || m.id, -14), 'member.created', m.id,
           '{"event":"member.created","livemode":true,"created_at":"2026-01-01T00:00:00.000Z","data":{"id":' || m.id ||
               ',"institution_id":' || m.institution_id || ',"login":"' || m.login || '","entity":{"id":' || m.entity_id ||
               ',"name":"Campus"},"civility":"' || m.civility || '","lastname":"' || m.lastname || '","firstname":"' || m.firstname ||
               '","code":"' || m.code || '","job_title":"' || m.job_title || '","seniority":"' || m.seniority || '","level":"' ||
               m.level || '","contact_email":' || m.contact_email || ',"phone":"' || m.phone || '","filter":' || m.filter ||
               ',"location":' || m.location || ',"country":' || m.country || ',"test_user":false,"external_id":' || m.external_id ||
               ',"language":"en","status":"invited","role":"learner","last_active_at":null,"version":1,' ||
               '"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z"}}',
           '2026-01-01T00:00:00.000Z'
    from member m where m.role = 'learner';
insert into record_total (institution_id, record, total, changes)
    select i.id, t.record, t.total, 1
    from institution i, (select 'learner' as record, (select count(*) from temp.raw) as total
                         union all select 'import_row', (select count(*) from temp.raw)) t where i.slug = 'demo';
commit;
pragma wal_checkpoint(truncate);
