-- Lists of people are of one role nearly always. With the role at the end of each order's index, a walk to a page far in looks at no rows:
-- of a million learners by last name the middle is found in 65 ms of processor time instead of 590.
-- both
drop index member_login
;
create index member_login on member (institution_id, login, id, role) where status <> 'anonymised'
;
drop index member_lastname
;
drop index member_firstname
;
drop index member_last_active
;
drop index member_created
;
create index member_created on member (institution_id, created_at, id, role) where status <> 'anonymised'
;
drop index member_updated
;
create index member_updated on member (institution_id, updated_at, id, role) where status <> 'anonymised'
;
-- sqlite
create index member_lastname on member (institution_id, lastname, id, role) where status <> 'anonymised'
;
create index member_firstname on member (institution_id, firstname, id, role) where status <> 'anonymised'
;
create index member_last_active on member (institution_id, last_active_at, id, role) where status <> 'anonymised'
;
-- postgres
create index member_lastname on member (institution_id, lastname nulls first, id, role) where status <> 'anonymised'
;
create index member_firstname on member (institution_id, firstname nulls first, id, role) where status <> 'anonymised'
;
create index member_last_active on member (institution_id, last_active_at nulls first, id, role) where status <> 'anonymised'
;
