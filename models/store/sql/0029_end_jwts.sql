-- JWTs that were signed out of before their time, by their jti, until that time has come.

create table ended_jwt (
    jti text primary key,
    expires_at text not null
)
;
