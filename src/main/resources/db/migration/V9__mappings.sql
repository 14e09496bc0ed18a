-- How an authority's own sheets are read: a mapping by name, in versions, and the key by which children are named where a
-- sheet has no references.

create table extract_mapping (
    id             bigint primary key default nextval('fact_id'),
    authority      text not null,
    name           text not null check (name <> ''),
    number         integer not null check (number > 0),
    document       text not null,
    retired_reason text,
    recorded_in    bigint not null references change,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    superseded_in  bigint references change,
    superseded_at  timestamptz,
    unique (authority, name, number),
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in),
    check (retired_reason is null or superseded_in is not null)
);
comment on column extract_mapping.document is 'The mapping as JSON.';
create unique index extract_mapping_current on extract_mapping (authority, name) where superseded_in is null;

create table reference_key (
    id            bigint primary key default nextval('fact_id'),
    authority     text not null,
    secret        text not null check (secret ~ '^[0-9a-f]{64}$'),
    recorded_in   bigint not null references change,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    superseded_in bigint references change,
    superseded_at timestamptz,
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in)
);
comment on column reference_key.secret is 'A child''s reference is an HMAC-SHA-256 with this key of what identifies it.';
create unique index reference_key_current on reference_key (authority) where superseded_in is null;
