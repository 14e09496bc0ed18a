-- Personal access tokens, by which spreadsheets and programs ask for a person who has made one. The token itself is nowhere:
-- it is known again by its digest.

create table access_token (
    id           uuid primary key,
    digest       text not null unique check (digest ~ '^[0-9a-f]{64}$'),
    label        text not null check (label <> ''),
    identity     text not null,
    person       text not null,
    roles        text not null check (roles <> ''),
    authorities  text not null check (authorities <> ''),
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text,
    check (expires_at > made_at and expires_at <= made_at + interval '367 days'),
    check ((revoked_at is null) = (revoked_by is null))
);
comment on column access_token.digest is 'SHA-256 of the token, which has 256 random bits: nobody finds it from that.';
comment on column access_token.identity is 'Who made it, to the identity provider: its address and the subject.';
comment on column access_token.person is 'The name of who made it, as recorded_by has it.';
comment on column access_token.roles is 'What it may do, with blanks between.';
comment on column access_token.authorities is 'Codes of the authorities whose data it reads, with blanks between; * for all.';
create index access_token_of on access_token (identity, made_at);
