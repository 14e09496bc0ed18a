-- Somebody has checked that a child was in custody on a night. The import of a stay without an end is no such check.

create table confirmation (
    id            bigint primary key default nextval('fact_id'),
    authority     text not null,
    episode       text not null,
    in_custody_on date not null,
    recorded_in   bigint not null references change,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    superseded_in bigint references change,
    superseded_at timestamptz,
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in)
);
comment on column confirmation.in_custody_on is 'The last night on which the child is known to have been in custody.';
create unique index confirmation_current on confirmation (authority, episode) where superseded_in is null;
