-- Letters of some languages that were told apart from those which people type instead: i without its dot (logins, tags, names), and in
-- names ß, ł, ø, đ, œ, æ. Who would then have the same key as another keeps the old one. What is searched follows (migrator.cpp).

update member set login_key = replace(replace(replace(login_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i')
    where id in (select min(id) from member where login_key like '%ı%' or login_key like '%İ%' or login_key like '%i̇%'
            group by replace(replace(replace(login_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i'))
        and not exists (select 1 from member o where o.login_key = replace(replace(replace(member.login_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i'))
;
update entity set name_key =
        replace(replace(replace(replace(replace(replace(replace(name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae')
    where name_key <> replace(replace(replace(replace(replace(replace(replace(name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae')
        and not exists (select 1 from entity o where o.institution_id = entity.institution_id and o.id <> entity.id and
            replace(replace(replace(replace(replace(replace(replace(o.name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae') =
            replace(replace(replace(replace(replace(replace(replace(entity.name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae'))
;
update import_mapping set name_key =
        replace(replace(replace(replace(replace(replace(replace(name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae')
    where name_key <> replace(replace(replace(replace(replace(replace(replace(name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae')
        and not exists (select 1 from import_mapping o where o.institution_id = import_mapping.institution_id and o.id <> import_mapping.id and
            replace(replace(replace(replace(replace(replace(replace(o.name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae') =
            replace(replace(replace(replace(replace(replace(replace(import_mapping.name_key, 'ı', 'i'), 'ß', 'ss'), 'ł', 'l'), 'ø', 'o'), 'đ', 'd'), 'œ', 'oe'), 'æ', 'ae'))
;
update session set filter_key = replace(replace(replace(filter_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i'),
    location_key = replace(replace(replace(location_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i')
    where (filter_key || location_key like '%ı%' or filter_key || location_key like '%İ%' or filter_key || location_key like '%i̇%')
        and not exists (select 1 from session o where o.institution_id = session.institution_id and o.id <> session.id
            and replace(replace(replace(o.filter_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i') = replace(replace(replace(session.filter_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i')
            and replace(replace(replace(o.location_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i') = replace(replace(replace(session.location_key, 'ı', 'i'), 'İ', 'i'), 'i̇', 'i'))
;
