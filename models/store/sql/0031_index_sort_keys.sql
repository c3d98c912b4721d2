-- Who has the same last name is sorted by the first. A migration of its own, because an index is made quicker of
-- what is there than it is kept while that is written.
-- both
drop index member_login
;
create index member_login on member (institution_id, login_key, id, role) where status <> 'anonymised'
;
drop index member_lastname
;
drop index member_firstname
;
-- sqlite
create index member_lastname on member (institution_id, lastname_key, firstname_key, id, role) where status <> 'anonymised'
;
create index member_firstname on member (institution_id, firstname_key, id, role) where status <> 'anonymised'
;
-- postgres
create index member_lastname on member (institution_id, lastname_key nulls first, firstname_key nulls first, id, role) where status <> 'anonymised'
;
create index member_firstname on member (institution_id, firstname_key nulls first, id, role) where status <> 'anonymised'
;
-- both
drop index entity_name
;
create index entity_name on entity (institution_id, name_key, id)
;
drop index institution_name
;
create index institution_name on institution (name_key, id)
;
drop index session_name
;
create index session_name on session (institution_id, name_key, id)
;
