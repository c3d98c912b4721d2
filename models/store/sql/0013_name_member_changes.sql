-- both
-- Events and the audit's actions call a change to a person by what every person is: a member, of whom learners are some.
update event set payload = replace(payload, '{"event":"learner.', '{"event":"member.'), type = 'member.' || substr(type, 9)
where type like 'learner.%'
;
update audit_entry set action = 'member.' || substr(action, 9) where action like 'learner.%'
;
