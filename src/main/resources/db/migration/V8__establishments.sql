-- Which site of the secure estate a social care URN or a postcode means, so that extracts of case systems can be read.

create table establishment (
    id            bigint primary key default nextval('fact_id'),
    name          text not null check (name <> ''),
    sector        text not null references sector,
    urn           text check (urn <> ''),
    postcode      text check (postcode <> ''),
    recorded_in   bigint not null references change,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    superseded_in bigint references change,
    superseded_at timestamptz,
    check (urn is not null or postcode is not null),
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in)
);
create unique index establishment_current on establishment (lower(name)) where superseded_in is null;
