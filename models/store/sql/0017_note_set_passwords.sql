-- both
-- A digest of the hash that the import gave a learner who was there before, by which its undo knows whether it is still that one.
alter table import_row add column password_set text
;
