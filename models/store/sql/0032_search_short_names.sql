-- Institutions are found by their short names, too: what is searched is filled anew (migrator.cpp).
update institution set search_text = null
;
