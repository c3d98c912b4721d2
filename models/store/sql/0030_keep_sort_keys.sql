-- What names are sorted by: without case, accents and niqqud, and compared by their bytes on both engines. Filled after these statements
-- (migrator.cpp). Logins and names of entities have such keys already.
-- sqlite
alter table member add column lastname_key text
;
alter table member add column firstname_key text
;
alter table institution add column name_key text not null default ''
;
alter table session add column name_key text not null default ''
;
-- postgres
alter table member add column lastname_key text collate "C"
;
alter table member add column firstname_key text collate "C"
;
alter table institution add column name_key text collate "C" not null default ''
;
alter table session add column name_key text collate "C" not null default ''
;
alter table member alter column login_key type text collate "C"
;
alter table entity alter column name_key type text collate "C"
;
