-- Facts are never overwritten. A row is recorded in one data version and, once corrected or retired, superseded in a
-- later one; what was known at a version v are the rows with recorded_in <= v and no superseded_in up to v.

create extension if not exists btree_gist;

create table change (
    version       bigint primary key check (version > 0),
    recorded_at   timestamptz not null unique,
    recorded_by   text not null,
    action        text not null,
    authority     text,
    source_digest text,
    reason        text,
    summary       text
);
comment on table change is 'The audit log: one row for each data version, which is one change of facts.';

create sequence fact_id increment by 50;

create table authority (
    id               bigint primary key default nextval('fact_id'),
    code             text not null check (code ~ '^[A-Z][0-9]{3,8}$'),
    name             text not null check (name <> ''),
    recorded_from    date,
    recorded_to      date,
    population_10_17 integer check (population_10_17 >= 0),
    family           text,
    successor        text check (successor <> code),
    recorded_in      bigint not null references change,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    superseded_in    bigint references change,
    superseded_at    timestamptz,
    check (recorded_to >= recorded_from),
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in)
);
create unique index authority_current on authority (code) where superseded_in is null;

create table sector (
    code text primary key
);
insert into sector (code) values ('LASCH'), ('STC'), ('YOI'), ('SECURE_SCHOOL');

create table bed_night_price (
    id            bigint primary key default nextval('fact_id'),
    sector        text not null references sector,
    first_night   date not null,
    last_night    date,
    pence         bigint not null check (pence >= 0),
    announced     date,
    source        text,
    recorded_in   bigint not null references change,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    superseded_in bigint references change,
    superseded_at timestamptz,
    check (last_night >= first_night),
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in),
    constraint one_price_a_night exclude using gist (sector with =, daterange(first_night, last_night, '[]') with &&)
        where (superseded_in is null) deferrable initially deferred
);

create table allocation (
    id             bigint primary key default nextval('fact_id'),
    authority      text not null,
    financial_year integer not null check (financial_year between 2000 and 2098),
    funder         text not null check (funder <> ''),
    known_from     date,
    pence          bigint not null,
    status         text not null check (status in ('provisional', 'confirmed')),
    source         text,
    recorded_in    bigint not null references change,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    superseded_in  bigint references change,
    superseded_at  timestamptz,
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in)
);
create unique index allocation_current
    on allocation (authority, financial_year, funder, coalesce(known_from, '-infinity'::date))
    where superseded_in is null;

create table placement (
    id                 bigint primary key default nextval('fact_id'),
    authority          text not null,
    episode            text not null,
    place              smallint not null,
    child              text not null,
    sector             text not null references sector,
    establishment      text,
    start_date         date not null,
    end_date           date,
    offence_group      text,
    looked_after_status text,
    turns_18_on        date,
    recorded_in        bigint not null references change,
    recorded_at        timestamptz not null,
    recorded_by        text not null,
    superseded_in      bigint references change,
    superseded_at      timestamptz,
    check (end_date >= start_date),
    check ((superseded_in is null) = (superseded_at is null)),
    check (superseded_in > recorded_in),
    -- The hash is there for speed: it parts the children with less effort than their texts, which decide.
    constraint one_place_a_night exclude using gist (hashtextextended(child, 0) with =,
        daterange(start_date, end_date) with &&, child with =, authority with =)
        where (superseded_in is null) deferrable initially deferred
);
comment on column placement.place is 'The order among placements of one episode that start on one day, from 0.';
create unique index placement_current on placement (authority, episode, start_date, place) where superseded_in is null;
create index placement_of_authority on placement (authority, episode);
