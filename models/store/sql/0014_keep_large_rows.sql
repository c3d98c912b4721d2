-- both
-- The cells of a rejected row as a whole, where those in `cells` were cut for being shown.
alter table import_row add column whole_cells text
;
